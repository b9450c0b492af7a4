import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, bulkRequest, createClient, type Json, person } from './client.ts';

type Body = string | Uint8Array | ReadableStream;
type Client = Awaited<ReturnType<typeof createClient>>;

/** The status of a bulk request with this body, after which the emulator must still work. */
async function statusOf(body: Body, client?: Client): Promise<number> {
  const own = client ?? (await createClient({ limits: { windowCalls: 100_000 } }));
  const token = await own.askForToken();
  const request = new Request(`http://localhost${own.job}/bulkUpload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body,
    duplex: 'half',
  } as RequestInit);
  const { status } = await own.emulator.fetch(request);
  expect((await own.upload([person('alive')])).status).toBe(202);
  return status;
}

const text = (record: string) => JSON.stringify(bulkRequest([{ marker: 1 }])).replace('"marker":1', record);

describe('a body', () => {
  it('of 100 MB is refused with 413 after the first few', async () => {
    let chunks = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (++chunks > 1600) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    expect(await statusOf(body)).toBe(413);
    expect(chunks).toBeLessThan(100);
  });

  it('that breaks off is no request', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    expect(await statusOf(body)).toBe(400);
  });

  it.each<[string, Body]>([
    ['nothing', ''],
    ['a text that is cut', '{"schemas":'],
    ['objects nested 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['lists nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['lists nested deep in a record', text(`"x":${'['.repeat(1000)}${']'.repeat(1000)}`)],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
    ['a lone NUL', '\0'],
  ])('of %s is refused with 400', async (_, body) => {
    expect(await statusOf(body)).toBe(400);
  });

  it.each([
    ['brackets inside a text', `"externalId":"1","title":"${'['.repeat(1000)}\\""`],
    ['a byte order mark before it', '"externalId":"1"'],
    [
      'members named like those of every object',
      '"externalId":"1","__proto__":{"userName":"x"},"constructor":1,"toString":{}',
    ],
    [
      'a prototype for an extension',
      '"externalId":"1","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"__proto__":{"department":"x"}}',
    ],
    ['a lone surrogate', '"externalId":"1","title":"\\ud800"'],
  ])('with %s is taken', async (_, record) => {
    expect(await statusOf(text(record))).toBe(202);
  });

  it('with a member twice counts the last', async () => {
    const client = await createClient();
    await statusOf(text('"externalId":"1","userName":"a","userName":"b","displayName":"B"'), client);
    expect((await client.log())[0].targetIdentity.details.userPrincipalName).toBe('b@contoso.com');
  });

  it('whose externalId is __proto__ makes a user like any other', async () => {
    const client = await createClient();
    await client.upload([person('__proto__'), person('constructor')]);
    await client.upload([person('__proto__', { title: 'x' })]);
    const log = await client.log();
    expect(log.map(({ provisioningAction }: Json) => provisioningAction)).toEqual([
      'create',
      'create',
      'update',
    ]);
  });
});

describe('bodies that come at the same time', () => {
  const half = 2 * 1024 * 1024;

  /** A body of some bytes that breaks off when it is told to. */
  function heldBody(bytes: number) {
    let finish = () => {};
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(bytes).fill(0x20));
        finish = () => controller.error(new Error('gone'));
      },
    });
    return { body, finish: () => finish() };
  }

  it('are kept up to 256 MiB together, beyond which long ones are put off and short ones are taken', async () => {
    const client = await createClient({ limits: { windowCalls: 100_000 } });
    const post = async (body: Body, headers = {}) => {
      const request = new Request(`http://localhost${client.job}/bulkUpload`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await client.askForToken()}`,
          'content-type': 'application/scim+json',
          ...headers,
        },
        body,
        duplex: 'half',
      } as RequestInit);
      return client.emulator.fetch(request);
    };
    const held = Array.from({ length: 128 }, () => heldBody(half));
    const answers = held.map(({ body }) => post(body));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const refused = await post(heldBody(half).body);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    const short = text('"externalId":"1"');
    expect((await post(short, { 'content-length': String(short.length) })).status).toBe(202);
    for (const { finish } of held) finish();
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([400]));
    expect((await post(text('"externalId":"2"'))).status).toBe(202);
  });
});

describe('a schema that is put', () => {
  it.each([
    ['too long', ' '.repeat(5_000_000), 413],
    ['no JSON', '{', 400],
    ['nested without end', '['.repeat(100_000), 400],
    ['null', 'null', 400],
  ])('%s is refused', async (_, body, status) => {
    const client = await createClient();
    const response = await client.send('PUT', `${client.job}/schema`, body);
    expect(response.status).toBe(status);
    expect((await client.upload([person('1')])).status).toBe(202);
  });

  it('with targets named like members of every object writes them like any other', async () => {
    const client = await createClient();
    const schema = await bodyOf(await client.get(`${client.job}/schema`));
    const { attributeMappings } = schema.synchronizationRules[0].objectMappings[0];
    const names = ['__proto__', 'constructor', 'toString'];
    for (const [index, name] of names.entries()) attributeMappings[4 + index].targetAttributeName = name;
    await client.send('PUT', `${client.job}/schema`, schema);
    await client.upload([person('1', { title: 'Guide', name: { givenName: 'Ana', familyName: 'Lima' } })]);
    const { value } = await bodyOf(await client.get('/v1.0/users'));
    expect(Object.entries(value[0])).toEqual(
      expect.arrayContaining([
        ['__proto__', 'Ana'],
        ['toString', 'Guide'],
        ['constructor', 'Lima'],
      ]),
    );
  });
});

it('an expression that runs away is stopped', async () => {
  const client = await createClient();
  const response = await client.send('POST', `${client.job}/schema/parseExpression`, {
    expression: 'Replace([a], , "(a+)+$", , "x", , )',
    testInputObject: { properties: [{ key: 'a', value: `${'a'.repeat(60)}!` }] },
  });
  expect(await bodyOf(response)).toMatchObject({
    parsingSucceeded: true,
    evaluationSucceeded: false,
    error: { message: expect.stringContaining('ran away') },
  });
});

it('any record ends in the log, and the emulator goes on', async () => {
  const client = await createClient({ limits: { windowCalls: 100_000 } });
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), async (record) => {
      const response = await client.upload([{ ...record, schemas: [] }]);
      expect(response.status).toBe(202);
      expect((await client.overview()).logRecords).toBeGreaterThanOrEqual(++sent);
    }),
    { numRuns: 60 },
  );
});

describe('a path', () => {
  it.each(['/%', '/%00', '//', '/v1.0/users/%E0%A4%A', `/v1.0/${'a/'.repeat(2000)}`])(
    '%.20s is answered with an error',
    async (path) => {
      const client = await createClient();
      const response = await client.send('GET', `http://localhost${path}`);
      expect(response.status).toBe(404);
      expect((await bodyOf(response)).error.message).toBeTypeOf('string');
    },
  );
});
