import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

/** One user for each thing that can happen to a user name under the guide's expression. */
const users = `externalId,userName
1,bjensen@example.com
2,bjensen
3,maría.pérez@x
4,o'brien & co@x
5,${'n'.repeat(70)}@x
6,
7,BJensen@contoso.com
`;
const files = { 'users.csv': users };
const guide = ['preview', 'users.csv', '--default-domain', 'contoso.com', '--seed', '7'];
const direct = ['preview', 'users.csv', '--expression', '[userName]', '--domains', 'contoso.com'];

interface JsonRow {
  readonly value: string | null;
  readonly outcome: string;
  readonly findings: readonly { readonly code: string }[];
}

const rowsOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonRow);

const codesOf = ({ findings }: JsonRow) => findings.map(({ code }) => code);

describe('preview with the expression of the guide', () => {
  it('gives every user a value, with what is wrong of it', async () => {
    const { out, code } = await upnlint([...guide, '--format', 'jsonl'], { files });
    const rows = rowsOf(out);
    expect(rows.map((row) => [row.value?.replace(/\d{3}(?=@)/, '000'), codesOf(row)])).toEqual([
      ['bjensen000@contoso.com', []],
      ['bjensen000@contoso.com', []],
      ['maría.pérez000@contoso.com', ['upn-non-ascii']],
      ["o'brien & co000@contoso.com", ['upn-whitespace', 'upn-invalid-character', 'upn-risky-character']],
      [`${'n'.repeat(70)}000@contoso.com`, ['upn-local-too-long']],
      // Join leaves a null out: what remains are three digits that look like a name.
      ['000@contoso.com', ['name-of-nobody']],
      ['BJensen000@contoso.com', []],
    ]);
    expect(code).toBe(1);
  });

  it('says that it took that expression for lack of another', async () => {
    const { out } = await upnlint(guide, { files });
    expect(out).toContain('No expression was given');
  });

  it('counts those who share the rest of their name, without regard to case', async () => {
    const { out } = await upnlint([...guide, '--format', 'json'], { files });
    expect(JSON.parse(out).summary.collisions).toMatchObject({
      outcomes: '1000',
      groups: 1,
      worst: [{ name: 'bjensen???@contoso.com', users: 3, probability: expect.closeTo(0.002998, 6) }],
    });
  });

  it('needs a default domain, and says so for every user', async () => {
    const { out, code } = await upnlint(['preview', 'users.csv', '--format', 'jsonl'], { files });
    expect(new Set(rowsOf(out).flatMap(codesOf))).toEqual(new Set(['no-default-domain']));
    expect(code).toBe(1);
  });

  it('takes the default domain from the domains', async () => {
    const argv = ['preview', 'users.csv', '--domains', 'contoso.com', '--seed', '7', '--format', 'jsonl'];
    const { out } = await upnlint(argv, { files });
    expect(rowsOf(out)[0]?.value).toMatch(/^bjensen\d{3}@contoso\.com$/);
  });

  it('repeats itself exactly with a seed', async () => {
    const [first, second] = await Promise.all([upnlint(guide, { files }), upnlint(guide, { files })]);
    expect(second).toEqual(first);
  });

  it('draws other numbers for another seed', async () => {
    const other = guide.with(-1, '8');
    const [first, second] = await Promise.all([upnlint(guide, { files }), upnlint(other, { files })]);
    expect(second.out).not.toBe(first.out);
  });
});

describe('preview of a direct mapping', () => {
  it('checks the domain of the source itself', async () => {
    const { out } = await upnlint([...direct, '--format', 'jsonl'], { files });
    expect(rowsOf(out).map(codesOf)).toEqual([
      ['upn-unknown-domain'],
      ['upn-missing-at'],
      ['upn-non-ascii', 'upn-domain-not-routable'],
      ['upn-whitespace', 'upn-invalid-character', 'upn-risky-character', 'upn-domain-not-routable'],
      ['upn-local-too-long', 'upn-domain-not-routable'],
      ['upn-empty'],
      [],
    ]);
  });

  it('finds who holds a value already, among the others and in the directory', async () => {
    const { out } = await upnlint(
      ['preview', 'new.csv', '--expression', '[userName]', '--existing', 'old.csv', '--format', 'jsonl'],
      {
        files: {
          'new.csv': 'userName\nana@contoso.com\nANA@contoso.com\nbob@contoso.com\n',
          'old.csv': 'id,userPrincipalName\n9,Bob@contoso.com\n',
        },
      },
    );
    expect(rowsOf(out).map(codesOf)).toEqual([[], ['upn-duplicate'], ['upn-duplicate']]);
  });
});

