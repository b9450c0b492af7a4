import { describe, expect, it } from 'vitest';
import { type DateTime, parseDateText } from '../../src/dates/index.ts';
import { compile } from '../../src/evaluate/index.ts';
import { createDirectory, type DirectoryOptions } from '../../src/identity/index.ts';
import { Simulation, type SimulationOptions } from '../../src/simulate/index.ts';
import type { Value } from '../../src/values/value.ts';

const now = parseDateText('2026-11-25T12:00:00Z') as DateTime;

function simulate(
  expression: string,
  users: readonly Value[],
  options: Partial<SimulationOptions> & { readonly tenant?: DirectoryOptions } = {},
) {
  const simulation = new Simulation(compile(expression).program!, {
    now,
    seed: 1,
    defaultDomain: 'contoso.com',
    ...options,
    directory: createDirectory(options.tenant),
  });
  const rows = users.map((value, i) =>
    simulation.next({ source: 'users.csv', row: i + 1, key: `${i + 1}` }, [value]),
  );
  return { rows, summary: simulation.summary() };
}

const codes = ({ rows }: ReturnType<typeof simulate>) =>
  rows.map(({ findings }) => findings.map(({ code }) => code));

describe('a simulation', () => {
  it('checks values by the rules of their attribute', () => {
    expect(codes(simulate('[a]', ['a b@contoso.com']))).toEqual([['upn-whitespace']]);
    expect(codes(simulate('[a]', ['a b'], { attribute: 'mailNickname' }))).toEqual([
      ['nickname-invalid-character'],
    ]);
    expect(codes(simulate('[a]', ['a b'], { attribute: 'displayName' }))).toEqual([[]]);
  });

  it('warns of a name that is made of none of the user’s attributes', () => {
    const guide =
      'Join("", Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())';
    const [absent, empty, given] = simulate(guide, [null, '', 'ana']).rows;
    expect(absent?.findings).toMatchObject([{ code: 'name-of-nobody', severity: 'warning' }]);
    expect(absent?.findings[0]?.message).toBe(
      `\`${absent?.value}\` is made although the user has no [userName].`,
    );
    expect(empty?.findings).toMatchObject([{ code: 'name-of-nobody' }]);
    expect(given?.findings).toEqual([]);
  });

  it.each([
    ['an error says more', 'Join("", [a], "@contoso.com")', 'userPrincipalName', ['upn-local-empty']],
    ['other attributes are no names', 'IIF(IsNullOrEmpty([a]), "True", "False")', 'accountEnabled', []],
    ['a constant reads nothing of anybody', '"info@contoso.com"', 'mail', []],
  ])('does not, as %s', (_, expression, attribute, expected) => {
    expect(codes(simulate(expression, [null], { attribute }))).toEqual([expected]);
  });

  it('calls the second of two the duplicate, and names the first', () => {
    const { rows } = simulate('[a]', ['ana@contoso.com', 'Ana@contoso.com']);
    expect(rows[0]?.findings).toEqual([]);
    expect(rows[1]?.findings[0]?.message).toContain('row 1 of users.csv');
  });

  it('does not hold against a user what it has already', () => {
    const tenant = { existing: { users: [{ id: '1', userPrincipalName: 'ana@contoso.com' }] } };
    expect(codes(simulate('[a]', ['ana@contoso.com', 'ana@contoso.com'], { tenant }))).toEqual([
      [],
      ['upn-duplicate'],
    ]);
  });

  it('gives SelectUniqueValue the values of the tenant and of the run', () => {
    const tenant = { existing: { users: [{ id: 'x', userPrincipalName: 'a@c.de' }] } };
    const { rows } = simulate('SelectUniqueValue([a], "b@c.de", "c@c.de")', ['A@c.de', 'a@c.de', 'a@c.de'], {
      tenant,
    });
    expect(rows.map(({ value, outcome }) => value ?? outcome)).toEqual(['b@c.de', 'c@c.de', 'escrow']);
  });

  it('writes the default value of the mapping where there is none', () => {
    const { rows } = simulate('[a]', [null, 'x', '', []], { attribute: 'department', defaultValue: 'none' });
    expect(rows.map(({ value }) => value)).toEqual(['none', 'x', '', 'none']);
  });

  it('refuses several values for one, and a list of none is no value', () => {
    const listed = simulate('[a]', [['a', 'b'], []], { attribute: 'mailNickname' });
    expect(codes(listed)).toEqual([['multi-valued-result'], ['nickname-empty']]);
    expect(listed.rows[0]?.findings[0]?.message).toBe(
      'mailNickname takes one value, but the expression gives a list of 2.',
    );
  });

  it('takes several values where the attribute does', () => {
    const { rows } = simulate('[a]', [['SMTP:a@c.de', 'smtp:b@c.de']], { attribute: 'proxyAddresses' });
    expect(rows[0]).toMatchObject({ value: ['SMTP:a@c.de', 'smtp:b@c.de'], findings: [] });
  });

  it('draws other numbers for users that are alike', () => {
    const { rows } = simulate('Append([a], RandomString(12, 12, 0, 0, 0))', Array(50).fill('x'));
    expect(new Set(rows.map(({ value }) => value)).size).toBe(50);
  });

  it('counts a user that could not be read as failed', () => {
    const simulation = new Simulation(compile('[a]').program!, {
      now,
      seed: 1,
      defaultDomain: undefined,
      directory: createDirectory(),
    });
    const finding = { code: 'csv-quote', severity: 'error', message: 'Line 3.' } as const;
    expect(simulation.refuse('users.csv', 2, finding)).toEqual({
      source: 'users.csv',
      row: 2,
      key: null,
      value: null,
      outcome: 'error',
      findings: [finding],
    });
    expect(simulation.summary()).toMatchObject({ users: 1, failed: 1, byCode: { 'csv-quote': 1 } });
  });

  it('says how likely random parts collide, and only then', () => {
    const random = 'Join("", [a], RandomString(1, 1, 0, 0, 0), "@c.de")';
    expect(simulate(random, ['ana', 'ANA', 'bob']).summary.collisions).toMatchObject({
      outcomes: '10',
      groups: 1,
    });
    expect(simulate('[a]', ['ana']).summary).not.toHaveProperty('collisions');
    const unasked = simulate(random, ['ana', 'ANA'], { countCollisions: false });
    expect(unasked.summary).not.toHaveProperty('collisions');
    expect(unasked.rows).toEqual(simulate(random, ['ana', 'ANA']).rows);
  });
});
