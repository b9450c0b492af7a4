import { describe, expect, it } from 'vitest';
import { upnlint } from '../support/fakeIo.ts';
import { expectGolden } from '../support/golden.ts';

const users = { 'users.csv': 'userName\nana@contoso.com\n' };

describe('upnlint', () => {
  it('prints its version', async () => {
    expect(await upnlint(['--version'])).toMatchObject({ code: 0, out: '0.0.0-test\n', err: '' });
  });

  it('shows its commands for --help', async () => {
    const { out, code } = await upnlint(['--help']);
    expectGolden('help.txt', out);
    expect(code).toBe(0);
  });

  it.each(['preview', 'eval', 'prove', 'equal', 'check', 'test', 'format', 'functions', 'explain'])(
    'shows the options of %s',
    async (name) => {
      const { out, err, code } = await upnlint([name, '--help']);
      expect(out).toMatch(new RegExp(`^Usage: upnlint ${name} `));
      expect([err, code]).toEqual(['', 0]);
    },
  );
});

describe('a wrong command line is exit code 2 with a sentence on stderr', () => {
  it.each([
    ['no command', [], /^Usage: upnlint/],
    ['an unknown command', ['previw'], /^error: unknown command 'previw'\n\(Did you mean preview\?\)/],
    [
      'an unknown option',
      ['preview', 'u', '--sed', '1'],
      /^error: unknown option '--sed'\n\(Did you mean --seed\?\)/,
    ],
    ['no users', ['preview'], /^error: missing required argument 'users'/],
    [
      'a seed that is none',
      ['preview', 'u', '--seed', '1.5'],
      /A seed is a whole number from 0 to 9007199254740991\./,
    ],
    ['a seed too large', ['preview', 'u', '--seed', '9007199254740992'], /A seed is a whole number/],
    ['a negative seed', ['eval', '""', '--seed=-1'], /A seed is a whole number/],
    ['a time that is none', ['eval', 'Now()', '--now', 'noon'], /A time looks like 2026-11-25T09:00:00Z/],
    ['a format that is none', ['eval', '""', '--format', 'xml'], /Allowed choices are text, json\./],
    [
      'standard input twice',
      ['preview', '-', '-'],
      /^upnlint: - stands for standard input and can be read once only\.\n$/,
    ],
    ['a code that is none', ['explain', 'nonsense-code'], /^upnlint: there is no finding nonsense-code/],
  ])('%s', async (_, argv, err) => {
    const ran = await upnlint(argv, { files: users });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(err);
    expect(ran.err).not.toMatch(/^ {4}at /m);
  });

  it('standard input for users and for the expression', async () => {
    const ran = await upnlint(['preview', '-', '--expression-file', '-'], { stdin: 'x' });
    expect(ran).toMatchObject({
      code: 2,
      out: '',
      err: 'upnlint: - stands for standard input and can be read once only.\n',
    });
  });
});

describe('an input that cannot be used is exit code 3 with a sentence', () => {
  const binary = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff, 0xfe, 0, 1, 2, 0, 0, 200]);
  const files = {
    ...users,
    'empty.csv': '',
    'cut.json': '[{"userName": "ana@contoso.com"}, {"userNa',
    'photo.bin': binary,
    'schema.json': '{"synchronizationRules": [',
  };
  it.each([
    ['users that are not there', ['preview', 'none.csv'], 'none.csv cannot be read'],
    [
      'a missing file among others, before anything is run',
      ['preview', 'users.csv', 'none.csv'],
      'none.csv cannot',
    ],
    ['an expression that is not there', ['preview', 'users.csv', '--expression-file', 'none'], 'none cannot'],
    ['a schema cut in the middle', ['preview', 'users.csv', '--mapping', 'schema.json'], 'schema.json'],
    ['domains that are not there', ['preview', 'users.csv', '--domains', './none'], './none cannot'],
    ['a binary expression', ['format', 'photo.bin'], 'photo.bin'],
    ['binary cases', ['test', 'photo.bin'], 'photo.bin'],
    ['a user that is not there', ['eval', '[a]', '--user', 'none.csv'], 'none.csv cannot'],
  ])('%s', async (_, argv, sentence) => {
    const ran = await upnlint(argv, { files });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/^upnlint: .+\.\n$/);
    expect(ran.err).toContain(sentence);
  });

  it.each([
    ['an empty file', 'empty.csv'],
    ['a document cut in the middle', 'cut.json'],
    ['a binary file', 'photo.bin'],
  ])('%s of users, named in every format', async (_, path) => {
    for (const format of ['text', 'json', 'jsonl', 'csv']) {
      const argv = ['preview', path, '--expression', '[userName]', '--format', format];
      const { code, out, err } = await upnlint(argv, { files });
      expect([format, code]).toEqual([format, 3]);
      expect(out + err).toContain(path);
      expect(out + err).not.toMatch(/^ {4}at /m);
    }
  });

  it('keeps what was read of a file before it breaks off', async () => {
    const argv = ['preview', 'cut.json', '--expression', '[userName]', '--format', 'json'];
    const { summary, notes } = JSON.parse((await upnlint(argv, { files })).out);
    expect(summary.users).toBe(0);
    expect(notes).toHaveLength(1);
  });
});

