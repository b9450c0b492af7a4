import { readFileSync } from 'node:fs';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { upnlint, type World } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';
import { schemaText } from '../../support/lint.ts';
import { sarifProblems } from '../../support/sarif.ts';

const broken = readFileSync(new URL('../../../examples/broken-schema.json', import.meta.url), 'utf8');
const wrongCase = 'tolower([mail])';
const unseparated = 'Join("1@", [mailNickname], "contoso.com")';

const matching = [{ target: 'externalId', expression: '[employeeId]', matchingPriority: 1 }];

/** A schema whose mapping of displayName is this expression. */
const schema = (expression: string) => schemaText({ expression, target: 'displayName', others: matching });
const path = 'USER_TO_USER / Users / displayName';

const lint = (args: readonly string[], files: World['files'], more: World = {}) =>
  upnlint(['lint', ...args], { files: files ?? {}, ...more });

/** The codes that were found, by the file. */
async function codes(args: readonly string[], files: World['files'], more: World = {}): Promise<string[]> {
  const { out } = await lint([...args, '--format', 'jsonl'], files, more);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ file, code, severity }) => `${file} ${severity} ${code}`);
}

const mended = schema('ToLower([mail])');

describe('the example with planted mistakes', () => {
  it.each([
    ['text', 'txt'],
    ['json', 'json'],
    ['jsonl', 'jsonl'],
    ['sarif', 'sarif'],
    ['github', 'github.txt'],
    ['junit', 'junit.xml'],
    ['markdown', 'md'],
  ])('as %s', async (format, extension) => {
    const { out, code } = await lint(['broken-schema.json', '--format', format], {
      'broken-schema.json': broken,
    });
    expect(code).toBe(1);
    expectGolden(`lint.${extension}`, out);
  });
});

it('is valid SARIF with fixes', async () => {
  const { out } = await lint(['a.json', '--format', 'sarif'], { 'a.json': broken });
  const log = JSON.parse(out);
  expect(sarifProblems(log)).toEqual([]);
  expect(log.runs[0].results.some((result: { fixes?: unknown }) => result.fixes !== undefined)).toBe(true);
});

describe('what is linted', () => {
  const files = {
    'a.json': schema(wrongCase),
    'deep/er/b.json': schema(wrongCase),
    'deep/c.entraexpr': wrongCase,
    'deep/data.json': '{"users": [{"displayName": "tolower([mail])"}]}',
    'deep/.hidden/d.entraexpr': wrongCase,
    'node_modules/e.entraexpr': wrongCase,
    'notes.txt': wrongCase,
  };

  it('in folders: schemas and expressions, by name', async () =>
    expect(await codes(['.'], files)).toEqual([
      'a.json error unknown-function',
      'deep/c.entraexpr error unknown-function',
      'deep/er/b.json error unknown-function',
    ]));

  it('once, however often it is named', async () =>
    expect(await codes(['deep/er', 'deep/er/b.json', 'deep/er'], files)).toHaveLength(1));

  it('from standard input, by the name it is given', async () =>
    expect(await codes(['-', '--stdin-filename', 'deep/x.entraexpr'], {}, { stdin: wrongCase })).toEqual([
      'deep/x.entraexpr error unknown-function',
    ]));

  it('never nothing: a folder without such files is no success', async () =>
    expect(await lint(['empty'], { 'empty/notes.txt': 'x' })).toMatchObject({ code: 3, out: '' }));

  it('never nothing: a folder whose files hold no mappings is no success', async () => {
    const run = await lint(['schemas', '--format', 'json'], { 'schemas/a.json': '', 'schemas/b.json': '{}' });
    expect(run).toMatchObject({
      code: 3,
      err:
        '1 .json file is passed over, because it is empty or no JSON: schemas/a.json.\n' +
        'upnlint: schemas: nothing to check is in 2 files there.\n',
    });
    expect(JSON.parse(run.out).summary).toMatchObject({ files: 0, unread: [] });
  });

  it('not what is empty or no JSON in a folder, but that is said once', async () => {
    const others = {
      'good/package.json': '{"name": "x"}',
      'good/tsconfig.json': '// as TypeScript takes it\n{"files": [],}',
      'good/list.json': ' [1]',
      'good/word.json': 'null',
      'good/number.json': '-1',
      'good/empty.entraexpr': '"x"',
      'good/empty.jsonc': '',
    };
    const failed = {
      'good/a.json': '',
      'good/b.json': '\ufeff \n',
      'good/c.JSON': '<!DOCTYPE html><html></html>',
      'good/d.json': '404: Not Found',
    };
    const schemas = { 'good/s.json': schema('[mail]') };
    const silent = await lint(['good'], { ...others, ...schemas });
    const run = await lint(['good'], { ...others, ...failed, ...schemas });
    expect([run.code, run.out, silent.err]).toEqual([silent.code, silent.out, '']);
    expect(run.err).toBe(
      '4 .json files are passed over, because they are empty or no JSON: good/a.json, good/b.json, good/c.JSON and 1 more.\n',
    );
  });

  it('not what is not there, before anything is done', async () =>
    expect(await lint(['a.json', 'b.json'], files)).toMatchObject({ code: 3, out: '' }));

  it('not what is binary, but all the rest', async () => {
    const { code, out } = await lint(['x.json', 'a.json'], {
      ...files,
      'x.json': new Uint8Array([0, 1, 2, 0, 0]),
    });
    expect(code).toBe(3);
    expect(out).toMatch(/unknown-function[\s\S]*x\.json is a binary file[\s\S]*1 error in 1 file/);
  });
});

