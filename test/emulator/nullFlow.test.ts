import { describe, expect, it } from 'vitest';
import type { EmulatorSettings } from '../../src/emulator/index.ts';
import { bodyOf, createClient, type Json, person } from './client.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const work = 'addresses[type eq "work"].locality';

const full = person('1', {
  title: 'Guide',
  name: { givenName: 'Ana', familyName: 'Lima' },
  addresses: [{ type: 'work', locality: 'Porto', region: 'North' }],
  [enterprise]: { department: 'Sales' },
});

/** Both gates open for some attributes of all kinds. */
const open: EmulatorSettings = {
  flowNullValues: {
    sources: [
      'title',
      'name.givenName',
      `${enterprise}:department`,
      work,
      'displayName',
      'userName',
      'active',
    ],
    targets: ['jobTitle', 'givenName', 'department', 'city', 'displayName', 'mailNickname', 'accountEnabled'],
  },
};

/** The user after the full record and another, and what the log says of the latter. */
async function updatedBy(record: object, settings: EmulatorSettings): Promise<{ user: Json; entry: Json }> {
  const client = await createClient(settings);
  await client.upload([full]);
  await client.upload([{ externalId: '1', active: true, ...record }]);
  const { value } = await bodyOf(await client.get('/v1.0/users'));
  return { user: value[0], entry: (await client.log()).at(-1) };
}

/** What the user still has of the attributes that could be cleared. */
const kept = ({ jobTitle, givenName, department, city }: Json) =>
  Object.entries({ jobTitle, givenName, department, city })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);

const address = (parts: object) => ({ addresses: [{ type: 'work', ...parts }] });

describe('with null flow on at both gates, an update', () => {
  const all = {
    title: 'Guide',
    name: { givenName: 'Ana' },
    ...address({ locality: 'Porto' }),
    [enterprise]: { department: 'Sales' },
  };

  it.each<[string, object, string[]]>([
    ['that says the same keeps all', all, ['jobTitle', 'givenName', 'department', 'city']],
    ['with null clears', { ...all, title: null }, ['givenName', 'department', 'city']],
    ['with an empty text clears', { ...all, title: '' }, ['givenName', 'department', 'city']],
    [
      'that leaves an attribute out clears',
      { ...all, title: undefined },
      ['givenName', 'department', 'city'],
    ],
    [
      'with null for a part clears',
      { ...all, name: { givenName: null } },
      ['jobTitle', 'department', 'city'],
    ],
    [
      'that leaves a part out of what is there clears',
      { ...all, name: { familyName: 'Lima' } },
      ['jobTitle', 'department', 'city'],
    ],
    [
      'that leaves out the whole keeps its part',
      { ...all, name: undefined },
      ['jobTitle', 'givenName', 'department', 'city'],
    ],
    [
      'with null for the whole keeps its part',
      { ...all, name: null },
      ['jobTitle', 'givenName', 'department', 'city'],
    ],
    [
      'that leaves a part out of an element clears',
      { ...all, ...address({ region: 'North' }) },
      ['jobTitle', 'givenName', 'department'],
    ],
    [
      'without the element keeps its part',
      { ...all, addresses: [{ type: 'home', locality: 'Faro' }] },
      ['jobTitle', 'givenName', 'department', 'city'],
    ],
    [
      'with an empty list keeps the part',
      { ...all, addresses: [] },
      ['jobTitle', 'givenName', 'department', 'city'],
    ],
    [
      'that leaves out an extension clears',
      { ...all, [enterprise]: undefined },
      ['jobTitle', 'givenName', 'city'],
    ],
  ])('%s', async (_, record, expected) => {
    expect(kept((await updatedBy(record, open)).user)).toEqual(expected);
  });

  it('never clears what a user cannot be without', async () => {
    const { user } = await updatedBy(
      { ...all, displayName: null, userName: '', active: null },
      { ...open, activeAbsent: 'unchanged' },
    );
    expect(user).toMatchObject({ displayName: 'User 1', mailNickname: 'user1', accountEnabled: true });
  });

  it('is logged with the old value, and not again', async () => {
    const client = await createClient(open);
    await client.upload([full]);
    const cleared = { ...full, title: null };
    await client.upload([cleared]);
    expect((await client.log()).at(-1)).toMatchObject({
      provisioningAction: 'update',
      modifiedProperties: [{ displayName: 'jobTitle', oldValue: 'Guide', newValue: null }],
    });
    await client.upload([cleared]);
    expect((await client.log()).at(-1)).toMatchObject({ provisioningStatusInfo: { status: 'skipped' } });
  });
});

