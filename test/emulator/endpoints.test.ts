import { describe, expect, it } from 'vitest';
import { resolveSettings, settingsSchema } from '../../src/emulator/index.ts';
import { bodyOf, createClient, type Json, person } from './client.ts';

describe('a 202', () => {
  it('has the documented headers and nothing else', async () => {
    const client = await createClient();
    const good = await client.upload([person('1')]);
    expect([...good.headers.keys()].sort()).toEqual([
      'content-length',
      'content-type',
      'date',
      'location',
      'request-id',
    ]);
    expect(good.headers.get('content-type')).toBe('application/scim+json');
    expect(good.headers.get('content-length')).toBe('0');
  });

  it.each([['beta'], ['v1.0']] as const)('points to the log of version %s', async (locationVersion) => {
    const client = await createClient({ locationVersion });
    const location = (await client.upload([person('1')])).headers.get('location')!;
    expect(location).toContain(`/${locationVersion}/auditLogs/provisioning/`);
    expect((await bodyOf(await client.get(location))).value).toHaveLength(1);
  });
});

describe('bulkUpload', () => {
  const body = JSON.stringify({});

  it.each([
    ['application/scim+json; charset=utf-8', 'reaches the body'],
    ['APPLICATION/SCIM+JSON', 'reaches the body'],
    ['application/json', 'is refused'],
    ['application/scim+jsonx', 'is refused'],
    ['text/plain', 'is refused'],
  ])('with Content-Type %s %s', async (type, fate) => {
    const client = await createClient();
    const response = await client.send('POST', `${client.job}/bulkUpload`, body, { 'content-type': type });
    expect(response.status).toBe(400);
    expect(response.headers.get('x-upnlint-reason')!.startsWith('Content-Type')).toBe(fate === 'is refused');
    expect((await bodyOf(response)).error).toMatchObject({
      code: 'BadRequest',
      message: 'Invalid Data Format',
    });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('does not take %s', async (method) => {
    const client = await createClient();
    expect((await client.send(method, `${client.job}/bulkUpload`)).status).toBe(405);
  });

  it('echoes client-request-id, in an error too', async () => {
    const client = await createClient();
    const response = await client.send(
      'POST',
      `${client.job}/bulkUpload`,
      {},
      { 'client-request-id': 'mine' },
    );
    expect(response.headers.get('client-request-id')).toBe('mine');
    const { innerError } = (await bodyOf(response)).error;
    expect(innerError).toEqual({
      date: '2026-01-05T08:00:00',
      'request-id': response.headers.get('request-id'),
      'client-request-id': 'mine',
    });
  });

  it('is refused in the order 401, 403, 404, 429, 400, 500', async () => {
    const reader = { clientId: 'reader', clientSecret: 's', roles: ['User.Read.All'] };
    const client = await createClient({
      started: false,
      clients: [...resolveSettings().clients, reader],
      limits: { windowCalls: 3, bucketOperations: 1 },
    });
    const unknown = `${client.job.replace(/[^.]+$/, 'other')}/bulkUpload`;
    const send = async (path: string, token: string) =>
      (await client.send('POST', path, '{', { authorization: `Bearer ${token}` })).status;
    expect(await send(unknown, 'none')).toBe(401);
    expect(await send(unknown, await client.askForToken(reader))).toBe(403);
    expect(await send(unknown, await client.askForToken())).toBe(404);
    expect((await client.upload([person('1')])).status).toBe(202);
    expect((await client.uploadText('{')).status).toBe(400);
    expect((await client.upload([person('2')])).status).toBe(500);
    expect((await client.uploadText('{')).status).toBe(429);
  });

  it('answers faults in place of the real answers, by the number of the call', async () => {
    const client = await createClient({
      faults: [
        { call: 2, status: 503, retryAfter: 7 },
        { call: 3, status: 401 },
        { call: 4, status: 429, retryAfter: 2 },
        { call: 5, status: 500 },
        { call: 6, status: 403 },
      ],
    });
    const answers = [];
    for (let i = 1; i <= 7; i++) answers.push(await client.upload([person(String(i))]));
    expect(answers.map(({ status }) => status)).toEqual([202, 503, 401, 429, 500, 403, 202]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual([
      null,
      '7',
      null,
      '2',
      null,
      null,
      null,
    ]);
    expect(await client.log()).toHaveLength(2);
  });
});

describe('look-ups that official clients make', () => {
  it.each([
    [
      "/v1.0/servicePrincipals?$filter=id eq '3f0e6a0e-0000-4000-8000-000000000001' or appId eq 'x'&$select=id",
      1,
    ],
    ["/v1.0/servicePrincipals?$filter=appId eq 'x'", 0],
    ['/beta/serviceprincipals/3F0E6A0E-0000-4000-8000-000000000001/SYNCHRONIZATION/jobs/', 1],
  ])('%s has %d', async (path, count) => {
    const client = await createClient();
    expect((await bodyOf(await client.get(path))).value).toHaveLength(count);
  });

  it('select what was asked for', async () => {
    const client = await createClient();
    const list = await bodyOf(await client.get('/v1.0/servicePrincipals?$select=ID'));
    expect(list.value).toEqual([{ id: '3f0e6a0e-0000-4000-8000-000000000001' }]);
  });

  it.each([
    ['/v1.0/servicePrincipals/00000000-0000-0000-0000-000000000000', 404],
    ['/v1.0/users/nobody', 404],
    ['/v1.0/groups', 404],
    ['/v2.0/users', 404],
  ])('%s gives %d', async (path, status) => {
    expect((await (await createClient()).get(path)).status).toBe(status);
  });

  it('need their permissions', async () => {
    const client = await createClient({
      clients: [{ clientId: 'c', clientSecret: 's', roles: ['User.Read.All'] }],
    });
    expect((await client.get('/v1.0/users')).status).toBe(200);
    for (const path of [
      '/v1.0/auditLogs/provisioning',
      '/v1.0/servicePrincipals',
      client.job,
      `${client.job}/schema`,
    ]) {
      expect((await client.get(path)).status).toBe(403);
    }
    expect((await client.send('POST', `${client.job}/start`)).status).toBe(403);
  });
});

describe('the schema', () => {
  it('that is read can be put back, and changes what is written', async () => {
    const client = await createClient();
    const schema = await bodyOf(await client.get(`${client.job}/schema`));
    const { attributeMappings } = schema.synchronizationRules[0].objectMappings[0];
    attributeMappings.push({
      targetAttributeName: 'companyName',
      source: { type: 'Constant', name: 'Contoso', expression: '"Contoso"', parameters: [] },
      defaultValue: null,
      flowBehavior: 'FlowWhenChanged',
      flowType: 'Always',
      matchingPriority: 0,
    });
    expect((await client.send('PUT', `${client.job}/schema`, schema)).status).toBe(204);
    await client.upload([person('1')]);
    expect(await bodyOf(await client.get('/v1.0/users/user1@contoso.com'))).toMatchObject({
      companyName: 'Contoso',
    });
  });

  it.each<[string, (schema: Json) => unknown]>([
    ['that is none', () => ({})],
    ['with an expression that does not compile', (schema) => change(schema, 'displayName', 'Foo([x])')],
    [
      'in which nothing matches users',
      (schema) => Object.assign(mappingOf(schema, 'employeeId'), { matchingPriority: 0 }),
    ],
  ])('%s is refused', async (_, alter) => {
    const client = await createClient();
    const schema = await bodyOf(await client.get(`${client.job}/schema`));
    const altered = alter(schema);
    const sent = altered === undefined || 'targetAttributeName' in (altered as object) ? schema : altered;
    const response = await client.send('PUT', `${client.job}/schema`, sent);
    expect(response.status).toBe(400);
    expect((await bodyOf(response)).error.code).toBe('SchemaInvalid');
  });

  const mappingOf = (schema: Json, target: string) =>
    schema.synchronizationRules[0].objectMappings[0].attributeMappings.find(
      ({ targetAttributeName }: Json) => targetAttributeName === target,
    );
  const change = (schema: Json, target: string, expression: string) =>
    Object.assign(mappingOf(schema, target), { source: { type: 'Function', expression, parameters: [] } });

  it('writes to Active Directory by default mappings of its own', async () => {
    const client = await createClient({ target: 'ad' });
    await client.upload([person('1', { active: false })]);
    const [user] = (await bodyOf(await client.get('/v1.0/users'))).value;
    expect(user).toMatchObject({
      cn: 'User 1',
      sAMAccountName: 'user1',
      accountDisabled: true,
      employeeID: '1',
    });
  });
});

describe('parseExpression', () => {
  const ask = async (body: Json) => {
    const client = await createClient();
    return bodyOf(await client.send('POST', `${client.job}/schema/parseExpression`, body));
  };

  it('gives the documented answer', async () => {
    const answer = await ask({
      expression: 'Replace([preferredLanguage], "-", , , "_", ,  )',
      testInputObject: { properties: [{ key: 'preferredLanguage', value: 'EN-US' }] },
    });
    expect(answer).toMatchObject({
      parsingSucceeded: true,
      evaluationSucceeded: true,
      evaluationResult: ['EN_US'],
    });
    expect(answer.parsedExpression.parameters.map(({ key }: Json) => key)).toEqual([
      'source',
      'Find',
      'Replacement',
    ]);
  });

  it.each<[string, Json, object]>([
    [
      'without a test object',
      { expression: '[a]' },
      { parsingSucceeded: true, evaluationSucceeded: false, error: null },
    ],
    ['of a mistake', { expression: 'Foo(' }, { parsingSucceeded: false, parsedExpression: null }],
    ['of nothing', null, { parsingSucceeded: false }],
    [
      'that fails',
      { expression: 'Mid([a], "x", 1)', testInputObject: { properties: [{ key: 'a', value: 'b' }] } },
      { evaluationSucceeded: false, error: { code: 'EvaluationFailed' } },
    ],
  ])('%s', async (_, body, expected) => {
    expect(await ask(body)).toMatchObject(expected);
  });
});

describe('the clock', () => {
  it('is put forward by seconds or to a time, never back', async () => {
    const client = await createClient();
    const ask = async (body: Json) => client.send('POST', '/_emulator/clock', body);
    expect(await bodyOf(await ask({ advanceSeconds: 90 }))).toEqual({ now: '2026-01-05T08:01:30Z' });
    expect(await bodyOf(await ask({ now: '2026-01-06T00:00:00Z' }))).toEqual({ now: '2026-01-06T00:00:00Z' });
    for (const body of [
      { now: '2026-01-05T00:00:00Z' },
      { advanceSeconds: -1 },
      { advanceSeconds: 1e99 },
      {},
      [],
    ]) {
      expect((await ask(body)).status).toBe(400);
    }
  });

  it('is not moved by a page that a browser sends on', async () => {
    const client = await createClient();
    const response = await client.send('POST', '/_emulator/clock', '{"advanceSeconds":1}', {
      'content-type': 'text/plain',
    });
    expect(response.status).toBe(400);
  });

  it('ends where the dates of .NET do', async () => {
    const client = await createClient({ tokenSeconds: 600 }, { time: () => 9e15 });
    expect((await client.overview()).now).toBe('9999-12-31T23:59:59Z');
    const body = { expression: 'Now()', testInputObject: { properties: [] } };
    const answer = await bodyOf(await client.send('POST', `${client.job}/schema/parseExpression`, body));
    expect(answer.evaluationResult).toEqual([expect.stringMatching(/9999/)]);
  });

  it('goes with the time that drives it', async () => {
    let now = Date.parse('2026-03-01T00:00:00Z');
    const client = await createClient({ profile: 'documented' }, { time: () => now });
    await client.upload([person('1')]);
    now += 299_000;
    expect(await client.log()).toEqual([]);
    now += 1_000;
    expect(await client.log()).toMatchObject([{ activityDateTime: '2026-03-01T00:00:00Z' }]);
  });
});

it('a new user cannot be read before its time', async () => {
  const client = await createClient({ userReadDelaySeconds: 120 });
  await client.upload([person('1')]);
  expect((await client.get('/v1.0/users/user1@contoso.com')).status).toBe(404);
  await client.advance(120);
  expect((await client.get('/v1.0/users/USER1@contoso.com')).status).toBe(200);
});

describe('the settings', () => {
  it('are each described, with a default unless they may be missing', () => {
    const optional = ['schema', 'defaultDomain', 'accidentalDeletionThreshold', '$schema'];
    const names = Object.keys(settingsSchema.properties!);
    expect(Object.keys(resolveSettings()).sort()).toEqual(
      names.filter((name) => !optional.includes(name)).sort(),
    );
    for (const property of Object.values(settingsSchema.properties!))
      expect(property.description).toMatch(/\.$/);
  });

  it('keep the defaults of a group that is given in part', () => {
    const { limits } = resolveSettings({ limits: { windowCalls: 7 } });
    expect(limits).toMatchObject({ operations: 50, windowCalls: 7, windowSeconds: 5 });
  });

  it.each([
    [{ seed: -1 }],
    [{ cycleSeconds: 0.5 }],
    [{ limits: { operations: Number.NaN } }],
    [{ startTime: 'yesterday' }],
  ])('%j mean nothing', (settings) => {
    expect(() => resolveSettings(settings)).toThrow(RangeError);
  });
});

it('requests of another host work the same', async () => {
  const client = await createClient();
  const response = await client.send('GET', `https://graph.microsoft.com${client.job}`);
  expect(response.status).toBe(200);
});