it('places are those of an editor, also in UTF-16 with CRLF and escapes', async () => {
  const text = schema('Join("😀\\u0027", tolower([mail]))').replaceAll('\n', '\r\n');
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const { out } = await lint(['a.json', '--format', 'jsonl', '--only', 'unknown-function'], {
    'a.json': bytes,
  });
  const { line, column, endColumn } = JSON.parse(out);
  expect(text.split('\r\n')[line - 1]!.slice(column - 1, endColumn - 1)).toBe('tolower');
});

describe('the exit code', () => {
  it.each([
    ['is 0 when nothing is found', 'ToLower([mail])', [], 0],
    ['is 1 when an error is', wrongCase, [], 1],
    ['is 0 when a warning is', unseparated, [], 0],
    ['is 1 for a warning when asked for', unseparated, ['--fail-on', 'warning'], 1],
    ['is 0 for an error when asked for', wrongCase, ['--fail-on', 'never'], 0],
    ['is 1 for too many warnings', unseparated, ['--max-warnings', '0'], 1],
    ['is 0 for as many as are allowed', unseparated, ['--max-warnings', '1'], 0],
    ['is 2 for a number of warnings that is none', unseparated, ['--max-warnings', 'x'], 2],
    ['is 2 for a rule that there is not', unseparated, ['--only', 'join-seperator'], 2],
    ['is 2 for a dialect that there is not', unseparated, ['--dialect', 'x'], 2],
    ['is 2 for a baseline to write without a name', unseparated, ['--update-baseline'], 2],
  ])('%s', async (_, expression, args, code) =>
    expect((await lint(['a.entraexpr', ...args], { 'a.entraexpr': expression })).code).toBe(code),
  );
});

it('--only runs the rules it names, --quiet shows errors', async () => {
  const files = { 'a.entraexpr': 'Join("1@", tolower([mail]))' };
  expect(await codes(['.', '--only', 'join-separator,expression-too-long'], files)).toEqual([
    'a.entraexpr warning join-separator',
  ]);
  expect(await codes(['.', '--quiet'], files)).toEqual(['a.entraexpr error unknown-function']);
});