describe('what a preview prints', () => {
  it('is a report for people', async () => {
    expectGolden('preview.txt', (await upnlint([...direct], { files })).out);
  });

  it('names the worst collisions', async () => {
    expectGolden('preview-guide.txt', (await upnlint(guide, { files })).out);
  });

  it('is the same report in colours on a terminal', async () => {
    const plain = await upnlint(direct, { files });
    const coloured = await upnlint(direct, { files, terminal: true });
    expect(coloured.out).toContain('\u001b[31m');
    expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  it.each([
    ['NO_COLOR on a terminal', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR on a terminal', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0 in a pipe', { FORCE_COLOR: '0' }, false, false],
    ['NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ])('with %s', async (_, environment, terminal, colours) => {
    const { out } = await upnlint(direct, { files, environment, terminal });
    expect(out.includes('\u001b[')).toBe(colours);
  });

  it('says of which file a row is where there are several', async () => {
    const files = { 'a.csv': 'userName\nann@contoso.com\n', 'b.csv': 'userName\nann@contoso.com\n' };
    const run = (...names: readonly string[]) =>
      upnlint(['preview', ...names, '--expression', '[userName]'], { files });
    const { out } = await run('a.csv', 'b.csv');
    expect(out).toMatch(/^ {3}row 1 of b\.csv +ann@contoso\.com\n +`ann@contoso\.com` is already/m);
    expect(out).toMatch(/^ {3}row 1 of a\.csv +ann@contoso\.com$/m);
    expect((await run('a.csv')).out).toMatch(/^ {3}row 1 +ann@contoso\.com$/m);
  });

  it('leaves out what is fine for --only-problems', async () => {
    const argv = [...direct, '--only-problems', '--format', 'jsonl'];
    expect(rowsOf((await upnlint(argv, { files })).out)).toHaveLength(6);
  });

  it('is a table for spreadsheets', async () => {
    expectGolden('preview.csv', (await upnlint([...direct, '--format', 'csv'], { files })).out);
  });

  it('is a document for programs, in the shape that the issue fixes', async () => {
    const { out } = await upnlint([...direct, '--format', 'json'], {
      files: { 'users.csv': 'userName\nana@contoso.com\nána@contoso.com\n' },
    });
    expect(JSON.parse(out)).toEqual({
      summary: {
        users: 2,
        ok: 1,
        withErrors: 1,
        withWarnings: 0,
        skipped: 0,
        failed: 0,
        byCode: { 'upn-non-ascii': 1 },
        seed: expect.any(Number),
        defaultDomain: 'contoso.com',
        expression: '[userName]',
      },
      rows: [
        {
          source: 'users.csv',
          row: 1,
          key: 'ana@contoso.com',
          value: 'ana@contoso.com',
          outcome: 'value',
          findings: [],
        },
        {
          source: 'users.csv',
          row: 2,
          key: 'ána@contoso.com',
          value: 'ána@contoso.com',
          outcome: 'value',
          findings: [
            {
              code: 'upn-non-ascii',
              severity: 'error',
              message: '`á` is not allowed before @.',
              help: expect.stringContaining('NormalizeDiacritics'),
            },
          ],
        },
      ],
      notes: [],
    });
  });

  it('is the same rows as a document and as lines', async () => {
    const document = await upnlint([...direct, '--format', 'json'], { files });
    const lines = await upnlint([...direct, '--format', 'jsonl'], { files });
    expect(rowsOf(lines.out)).toEqual(JSON.parse(document.out).rows);
  });
});

describe('every outcome has its name', () => {
  it.each([
    ['value', 'Append([userName], "!")', 'a!'],
    ['skip-attribute', 'IgnoreFlowIfNullOrEmpty([absent])', null],
    ['skip-object', 'IIF([userName] = "a", IgnoreObjectFlow, "b")', null],
    ['error', 'Error("no")', null],
    ['escrow', 'SelectUniqueValue("", "")', null],
  ])('%s', async (outcome, expression, value) => {
    const { out } = await upnlint(['preview', '-', '--expression', expression, '--format', 'jsonl'], {
      stdin: 'userName\na\n',
    });
    expect(rowsOf(out)).toMatchObject([{ outcome, value }]);
  });
});

describe('the exit code of a preview', () => {
  const argv = ['preview', '-', '--expression', '[userName]', '--fail-on'];
  it.each([
    ['an error', 'é@x.com', 'error', 1],
    ['an error', 'é@x.com', 'warning', 1],
    ['an error', 'é@x.com', 'never', 0],
    ['a warning', "o'b@x.com", 'error', 0],
    ['a warning', "o'b@x.com", 'warning', 1],
    ['nothing', 'ab@x.com', 'warning', 0],
  ])('%s in %s, failing on %s', async (_what, value, failOn, code) => {
    expect((await upnlint([...argv, failOn], { stdin: `userName\n${value}\n` })).code).toBe(code);
  });
});

describe('an expression comes', () => {
  const text = 'Join("@", [userName],\n  "contoso.com")\n';

  it('from a file, and is shown as its author has laid it out', async () => {
    const { out } = await upnlint(['preview', 'users.csv', '--expression-file', 'e.txt'], {
      files: { ...files, 'e.txt': text },
    });
    expect(out).toContain('userPrincipalName =\n  Join("@", [userName],\n    "contoso.com")\n');
  });

  it('from standard input', async () => {
    const argv = ['preview', 'users.csv', '--expression-file', '-', '--format', 'json'];
    expect(JSON.parse((await upnlint(argv, { files, stdin: text })).out).summary.expression).toBe(text);
  });

  it('from one place only', async () => {
    const { code, err } = await upnlint([...direct, '--mapping', 'schema.json'], { files });
    expect([code, err]).toEqual([
      2,
      'upnlint: --expression, --expression-file and --mapping exclude each other; give one of them.\n',
    ]);
  });

  it('with its mistakes pointed out, and then no user is run', async () => {
    const { code, out } = await upnlint(['preview', 'users.csv', '--expression', 'Lower([userName])'], {
      files,
    });
    expect(code).toBe(1);
    expect(out).toContain('There is no function Lower.');
    expect(out).toContain('0 users');
  });

  it('with its mistakes in the notes of a document', async () => {
    const argv = ['preview', 'users.csv', '--expression', 'Lower([userName])', '--format', 'json'];
    const { notes, rows } = JSON.parse((await upnlint(argv, { files })).out);
    expect(rows).toEqual([]);
    expect(notes).toMatchObject([{ source: '--expression', code: 'unknown-function' }]);
  });
});

describe('other attributes have rules of their own', () => {
  it('of uniqueness, too, when SelectUniqueValue asks for it', async () => {
    const argv = ['preview', '-', '--attribute', 'cn', '--format', 'jsonl', '--expression'];
    const { out } = await upnlint([...argv, 'SelectUniqueValue([n], Append([n], "2"))'], {
      stdin: 'n\nAna\nANA\n',
    });
    expect(rowsOf(out).map(({ value }) => value)).toEqual(['Ana', 'ANA2']);
  });

  it('and one value where the attribute holds one', async () => {
    const argv = [
      'preview',
      '-',
      '--attribute',
      'mail',
      '--format',
      'jsonl',
      '--expression',
      'Split([n], "@")',
    ];
    const { out } = await upnlint(argv, { stdin: 'n\na@b\n' });
    expect(rowsOf(out).map(codesOf)).toEqual([['multi-valued-result']]);
  });
});