describe('one bad line does not stop the others', () => {
  it.each([
    ['too many cells', 'id,userName\n1,a@x.com\n2,b@x.com,y\n3,c@x.com\n'],
    ['a quote in the middle', 'id,userName\n1,a@x.com\n2,"b"@x.com\n3,c@x.com\n'],
  ])('%s', async (_, stdin) => {
    const argv = ['preview', '-', '--expression', '[userName]', '--format', 'json'];
    const { out, code } = await upnlint(argv, { stdin });
    const { rows } = JSON.parse(out);
    expect(rows.map(({ value }: { value: unknown }) => value)).toEqual(['a@x.com', null, 'c@x.com']);
    expect(rows[1].findings[0].message).toMatch(/\bline 3\b/i);
    expect(code).toBe(1);
  });
});

describe('what comes from outside', () => {
  const hostile = '\u001b]0;title\u0007\u001b[2J\u009b31m\u202etxt\u200b';
  const world = {
    files: {
      'u.csv': `externalId,userName\n${hostile},${hostile}@x.com\n2,ok@x.com\n`,
      'd.json': JSON.stringify([{ id: `${hostile}.com`, isDefault: true }]),
      'cases.json': `{"id": "${hostile}`,
      'schema.json': JSON.stringify({ value: hostile }).replace('"value"', `"${hostile}"`),
    },
  };
  it.each([
    ['a value in a preview', ['preview', 'u.csv', '--expression', '[userName]']],
    ['a default domain', ['preview', 'u.csv', '--expression', '[userName]', '--domains', 'd.json']],
    ['a value in a check', ['check', 'u.csv']],
    ['a value of an evaluation', ['eval', '[externalId]', '--user', 'u.csv', '--trace']],
    ['a message about a value', ['eval', 'Left("a", [externalId])', '--user', 'u.csv']],
    ['a message about a file of cases', ['test', 'cases.json']],
    ['a message about a schema', ['preview', 'u.csv', '--mapping', 'schema.json']],
    ['a title', ['preview', `${hostile}.csv`]],
  ])('never drives the terminal: %s', async (_, argv) => {
    const { out, err } = await upnlint(argv, { ...world, terminal: false });
    expect(out + err).not.toBe('');
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/);
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', `"'＝1"`],
    ['a=1', '"a=1"'],
  ])('is no formula in a table: %j', async (value, cell) => {
    const users = JSON.stringify([{ externalId: value, userName: value }]);
    const argv = ['preview', '-', '--expression', '[userName]', '--format', 'csv'];
    const { out } = await upnlint(argv, { stdin: users });
    expect(out).toContain(`"<stdin>","1",${cell},${cell},`);
  });
});

describe('an output', () => {
  const argv = ['preview', 'users.csv', '--expression', '[userName]', '--format', 'jsonl', '--output', 'out'];
  const files = { ...users, out: 'as before' };

  it('is a file when one is named, and nothing else is printed', async () => {
    const ran = await upnlint(argv, { files });
    expect(ran).toMatchObject({ code: 0, out: '', err: '' });
    expect(ran.files.get('out')).toMatch(/^\{"source":"users.csv".*\}\n$/);
  });

  it.each([
    ['cannot be opened', { readOnly: ['out'] }],
    ['cannot be written', { diskFull: true }],
  ])('leaves the former file when it %s', async (_, trouble) => {
    const ran = await upnlint(argv, { files, ...trouble });
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/^upnlint: out cannot be written: .+\.\n$/);
    expect([...ran.files]).toEqual(Object.entries(files));
  });

  it('is standard output for -', async () => {
    const ran = await upnlint(argv.with(-1, '-'), { files });
    expect(ran.out).toContain('"value":"ana@contoso.com"');
    expect([...ran.files]).toEqual(Object.entries(files));
  });

  it('has no colours in a file, even from a terminal', async () => {
    const text = ['preview', 'users.csv', '--expression', '[userName]', '--output', 'out'];
    const ran = await upnlint(text, { files, terminal: true });
    expect(ran.files.get('out')).not.toContain('\u001b');
  });

  it('ends without complaint when its reader has gone', async () => {
    const stdin = `userName\n${'user@contoso.com\n'.repeat(3000)}`;
    const many = ['preview', '-', '--expression', '[userName]', '--format', 'jsonl'];
    expect(await upnlint(many, { stdin, closesAfter: 1000 })).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('the progress of a long run', () => {
  const stdin = `userName\n${'é\n'.repeat(20_001)}`;
  const argv = ['preview', '-', '--expression', '[userName]', '--fail-on', 'never'];

  it('shows on a terminal, and is wiped away', async () => {
    const { err } = await upnlint(argv, { stdin, terminal: true });
    expect(err).toBe('\r20,000 users …\r\u001b[K');
  });

  it('is silent elsewhere', async () => {
    expect((await upnlint(argv, { stdin })).err).toBe('');
  });
});