describe('a configuration', () => {
  const off = (more: object = {}) => JSON.stringify({ rules: { 'unknown-function': 'info' }, ...more });

  it('governs the files of its folder and below; the nearest one does', async () =>
    expect(
      await codes(['.'], {
        'upnlint.config.json': '{ "rules": { "unknown-function": "off" } }',
        'a/upnlint.config.jsonc': `// nearer\n${off()}`,
        'a/b/c.entraexpr': wrongCase,
        'd.entraexpr': wrongCase,
      }),
    ).toEqual(['a/b/c.entraexpr info unknown-function']));

  it('is left out by --no-config, and chosen by --config', async () => {
    const files = { 'upnlint.config.json': off(), 'other.json': '{}', 'a.entraexpr': wrongCase };
    expect(await codes(['a.entraexpr', '--no-config'], files)).toEqual([
      'a.entraexpr error unknown-function',
    ]);
    expect(await codes(['a.entraexpr', '--config', 'other.json'], files)).toEqual([
      'a.entraexpr error unknown-function',
    ]);
  });

  it('starts from what it extends', async () =>
    expect(
      await codes(['a.entraexpr'], {
        'upnlint.config.json': '{ "extends": ["base/c.json"] }',
        'base/c.json': off({ extends: ['../top.json'] }),
        'top.json': '{ "rules": { "join-separator": "error", "unknown-function": "off" } }',
        'a.entraexpr': 'Join("1@", tolower([mail]))',
      }),
    ).toEqual(['a.entraexpr error join-separator', 'a.entraexpr info unknown-function']));

  it.each([
    [
      'that extends itself',
      {
        'upnlint.config.json': '{ "extends": ["b.json"] }',
        'b.json': '{ "extends": ["upnlint.config.json"] }',
      },
      /upnlint\.config\.json extends itself[\s\S]*b\.json:1:15/,
    ],
    [
      'with a slip',
      { 'upnlint.config.json': '{\n "rulez": {} }' },
      /upnlint\.config\.json:2:2[\s\S]*Did you mean "rules"/,
    ],
  ])('%s ends the run before it begins, at its place', async (_, files, message) => {
    const { code, out, err } = await lint(['a.entraexpr'], { ...files, 'a.entraexpr': wrongCase });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('ignores what it accepts, and reports what is past its date or of no use, at its own lines', async () => {
    const ignore = (more: object) => ({ rules: ['unknown-function'], reason: 'agreed', ...more });
    const config = JSON.stringify({
      ignores: [
        ignore({ mapping: path, files: ['a.json'] }),
        ignore({ mapping: path, files: ['b.json'], expires: '2026-11-24' }),
        ignore({ mapping: '* / mail' }),
      ],
    });
    const files = { 'upnlint.config.json': config, 'a.json': schema(wrongCase), 'b.json': schema(wrongCase) };
    expect(await codes(['a.json', 'b.json'], files)).toEqual([
      'b.json error unknown-function',
      'upnlint.config.json warning expired-ignore',
      'upnlint.config.json warning unused-ignore',
    ]);
    const { out } = await lint(['a.json'], files);
    expect(out).toMatch(/1 ignored by the configuration/);
  });

  it('says nothing of ignores when it is told so, or when their rules did not run', async () => {
    const config = (rules: object) => ({
      'upnlint.config.json': JSON.stringify({
        rules,
        ignores: [{ mapping: 'x', rules: ['unknown-function'], reason: 'y' }],
      }),
      'a.entraexpr': '[mail]',
    });
    expect(await codes(['a.entraexpr'], config({ 'unused-ignore': 'off' }))).toEqual([]);
    expect(await codes(['a.entraexpr', '--only', 'join-separator'], config({}))).toEqual([]);
    expect(await codes(['a.entraexpr'], config({}))).toHaveLength(1);
  });

  it('names domains, also by a file beside it', async () => {
    const upn = schemaText({
      expression: 'Join("@", NormalizeDiacritics([mailNickname]), "fabrikam.com")',
      target: 'userPrincipalName',
    });
    const unverified = 'a.json error upn-constant-domain-unverified';
    const found = async (domains: unknown, args: readonly string[] = []) =>
      codes(['a.json', '--only', 'upn-constant-domain-unverified', ...args], {
        'a.json': upn,
        'upnlint.config.json': JSON.stringify({ domains }),
        'domains.csv': 'id,isVerified\ncontoso.com,true\n',
      });
    expect(await found(['contoso.com'])).toEqual([unverified]);
    expect(await found('domains.csv')).toEqual([unverified]);
    expect(await found(['fabrikam.com'])).toEqual([]);
    expect(await found(['contoso.com'], ['--domains', 'fabrikam.com'])).toEqual([]);
  });
});

describe('a baseline', () => {
  it('keeps what is there from counting, and not what is new', async () => {
    const files = { 'a.json': schema(wrongCase) };
    const written = await lint(['a.json', '--baseline', 'known.json', '--update-baseline'], files);
    expect(written.code).toBe(0);
    const known = written.files.get('known.json') as string;
    const then = await lint(['a.json', '--baseline', 'known.json'], { ...files, 'known.json': known });
    expect(then.out).toMatch(/^Nothing found in 1 file\. 1 known from the baseline\./);
    expect(then.code).toBe(0);
    const later = { 'a.json': `\n${schema('toupper([mail])')}`, 'known.json': known };
    expect(await codes(['a.json', '--baseline', 'known.json'], later)).toEqual([
      'a.json error unknown-function',
    ]);
  });

  it('that is none is refused', async () =>
    expect(
      await lint(['a.json', '--baseline', 'known.json'], { 'a.json': '[]', 'known.json': '[]' }),
    ).toMatchObject({ code: 3, err: expect.stringContaining('known.json is no baseline') }));

  it('keeps what is known from being mended', async () => {
    const files = { 'a.json': schema(wrongCase) };
    const { files: after } = await lint(['a.json', '--baseline', 'k.json', '--update-baseline'], files);
    const fixed = await lint(['a.json', '--baseline', 'k.json', '--fix'], {
      ...files,
      'k.json': after.get('k.json') as string,
    });
    expect(fixed.files.get('a.json')).toBe(files['a.json']);
  });
});

describe('--fix', () => {
  it('mends the file, and a second run finds nothing', async () => {
    const { files, out, code } = await lint(['a.json', '--fix'], { 'a.json': schema(wrongCase) });
    expect([out, code]).toEqual(['Nothing found in 1 file. 1 finding mended.\n', 0]);
    const text = new TextDecoder().decode(files.get('a.json') as Uint8Array);
    expect(text).toBe(mended);
  });

  it('leaves alone what the configuration ignores', async () => {
    const config = { ignores: [{ mapping: path, rules: ['unknown-function'], reason: 'x' }] };
    const files = { 'a.json': schema(wrongCase), 'upnlint.config.json': JSON.stringify(config) };
    expect((await lint(['a.json', '--fix'], files)).files.get('a.json')).toBe(files['a.json']);
  });

  it.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf], (text: string) => Buffer.from(text, 'utf8')],
    ['UTF-16 with its mark', [0xff, 0xfe], (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way', [0xfe, 0xff], (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ])('keeps %s, line ends and all other bytes', async (_, mark, encode) => {
    const bytes = (text: string) => Uint8Array.from([...mark, ...encode(text.replaceAll('\n', '\r\n'))]);
    const { files } = await lint(['a.json', '--fix'], { 'a.json': bytes(schema(wrongCase)) });
    expect(Buffer.from(files.get('a.json') as Uint8Array)).toEqual(Buffer.from(bytes(mended)));
  });

  it('does not touch a file with broken UTF-16, which could not be written back', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(schema(wrongCase).replace('USER_TO', '\ud800'), 'utf16le'),
    ]);
    const { code, files } = await lint(['a.json', '--fix'], { 'a.json': bytes });
    expect([code, files.get('a.json')]).toEqual([3, bytes]);
  });

  it('cannot write standard input', async () =>
    expect(await lint(['-', '--fix'], {}, { stdin: wrongCase })).toMatchObject({ code: 2, out: '' }));
});

describe('--fix-dry-run', () => {
  it('changes nothing, and prints a difference that makes what --fix makes', async () => {
    const files = { 'broken-schema.json': broken };
    const dry = await lint(['broken-schema.json', '--fix-dry-run'], files);
    expect(dry.files.get('broken-schema.json')).toBe(broken);
    expect(dry.err).toMatch(/findings would be mended/);
    const fixed = (await lint(['broken-schema.json', '--fix'], files)).files.get('broken-schema.json');
    expect(applyPatch(broken, dry.out)).toBe(new TextDecoder().decode(fixed as Uint8Array));
  });

  it('prints nothing when there is nothing to mend', async () =>
    expect((await lint(['a.entraexpr', '--fix-dry-run'], { 'a.entraexpr': '[mail]' })).out).toBe(''));

  it('shows what --fix-unsafe would do', async () =>
    expect(
      (await lint(['broken-schema.json', '--fix-unsafe', '--fix-dry-run'], { 'broken-schema.json': broken }))
        .out,
    ).toContain('"ObjectAddOnly"'));
});
