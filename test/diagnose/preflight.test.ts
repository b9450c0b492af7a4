import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upnlint } from '../support/fakeIo.ts';
import { payloadOf, record } from '../support/payload.ts';

const bytesOf = (text: string, mark: readonly number[], encoding: BufferEncoding) =>
  new Uint8Array([...mark, ...Buffer.from(text, encoding)]);
const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const rule = (target: string, expression: string, matchingPriority: number) => ({
  targetAttributeName: target,
  matchingPriority,
  source: { expression, name: '', type: 'Function', parameters: [] },
});
const schemaOf = (...attributeMappings: readonly object[]) =>
  JSON.stringify({
    synchronizationRules: [
      { name: 'API2AAD', objectMappings: [{ name: 'Users', enabled: true, attributeMappings }] },
    ],
  });
const byId = rule('employeeId', '[externalId]', 1);
const safeName = rule('userPrincipalName', 'Join("", "u", [externalId], "@contoso.com")', 0);

/** A run for which all is there and right; its token ends at 9:55. */
const good: Readonly<Record<string, string>> = {
  'token.txt': example('captures/good-token.txt'),
  'job.json': example('captures/good-job.json'),
  'notification.json': example('captures/good-notification.json'),
  'request.json': payloadOf(record()),
  'schema.json': schemaOf(byId, safeName),
  'domains.json': example('domains.json'),
};
const existing = {
  'users.json':
    '[{"id": "1", "userPrincipalName": "a@contoso.com", "employeeId": "1", "proxyAddresses": ["SMTP:a@contoso.com"]}]',
};

interface Report {
  readonly requests: number;
  readonly records: number;
  readonly isReady: boolean;
  readonly findings: readonly {
    readonly source: string;
    readonly position?: { readonly line: number; readonly column: number };
    readonly finding: { readonly code: string; readonly help?: string };
  }[];
  readonly notChecked: readonly string[];
}

async function preflight(files: Readonly<Record<string, string | Uint8Array>>, ...flags: readonly string[]) {
  const names = Object.keys(files);
  const argv = ['preflight', ...names, '--now', '2026-11-25T09:00:00Z', '--existing', 'users.json', ...flags];
  const world = { files: { ...files, ...existing } };
  const { out, code, err } = await upnlint([...argv, '--format', 'json'], world);
  expect(err).toBe('');
  return { code, report: JSON.parse(out) as Report, text: async () => (await upnlint(argv, world)).out };
}

const codesOf = ({ findings }: Report) => findings.map(({ finding }) => finding.code);

describe('a folder', () => {
  const run = (...argv: readonly string[]) =>
    upnlint([...argv, '--format', 'json'], {
      files: {
        'out/request-001.json': payloadOf(record()),
        'out/request-002.json': payloadOf(record({ externalId: '2', userName: 'two' })),
        'out/notes.json': '{}',
        'none/notes.json': '{}',
      },
    });

  it('stands for what is recognised in it, as --split writes it', async () => {
    const { out } = await run('preflight', 'out');
    const { captures, requests, records } = JSON.parse(out);
    expect({ sources: captures.map(({ source }: { source: string }) => source), requests, records }).toEqual({
      sources: ['out/request-001.json', 'out/request-002.json'],
      requests: 2,
      records: 2,
    });
  });

  it.each(['preflight', 'diagnose'])('of other things is no run of %s', async (command) =>
    expect(await run(command, 'none')).toMatchObject({
      code: 3,
      out: '',
      err: 'upnlint: none: nothing in the files there is recognised.\n',
    }),
  );
});

