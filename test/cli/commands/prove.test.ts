import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideExpression } from '../../../src/cli/guideExpression.ts';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

const guide = ['prove', '--domains', 'contoso.com', '--seed', '7'];
const names = 'Join("@", Join(".", [givenName], [familyName]), "contoso.com")';

const exampleUsers = readFileSync(new URL('../../../examples/users.csv', import.meta.url), 'utf8');

/** The report in JSON, with the exit code. */
async function proveJson(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { out, err, code } = await upnlint(['prove', '--format', 'json', ...argv], { files });
  return { report: out === '' ? undefined : JSON.parse(out), err, code };
}

describe('prove, with nothing but the domains', () => {
  it('refutes the guide’s expression and mends it', async () => {
    const { out, err, code } = await upnlint(guide);
    expectGolden('prove.txt', out);
    expect([err, code]).toEqual(['', 1]);
  });

  it('finds counterexamples that eval and check confirm', async () => {
    const { report } = await proveJson(guide.slice(1));
    const [{ verdict, counterexamples, suggestion }] = report.verdicts;
    expect(verdict).toBe('refuted');
    expect(counterexamples.map(({ cause }: { cause: string }) => cause)).toEqual([
      'upn-invalid-character',
      'upn-local-too-long',
      'upn-non-ascii',
      'upn-whitespace',
      'upn-guest-ext-marker',
      'upn-local-consecutive-dots',
      'upn-local-leading-dot',
      'upn-risky-character',
    ]);
    for (const { cause, user } of counterexamples) {
      const { userName } = user.attributes;
      const evaluated = await upnlint([
        ...['eval', guideExpression, '--set', `userName=${userName}`, '--seed', String(user.seed)],
        ...['--default-domain', 'contoso.com', '--format', 'json'],
      ]);
      expect(JSON.parse(evaluated.out).value).toBe(user.value);
      // What looks like a guest is not checked.
      if (cause === 'upn-guest-ext-marker') continue;
      const checked = await upnlint(['check', '-', '--domains', 'contoso.com', '--format', 'jsonl'], {
        stdin: JSON.stringify([{ userPrincipalName: user.value }]),
      });
      expect(JSON.parse(checked.out).findings.map(({ code }: { code: string }) => code)).toContain(cause);
    }
    expect(suggestion.verdict).toBe('proved');
    const again = await proveJson(['--domains', 'contoso.com', '--expression', suggestion.expression]);
    expect([again.report.verdicts[0].verdict, again.code]).toEqual(['proved', 0]);
  });

  it('gives the same bytes for the same seed', async () => {
    expect((await upnlint(guide)).out).toBe((await upnlint(guide)).out);
    expect((await upnlint([...guide, '--format', 'json'])).out).toBe(
      (await upnlint([...guide, '--format', 'json'])).out,
    );
  });
});

describe('the verdict', () => {
  it('comes for each property that is asked for', async () => {
    const { report, code } = await proveJson([
      ...['--expression', names, '--seed', '1', '--runs', '300'],
      ...[
        '--property',
        'deterministic',
        'max-length=20',
        '--property',
        'unique',
        '--users',
        '50',
        '--risk',
        '0.001',
      ],
    ]);
    expect(
      report.verdicts.map(({ property, verdict }: Record<string, string>) => [property, verdict]),
    ).toEqual([
      ['deterministic', 'proved'],
      ['max-length=20', 'refuted'],
      ['unique', 'refuted'],
    ]);
    expect(report.verdicts[2].uniqueness.digits).toMatchObject({ users: 50, risk: 0.001, digits: 7 });
    expect(code).toBe(1);
  });

  it('of what is not refuted is exit code 0, with what keeps it from being proved', async () => {
    const argv = [
      'prove',
      '--expression',
      'Left([a], 300)',
      '--property',
      'max-length=299',
      '--runs',
      '200',
      '--seed',
      '5',
    ];
    const { out, code } = await upnlint(argv);
    expectGolden('prove-not-refuted.txt', out);
    expect(code).toBe(0);
  });

  it('shows both users of one value, and how random numbers tell them apart', async () => {
    const argv = [
      'prove',
      '--domains',
      'contoso.com',
      '--property',
      'unique',
      '--users',
      '20',
      '--seed',
      '3',
    ];
    const { out, code } = await upnlint(argv);
    expectGolden('prove-unique.txt', out);
    expect(code).toBe(1);
  });

  it('takes the mapping of a schema with its default value', async () => {
    const schema = readFileSync(new URL('../../../examples/schema.json', import.meta.url), 'utf8');
    const { report } = await proveJson(['--mapping', 's.json', '--domains', 'contoso.com', '--runs', '100'], {
      's.json': schema,
    });
    expect(report.expression).toBe(guideExpression);
  });
});