describe('null flow at one gate only', () => {
  it.each<[string, EmulatorSettings]>([
    ['the source', { flowNullValues: { sources: ['title'] } }],
    ['the target', { flowNullValues: { targets: ['jobTitle'] } }],
    ['none', {}],
    ['another target', { flowNullValues: { sources: ['title'], targets: ['department'] } }],
  ] as const)('%s changes nothing', async (_, settings) => {
    const { user, entry } = await updatedBy({ title: null }, settings);
    expect(user.jobTitle).toBe('Guide');
    expect(entry.provisioningStatusInfo.status).toBe('skipped');
  });
});

it('a user that is created gets nothing from null', async () => {
  const client = await createClient(open);
  await client.upload([{ ...full, title: null }]);
  expect((await client.log())[0]).toMatchObject({ provisioningAction: 'create' });
  const { value } = await bodyOf(await client.get('/v1.0/users'));
  expect(value[0]).not.toHaveProperty('jobTitle');
});

/** The schema of a new job, changed. */
async function schemaWith(settings: EmulatorSettings, change: (schema: Json) => void): Promise<Json> {
  const client = await createClient(settings);
  const schema = await bodyOf(await client.get(`${client.job}/schema`));
  change(schema);
  return schema;
}

const mappingTo = (schema: Json, target: string) =>
  schema.synchronizationRules[0].objectMappings[0].attributeMappings.find(
    (each: Json) => each.targetAttributeName === target,
  );
const attributeOf = (schema: Json, directory: number, name: string) =>
  schema.directories[directory].objects[0].attributes.find((each: Json) => each.name === name);

describe('by the schema', () => {
  const targets = { flowNullValues: { targets: ['jobTitle'] } };

  it('the gate of the source is open where its entry says so', async () => {
    const schema = await schemaWith({}, (each) => {
      attributeOf(each, 0, 'title').flowNullValues = true;
    });
    expect(kept((await updatedBy({ title: null }, { ...targets, schema })).user)).not.toContain('jobTitle');
  });

  it.each([0, 1])('a multi-valued attribute is not cleared, in directory %d', async (directory) => {
    const schema = await schemaWith({}, (each) => {
      attributeOf(each, 0, 'title').flowNullValues = true;
      attributeOf(each, directory, ['title', 'jobTitle'][directory]!).multivalued = true;
    });
    expect(kept((await updatedBy({ title: null }, { ...targets, schema })).user)).toContain('jobTitle');
  });

  it('a default value takes the place of null, at creation and later', async () => {
    const schema = await schemaWith({}, (each) => {
      mappingTo(each, 'jobTitle').defaultValue = 'None';
    });
    expect((await updatedBy({ title: null }, { ...open, schema })).user.jobTitle).toBe('None');
  });

  it.each([
    ['IgnoreFlowIfNullOrEmpty([title])', true],
    ['Trim([title])', false],
    ['Coalesce([title], [nickName])', true],
  ])('%s keeps the value: %j', async (expression, isKept) => {
    const schema = await schemaWith({}, (each) => {
      mappingTo(each, 'jobTitle').source = { expression, name: 'x', type: 'Function', parameters: [] };
    });
    expect(kept((await updatedBy({ title: null }, { ...open, schema })).user).includes('jobTitle')).toBe(
      isKept,
    );
  });
});

describe('for Active Directory, an empty text', () => {
  const ad: EmulatorSettings = { target: 'ad' };
  const gates = { flowNullValues: { sources: ['title'], targets: ['title'] } };

  it('that flows as it is fails', async () => {
    const { entry } = await updatedBy({ title: '' }, ad);
    expect(entry.provisioningStatusInfo).toMatchObject({
      status: 'failure',
      errorInformation: {
        errorCode: 'InvalidAttributeSyntax-LdapErr',
        reason: expect.stringContaining('The syntax is invalid.'),
      },
    });
  });

  it.each(['', null, undefined])('clears with null flow: %j', async (title) => {
    const { user, entry } = await updatedBy({ title }, { ...ad, ...gates });
    expect(entry.provisioningStatusInfo.status).toBe('success');
    expect(user).not.toHaveProperty('title');
  });
});