describe('preflight', () => {
  it('lets a good run pass, everything looked at', async () => {
    const { report, code, text } = await preflight(good);
    expect(report).toMatchObject({ requests: 1, records: 1, isReady: true, findings: [], notChecked: [] });
    expect(code).toBe(0);
    expect(await text()).toMatch(/\nReady\.\n$/);
  });

  it('names what it could not look at', async () => {
    const { report, text } = await preflight({ 'request.json': good['request.json']!, 'notes.md': 'to do' });
    expect(report.notChecked).toEqual([
      expect.stringMatching(/^notes\.md, as nothing in it/),
      'the token',
      'the job',
      'the notification e-mail',
      'the mapping of the job (--mapping)',
      'the domains (--domains)',
    ]);
    expect(await text()).toMatch(/\nReady, as far as it was checked/);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'the job stands still',
      { 'job.json': good['job.json']!.replace('"Active"', '"Paused"') },
      ['job.json: job-not-started'],
    ],
    [
      'nobody is told of failures',
      { 'notification.json': example('captures/5-notification.json') },
      ['notification.json: notification-missing'],
    ],
    [
      'a request has two flaws',
      { 'request.json': payloadOf(record({ active: 'true', externalId: '' })) },
      ['request.json: payload-external-id-missing', 'request.json: payload-active-not-boolean'],
    ],
    [
      'two requests disagree',
      { 'later.json': payloadOf(record({ userName: 'other@contoso.com' })) },
      ['later.json: payload-external-id-duplicate', 'request.json: request-quota'],
    ],
    [
      'the mapping gives one name to two',
      {
        'schema.json': schemaOf(byId, rule('userPrincipalName', '"same@contoso.com"', 0)),
        'request.json': payloadOf(record(), record({ externalId: '2', userName: 'two@contoso.com' })),
      },
      ['request.json: payload-upn-duplicate'],
    ],
    ['no attribute matches', { 'schema.json': schemaOf(safeName) }, ['schema.json: no-matching-attribute']],
    [
      'an attribute matches that cannot',
      { 'schema.json': schemaOf(rule('extensionAttribute1', '[externalId]', 1), safeName) },
      ['schema.json: matching-unsupported'],
    ],
  ])('sees that %s', async (_, changes, expected) => {
    const { report } = await preflight({ ...good, ...changes });
    const found = report.findings.map(({ source, finding }) => `${source}: ${finding.code}`);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(report.findings.every(({ finding }) => finding.help !== undefined)).toBe(true);
  });

  it('sees payloads that go out in another encoding, not captures or tokens that lie there in one', async () => {
    const marked = bytesOf(good['request.json']!, [0xef, 0xbb, 0xbf], 'utf8');
    const wide = (name: string) => bytesOf(good[name]!, [0xff, 0xfe], 'utf16le');
    expect(codesOf((await preflight({ ...good, 'request.json': marked })).report)).toEqual(['payload-json']);
    expect(codesOf((await preflight({ ...good, 'request.json': wide('request.json') })).report)).toEqual([
      'payload-json',
    ]);
    expect(codesOf((await preflight({ ...good, 'token.txt': wide('token.txt') })).report)).toEqual([]);
    const captured = `POST / HTTP/1.1\nContent-Type: application/scim+json\n\n${good['request.json']}`;
    const capture = { 'request.http': bytesOf(captured, [0xff, 0xfe], 'utf16le') };
    expect(codesOf((await preflight({ ...good, ...capture })).report)).not.toContain('payload-json');
  });

  it('sees the token end before the run does', async () => {
    const { report } = await preflight(good, '--run-minutes', '56');
    expect(codesOf(report)).toEqual(['token-ends-during-run']);
    expect(codesOf((await preflight(good, '--run-minutes', '55')).report)).toEqual([]);
  });

  it('estimates the run by the quota of the licence', async () => {
    const { report } = await preflight(good, '--requests', '2001');
    expect(codesOf(report)).toEqual(['token-ends-during-run', 'quota-exceeded']);
    const governed = await preflight(good, '--requests', '2001', '--licence', 'governance');
    expect(codesOf(governed.report)).toEqual([]);
  });

  it('estimates it by the files where no number is given', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 81 }, (_, i) => [`${i}.json`, payloadOf(record({ externalId: String(i) }))]),
    );
    const { report } = await preflight(
      { ...good, ...many, 'request.json': '{}' },
      '--now',
      '2026-11-25T09:54:55Z',
    );
    expect(codesOf(report)).toContain('token-ends-during-run');
  });

  it('finds that the default domain is not verified', async () => {
    const { report } = await preflight(good, '--default-domain', 'fabrikam.com');
    expect(codesOf(report)).toEqual(['domain-not-verified']);
  });

  it('takes the flags before what lies among the files', async () => {
    const { report } = await preflight(good, '--domains', 'fabrikam.com');
    expect(codesOf(report)).toContain('payload-upn-domain');
  });

  it('names places as the linter does, in requests that fill their file', async () => {
    const request = `POST /v1.0/servicePrincipals HTTP/1.1\nContent-Type: text/plain\nAuthorization: Bearer x\n\n${payloadOf(record({ active: 1 }))}`;
    const { report } = await preflight({ ...good, 'request.json': request });
    const places = report.findings.map(({ position }) => position?.line);
    expect(places).toEqual(expect.arrayContaining([1, 2, 5]));
  });

  it('counts what comes often, and stays short', async () => {
    const records = Array.from({ length: 50 }, (_, i) =>
      record({ externalId: String(i), userName: `${i}@contoso.com`, active: 'yes' }),
    );
    const { text, report } = await preflight({ ...good, 'request.json': payloadOf(...records) });
    expect(codesOf(report).filter((code) => code === 'payload-active-not-boolean')).toHaveLength(50);
    const shown = await text();
    expect(shown).toContain('payload-active-not-boolean  50 times');
    expect(shown).toContain('and 45 more in 1 file');
    expect(shown.split('\n').length).toBeLessThan(40);
  });

  it('ends with 1 where a warning is to end it, and says so', async () => {
    const { code, report, text } = await preflight(good, '--run-minutes', '56', '--fail-on', 'warning');
    expect(code).toBe(1);
    expect(report.isReady).toBe(false);
    expect(await text()).toMatch(/\nNot ready: 1 warning \(token-ends-during-run\)\.\n$/);
  });

  it('ends with 0 where nothing is to end it, and still says that the run is not ready', async () => {
    const { code, report } = await preflight(good, '--default-domain', 'fabrikam.com', '--fail-on', 'never');
    expect(code).toBe(0);
    expect(report.isReady).toBe(false);
  });

  it.each([
    ['among the files', ['-']],
    ['by name', ['--mapping', '-']],
  ])('reads the mapping from standard input, given %s', async (_, given) => {
    const { 'schema.json': schema, ...files } = good;
    const { code, out } = await upnlint(
      ['preflight', ...Object.keys(files), ...given, '--now', '2026-11-25T09:00:00Z'],
      { files, stdin: schema! },
    );
    expect(code).toBe(0);
    expect(out).not.toContain('the mapping of the job');
  });

  it('shows nothing of a token', async () => {
    const { text } = await preflight(good, '--run-minutes', '56');
    for (const part of good['token.txt']!.trim().split('.').filter(Boolean))
      expect(await text()).not.toContain(part);
  });
});
