import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateTime, dateTimeFromUnixMilliseconds } from '../../src/dates/index.ts';
import { diagnose, preflight, recognise } from '../../src/diagnose/index.ts';
import { bareSettings } from '../support/payload.ts';

const kinds = async (text: string) => (await recognise('x', text)).map(({ kind }) => kind);

const upload =
  'POST https://graph.microsoft.com/v1.0/servicePrincipals/a/synchronization/jobs/b/bulkUpload HTTP/1.1';

describe('what a text is taken for', () => {
  it.each<[string, string, readonly string[]]>([
    ['a status alone', '401', ['answer']],
    ['a list of nothing', '[]', ['log']],
    ['JSON that is nothing we know', '{"name":"Ann"}', ['unknown']],
    ['nothing', '  ', ['unknown']],
    ['prose', 'It does not work.', ['unknown']],
    ['users as CSV', 'externalId,userName\n1,ann\n', ['unknown']],
    [
      'a request and its answer',
      `${upload}\nAuthorization: Bearer x\n\n{}\nHTTP/1.1 400 Bad Request\n\n`,
      ['request', 'answer'],
    ],
    [
      'a payload that breaks off',
      '{"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Oper',
      ['request'],
    ],
    [
      'a request for a token',
      'POST /t/oauth2/v2.0/token HTTP/1.1\n\nclient_id=a&client_secret=b',
      ['unknown'],
    ],
    [
      'an answer to another request',
      'GET /v1.0/users HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n',
      ['unknown', 'unknown'],
    ],
    [
      'what a GET of the job brought',
      'HTTP/1.1 200 OK\n\n{"id":"API2AAD.x","status":{"code":"Active"}}',
      ['job'],
    ],
    ['a schema, as it is or in a wrapper', '{"schema":{"synchronizationRules":[]}}', ['schema']],
    ['domains of Graph', '{"value":[{"id":"contoso.com","isVerified":true}]}', ['domains']],
    ['domains of MSOnline', '[{"Name":"contoso.com","Status":"Verified"}]', ['domains']],
    ['domains as CSV', 'Id,IsVerified\ncontoso.com,True\n', ['domains']],
    ['an organization', '{"value":[{"verifiedDomains":[{"name":"contoso.com"}]}]}', ['domains']],
    [
      'an archive without a word of provisioning',
      '{"log":{"entries":[{"request":{"url":"https://contoso.com"}}]}}',
      ['unknown'],
    ],
    [
      'a bulk request to another address',
      `POST /v1.0/users HTTP/1.1\nContent-Type: text/plain\n\n{"Operations":[]}`,
      ['request'],
    ],
    [
      'a message of PowerShell 7',
      'Response status code does not indicate success: 429 (Too Many Requests).',
      ['answer'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await kinds(text)).toEqual(expected);
  });

  it('takes the token out of a request and keeps no header of it', async () => {
    const token = `eyJhbGciOiJub25lIn0.${btoa('{"aud":"a","exp":1}').replaceAll('=', '')}.`;
    const captures = await recognise('x', `${upload}\nAuthorization: Bearer ${token}\n\n{}`);
    expect(captures.map(({ kind }) => kind)).toEqual(['request', 'token']);
    expect(JSON.stringify(captures, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain(
      'eyJ',
    );
  });

  it('repeats no secret of a transcript', async () => {
    const text =
      'client_secret=hush~1 Authorization: Bearer opaque-2 eyJhb.eyJh.c3 failed with status code 403';
    const [capture] = await recognise('x', text);
    const message = capture?.kind === 'answer' ? capture.answer.message : undefined;
    expect(message).toMatch(/failed with status code 403/);
    expect(message).not.toMatch(/hush|opaque|eyJ|c3/);
  });
});

it('knows where the log goes on', async () => {
  const page = '{"@odata.nextLink":"https://graph.microsoft.com/x","value":[]}';
  expect(await recognise('x', page)).toMatchObject([{ kind: 'log', isPage: true }]);
});

describe('a request that fills its file', () => {
  const fileOf = async (text: string) => {
    const [capture] = await recognise('x', text);
    return capture?.kind === 'request' ? capture.request.file : 'no request';
  };

  it.each([
    ['a payload', '\n{"Operations": []}\n'],
    ['a payload that breaks off', '{"Operations": ['],
    ['a raw request', `${upload}\nContent-Type: a/b\n\n{"Operations": []}`],
    [
      'a request as JSON',
      '{"method":"POST","url":"https://a/bulkUpload","headers":{"A":"b"},"body":{"Operations":[]}}',
    ],
  ])('%s is kept as it is', async (_, text) => {
    expect(await fileOf(text)).toBe(text);
  });

  it('keeps its places where a secret stood', async () => {
    const text = `${upload}\nAuthorization: Bearer opaque-2\nContent-Type: a/b\n\n{"Operations": []}`;
    expect(await fileOf(text)).toBe(text.replace('opaque-2', '********'));
  });

  it.each([
    ['two payloads', '[{"Operations": []}, {"Operations": []}]'],
    ['a payload in a list', '[{"Operations": []}]'],
    ['an answer beside it', `${upload}\nContent-Type: a/b\n\n{}\nHTTP/1.1 400 Bad Request\n\n`],
    ['the marks of curl', `> POST /a/bulkUpload HTTP/1.1\n> Content-Type: a/b\n> \n`],
  ])('%s is another matter', async (_, text) => {
    expect(await fileOf(text)).toBeUndefined();
  });
});

const settings = {
  expression: '[userName]',
  domains: [],
  defaultDomain: undefined,
  target: 'entra',
  now: dateTimeFromUnixMilliseconds(0) as DateTime,
  seed: 0,
} as const;

describe('hostile texts', () => {
  it.each([
    ['a million blank lines', `status\n${'\n'.repeat(1_000_000)}At x`],
    ['deep nesting', '['.repeat(200_000)],
    ['deep nesting in a payload', `{"Operations":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    [
      'names of the prototype',
      '{"__proto__":{"error":{"code":"x"}},"constructor":1,"value":[{"__proto__":1}]}',
    ],
    [
      'a log with members of other kinds',
      '{"value":[{"provisioningStatusInfo":7,"provisioningSteps":"no","sourceIdentity":null}]}',
    ],
    ['a token whose parts are no JSON', 'eyJx.eyJy.z'],
    [
      'times beyond the calendar',
      '{"aud":"https://graph.microsoft.com","exp":1e300,"nbf":-1e300,"roles":"x"}',
    ],
  ])('%s', async (_, text) => {
    const report = diagnose(await recognise('x', text), settings);
    expect(['told', 'cannot-tell', 'nothing-wrong']).toContain(report.verdict);
  });

  it('never throw, whatever JSON it is', async () => {
    const property = fc.asyncProperty(fc.json(), async (text) => {
      expect(diagnose(await recognise('x', text), settings).captures.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('never throw, whatever text it is', async () => {
    const word = fc.constantFrom(
      'HTTP/1.1 403',
      'POST /bulkUpload',
      '\n',
      '\n\n',
      'eyJ',
      '{',
      '"error"',
      ',',
      'status 400',
      ': ',
      'Date',
    );
    const property = fc.asyncProperty(fc.array(fc.oneof(word, fc.string())), async (words) => {
      expect(diagnose(await recognise('x', words.join('')), settings).captures.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it('never make preflight throw', async () => {
    const run = {
      flaws: new Map(),
      requests: undefined,
      runSeconds: undefined,
      schema: undefined,
      stopsAt: 'error',
    } as const;
    const word = fc.constantFrom('"Operations"', '"data"', '{', '}', '[', ']', ':', ',', '"externalId"', '1');
    const property = fc.asyncProperty(
      fc.array(fc.oneof(word, fc.string())),
      fc.json(),
      async (words, json) => {
        const captures = [
          ...(await recognise('x', `{"Operations":${words.join('')}`)),
          ...(await recognise('y', `{"Operations":${json},"headers":${json}}`)),
          ...(await recognise('z', `{"status":{"code":${json}},"synchronizationJobSettings":${json}}`)),
        ];
        expect(preflight(captures, { ...run, payload: bareSettings }).captures).toBe(captures);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });
});