describe('users made up', () => {
  it('like those of a file show none of its values', async () => {
    const files = { 'users.csv': exampleUsers };
    const values = exampleUsers
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => line.split(','))
      .map((value) => value.replace(/^"|"$/g, ''))
      .filter((value) => value.length >= 4);
    expect(values.length).toBeGreaterThan(800);
    for (const [expression, property] of [
      ['Join("", [userName], [givenName], [familyName])', 'max-length=1'],
      ['Join("", [userName], [givenName], [familyName], "@contoso.com")', 'valid-upn'],
      ['[displayName]', 'matches=^$'],
    ] as const) {
      for (const format of ['text', 'json']) {
        const argv = [
          '--like',
          'users.csv',
          '--expression',
          expression,
          '--property',
          property,
          '--seed',
          '1',
          '--runs',
          '500',
        ];
        const { out, code } = await upnlint(['prove', ...argv, '--format', format], { files });
        expect(code).toBe(1);
        expect(values.filter((value) => out.includes(value))).toEqual([]);
      }
    }
  });

  it('like those of a file have its shapes', async () => {
    const files = { 'staff.csv': 'badge\nQ-1201\nQ-4477\nQ-9032\n' };
    const argv = [
      '--expression',
      '[badge]',
      '--like',
      'staff.csv',
      '--property',
      'matches=^$',
      '--runs',
      '200',
    ];
    const { report } = await proveJson(argv, files);
    const [{ user }] = report.verdicts[0].counterexamples;
    expect(user.attributes.badge).toMatch(/^[A-Z]-\d{4}$/);
  });

  it('hold what is given, on the command line or in a file', async () => {
    const argv = ['--expression', '[a]', '--property', 'matches=^-?[0-9]*$', '--runs', '200', '--seed', '1'];
    expect((await proveJson(argv)).report.verdicts[0].verdict).toBe('refuted');
    for (const given of ['a=integer', 'kinds.json']) {
      const { report } = await proveJson([...argv, '--given', given, '--property', 'max-length=9'], {
        'kinds.json': '{"a": "integer"}',
      });
      const users = report.verdicts[0].counterexamples.map(
        ({ user }: { user: { attributes: { a: unknown } } }) => user.attributes.a,
      );
      // A blank is among the values of any attribute.
      expect(users).toEqual([' ']);
    }
  });
});

describe('a wrong command line', () => {
  it.each([
    [
      'a property that is none',
      ['--property', 'nice'],
      /There is no property "nice"; there are valid-upn, unique/,
    ],
    ['a pattern that is none', ['--property', 'matches=('], /matches takes a \.NET regular expression/],
    ['a length that is none', ['--property', 'max-length=x'], /max-length takes a number/],
    [
      'a kind that is none',
      ['--domains', 'a.com', '--given', 'a=name'],
      /--given takes one of person-name, .*; a=name has "name"/,
    ],
    ['no default domain', [], /asks for DefaultDomain\(\): say it with --default-domain or --domains/],
    ['a risk that is none', ['--risk', '2'], /A probability is a number between 0 and 1/],
    ['no runs', ['--runs', '0'], /A whole number from 1 to 10000000 is needed/],
    ['no time', ['--time', '0'], /A time looks like 2 or 0\.5/],
  ])('%s is exit code 2', async (_, argv, err) => {
    const ran = await upnlint(['prove', ...argv]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(err);
  });

  it('an expression that cannot be run is exit code 3', async () => {
    const ran = await upnlint(['prove', '--expression', 'Nonsense([a])']);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/There is no function Nonsense/);
  });

  it('a file of kinds that is none is exit code 3', async () => {
    const files = { 'kinds.json': '[1]' };
    const ran = await upnlint(['prove', '--expression', '[a]', '--given', 'kinds.json'], { files });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/kinds\.json is no JSON object of names and kinds/);
  });
});
