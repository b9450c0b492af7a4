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
});
