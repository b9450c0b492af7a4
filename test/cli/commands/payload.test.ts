import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';
import { payloadOf, record } from '../../support/payload.ts';

const good = payloadOf(record());
const lower = good.replace('/Users', '/users');

describe('upnlint payload', () => {
  it('finds nothing in a good payload', async () => {
    const { code, out } = await upnlint(['payload', 'a.json'], { files: { 'a.json': good } });
    expect([code, out]).toEqual([0, 'Nothing found in 1 file.\n']);
  });

  it('needs something to look at', async () => {
    expect((await upnlint(['payload'])).code).toBe(2);
  });

  it('runs the mapping as soon as the domains are known', async () => {
    const files = { 'a.json': good, 'existing.csv': 'employeeId,userPrincipalName\n1,bjensen@contoso.com\n' };
    const argv = ['payload', 'a.json', '--domains', 'contoso.com', '--existing', 'existing.csv'];
    const { code, out } = await upnlint([...argv, '--format', 'jsonl'], { files });
    expect(code).toBe(1);
    expect(out).toContain('"code":"payload-upn-duplicate"');
  });

  it.each(['id', 'ObjectId', 'objectGUID'])('knows a person by the %s of an export read once', async (id) => {
    const argv = ['payload', 'a.json', '--domains', 'contoso.com', '--mapping', 'direct', '--existing', '-'];
    const stdin = `${id},employeeID,userPrincipalName\nu1,701984,bjensen@contoso.com\nu2,2,smith@contoso.com\n`;
    const { out } = await upnlint(argv, { files: { 'a.json': good }, stdin });
    expect(out).toBe('Nothing found in 1 file.\n');
    const other = payloadOf(record({ externalId: '2' }));
    expect((await upnlint(argv, { files: { 'a.json': other }, stdin })).out).toContain('(id u1)');
  });

  it('reads the domains of the configuration, and rules by number', async () => {
    const config = JSON.stringify({ domains: ['fabrikam.com'], rules: { BU206: 'off', BU207: 'warning' } });
    const files = { 'a.json': good, 'upnlint.config.json': config };
    const run = (...more: string[]) =>
      upnlint(['payload', 'a.json', '--mapping', 'direct', ...more, '--format', 'jsonl'], { files });
    const found = (await run()).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['payload-upn-domain', 'warning']]);
    expect((await run('--only', 'BU001')).out).toBe('');
  });

  it('lint leaves alone what a configuration says of payloads', async () => {
    const config = JSON.stringify({ ignores: [{ rules: ['BU301'], reason: 'known' }] });
    const files = { 'a.entraexpr': '[userName]', 'upnlint.config.json': config };
    expect((await upnlint(['lint', 'a.entraexpr'], { files })).out).toBe('Nothing found in 1 file.\n');
    const payload = await upnlint(['payload', 'a.json'], { files: { ...files, 'a.json': good } });
    expect(payload.out).toContain('[unused-ignore]');
  });

  it('mends files in place', async () => {
    const { files } = await upnlint(['payload', 'a.json', '--fix'], { files: { 'a.json': lower } });
    expect(new TextDecoder().decode(files.get('a.json') as Uint8Array)).toBe(good);
  });

  it('never writes into a token’s file', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none' })}.${part({ aud: 'x' })}.c2ln`;
    const ran = await upnlint(['payload', 't.txt', '--fix-unsafe'], { files: { 't.txt': token } });
    expect(ran.files.get('t.txt')).toBe(token);
    expect(ran.out + ran.err).not.toContain(token.slice(0, 12));
  });

  it('splits what is good, and says how long sending takes', async () => {
    const many = payloadOf(
      ...Array.from({ length: 51 }, (_, i) => record({ externalId: `${i}`, userName: `u${i}` })),
    );
    const ran = await upnlint(['payload', 'a.json', '--split', 'out'], { files: { 'a.json': many } });
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(
      '2 requests in out; they can be sent at once, with at most 40 in 5 seconds and 2000 in 24 hours.\n',
    );
    expect([...ran.files.keys()]).toEqual(['a.json', 'out/request-001.json', 'out/request-002.json']);
    const bad = await upnlint(['payload', 'a.json', '--split', 'out'], { files: { 'a.json': '{' } });
    expect([bad.code, [...bad.files.keys()]]).toEqual([1, ['a.json']]);
  });

  it('refuses to write beside the requests of an earlier split, before it does anything', async () => {
    const files = { 'a.json': good, 'out/request-007.json': '{}', 'out/notes.txt': '' };
    const ran = await upnlint(['payload', 'a.json', '--split', 'out'], { files });
    expect([ran.code, ran.out, [...ran.files.keys()]]).toEqual([3, '', Object.keys(files)]);
    expect(ran.err).toContain('out holds request-007.json of an earlier split, which would be sent along;');
    const table = { ...files, 'u.csv': 'id\n1\n', 'm.json': '{"id":"externalId"}' };
    const argv = ['payload', '--from', 'u.csv', '--map', 'm.json', '--split', 'out'];
    const made = await upnlint(argv, { files: table });
    expect([made.code, [...made.files.keys()]]).toEqual([3, Object.keys(table)]);
  });

  it('writes into a folder that holds other files, and into none that is a file', async () => {
    const files = { 'a.json': good, 'out/notes.txt': '' };
    expect((await upnlint(['payload', 'a.json', '--split', 'out'], { files })).code).toBe(0);
    const ran = await upnlint(['payload', 'a.json', '--split', 'a.json'], { files });
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('a.json is a file, not a folder.')]);
  });

  it.each([
    ['a byte order mark', Buffer.from(`\ufeff${good}`), 1, 'The file begins with a byte order mark.'],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 1, 'The file is in UTF-16, not in UTF-8.'],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), 1, 'The file is in UTF-16, not in UTF-8.'],
    [
      'Latin-1',
      Buffer.from(good.replace('Babs', 'B\u00e4bs'), 'latin1'),
      good.indexOf('Babs') + 2,
      'Bytes that are not UTF-8 stand here.',
    ],
    [
      'a cut character',
      Buffer.concat([Buffer.from(good), Buffer.from([0xef])]),
      good.length + 1,
      'Bytes that',
    ],
  ])('finds that a payload is in UTF-8 but for %s', async (_, bytes, column, message) => {
    const argv = ['payload', 'a.json', '--only', 'BU001', '--format', 'jsonl'];
    const { code, out } = await upnlint(argv, { files: { 'a.json': bytes } });
    const [first] = out.split('\n').map((line) => line && JSON.parse(line));
    expect([code, first.code, first.line, first.column]).toEqual([1, 'payload-json', 1, column]);
    expect(first.message).toContain(message);
  });

  it('mends nothing in a file whose bytes it cannot all read', async () => {
    const bytes = Buffer.from(lower.replace('Babs', 'B\u00e4bs'), 'latin1');
    const { files } = await upnlint(['payload', 'a.json', '--fix'], { files: { 'a.json': bytes } });
    expect(files.get('a.json')).toBe(bytes);
  });

  it('shows ten findings of one rule in its text, all in other formats, and counts all', async () => {
    const records = Array.from({ length: 7 }, (_, id) => record({ externalId: String(id), title: 5 }));
    const text = payloadOf(...records);
    const files = { 'a.json': text, 'b.json': text.replaceAll('"externalId":"', '"externalId":"b') };
    const run = (...more: string[]) =>
      upnlint(['payload', 'a.json', 'b.json', '--only', 'payload-scim-type', ...more], { files });
    const { out } = await run();
    expect(out.match(/\[payload-scim-type\]/g)).toHaveLength(10);
    const end =
      '\n\n… and 4 more of payload-scim-type; --format json has all.\n\n14 errors in 2 files. --fix mends 14.\n';
    expect(out.slice(-end.length)).toBe(end);
    expect((await run('--format', 'jsonl')).out.trim().split('\n')).toHaveLength(14);
  });

  it('does not pass over a failed download in a folder without a word', async () => {
    const files = { 'out/a.json': good, 'out/b.json': '<html>Sign in</html>', 'out/package.json': '{}' };
    const { code, out, err } = await upnlint(['payload', 'out'], { files });
    expect([code, out]).toEqual([0, 'Nothing found in 1 file.\n']);
    expect(err).toBe('1 .json file is passed over, because it is empty or no JSON: out/b.json.\n');
  });

  it('takes standard input, and names it', async () => {
    const { code, out } = await upnlint(['payload', '-'], { stdin: `\ufeff${good}` });
    expect(code).toBe(1);
    expect(out).toContain('at <stdin>:1:1');
  });

  it('makes a payload of a CSV', async () => {
    const files = {
      'u.csv': 'id,user,on\n1,ann,yes\n2,bob,perhaps\n',
      'm.json': '{"id":"externalId","user":"userName","on":"active"}',
    };
    const { code, out, err } = await upnlint(['payload', '--from', 'u.csv', '--map', 'm.json'], { files });
    expect(code).toBe(1);
    expect(err).toBe('Row 2 of u.csv is left out: "perhaps" in on is no yes or no.\n');
    expect(JSON.parse(out).Operations).toMatchObject([
      { bulkId: '1', data: { userName: 'ann', active: true } },
    ]);
  });

  it('does not pass over a column that the CSV does not have', async () => {
    const files = { 'u.csv': 'id,user\n1,ann\n', 'm.json': '{"id":"externalId","name":"userName"}' };
    const { code, err } = await upnlint(['payload', '--from', 'u.csv', '--map', 'm.json'], { files });
    expect(code).toBe(1);
    expect(err).toBe('u.csv has no column name, so nothing is sent for it.\n');
  });

  it('names a few lines of a CSV in another encoding and counts them all', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i},${i === 4 ? 'ann' : 'jürgen'}\n`);
    const files = {
      'u.csv': Buffer.from(`id,user\n${rows.join('')}`, 'latin1'),
      'm.json': '{"id":"externalId","user":"userName"}',
    };
    const { code, out, err } = await upnlint(['payload', '--from', 'u.csv', '--map', 'm.json'], { files });
    expect(code).toBe(1);
    expect(JSON.parse(out).Operations).toHaveLength(1);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      'u.csv: Line 2 is not valid UTF-8: byte 0xFC at column 4, which is ü in Windows-1252.',
    );
    expect(lines[1]).toMatch(/^The file may have been saved as ANSI\. Save it as UTF-8/);
    expect(lines[6]).toBe('u.csv: 8 of 9 records cannot be read and are left out.');
  });
});
