import { describe, expect, it } from 'vitest';
import { createIgnores, readConfig } from '../../src/config/index.ts';

const rules = ['one', 'two'].map((code) => ({ code, severity: 'info', summary: code }) as const);

function ignoresOf(entry: object, today = '2026-11-25', isActive = (_: string) => true) {
  const text = JSON.stringify({ ignores: [{ rules: ['one'], reason: 'agreed', ...entry }] });
  return createIgnores(readConfig({ name: 'c', text }, '/t', rules).config!, today, isActive);
}

const found = (path?: string) => ({ code: 'one', ...(path !== undefined && { path }) });

describe('an ignore covers', () => {
  it.each([
    ['the mapping it names', 'A / Users / mail', 'A / Users / mail', true],
    ['it in other letter case', 'a / users / MAIL', 'A / Users / mail', true],
    ['no other mapping', 'A / Users / mail', 'A / Users / mailNickname', false],
    ['all of an object mapping by a *', 'A / Users / *', 'A / Users / mail', true],
    ['an attribute of any object mapping', '* / mail', 'A / Users / mail', true],
    ['parts in their order', 'A*mail*x', 'A / x / mail', false],
    ['no text twice', 'ab*ba', 'aba', false],
    [
      'names with brackets as they are',
      '*emails[type eq "work"].value',
      'A / B / emails[type eq "work"].value',
      true,
    ],
  ])('%s', (_, mapping, path, covered) =>
    expect(ignoresOf({ mapping }).covers('/t/a.json', found(path))).toBe(covered),
  );

  it('only its rules', () =>
    expect(ignoresOf({ mapping: '*' }).covers('/t/a.json', { code: 'two', path: 'A' })).toBe(false));

  it('no finding without a mapping when it names one', () =>
    expect(ignoresOf({ mapping: '*' }).covers('/t/a.json', found())).toBe(false));

  it.each([
    ['/t/hr/a.entraexpr', true],
    ['/t/a.entraexpr', false],
  ])('its files only: %s %s', (path, covered) =>
    expect(ignoresOf({ files: ['hr/*'] }).covers(path, found())).toBe(covered),
  );
});

describe('an expiry', () => {
  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11-26', true],
  ])('of %s still covers on 2026-11-25: %s', (expires, covered) =>
    expect(ignoresOf({ mapping: 'A', expires }).covers('/t/a', found('A'))).toBe(covered),
  );

  it('that is past is reported with the reason, at the entry', () => {
    const ignores = ignoresOf({ mapping: 'A', expires: '2026-01-31' });
    ignores.covers('/t/a', found('A'));
    expect(ignores.findings()).toMatchObject([
      { code: 'expired-ignore', message: expect.stringMatching(/until 2026-01-31.*agreed$/) },
    ]);
  });
});

describe('an entry that covers nothing', () => {
  it('is reported where the rule is silent', () => {
    const ignores = ignoresOf({ mapping: 'A' });
    ignores.covers('/t/a', { code: 'two', path: 'A' });
    expect(ignores.findings()).toMatchObject([
      {
        code: 'unused-ignore',
        message: 'Nothing is ignored by this entry: one found nothing in "A".',
        span: { start: 12 },
      },
    ]);
  });

  it('is reported where nothing is found in such a mapping', () =>
    expect(ignoresOf({ mapping: 'A' }).findings()[0]!.message).toMatch(/nothing was found in a mapping "A"/));

  it('is left alone when its rules did not run', () =>
    expect(ignoresOf({ mapping: 'A' }, '2026-11-25', () => false).findings()).toEqual([]));
});

it('is not reported when it was of use', () => {
  const ignores = ignoresOf({ mapping: 'A' });
  ignores.covers('/t/a', found('A'));
  expect(ignores.findings()).toEqual([]);
});
