import { describe, expect, it } from 'vitest';
import type { EmulatorSettings } from '../../src/emulator/index.ts';
import { bodyOf, createClient, type Json, person } from './client.ts';

/** What the log says of the last of these records, each sent alone. */
async function lastOf(records: readonly object[], settings: EmulatorSettings = {}): Promise<Json> {
  const client = await createClient(settings);
  for (const record of records) await client.upload([record]);
  return (await client.log()).at(-1);
}

const direct: EmulatorSettings = { userPrincipalName: 'direct', verifiedDomains: ['contoso.example'] };
const babs = {
  externalId: '701984',
  userName: 'bjensen@contoso.example',
  displayName: 'Babs Jensen',
  active: true,
};

const stepNames = (record: Json) => record.provisioningSteps.map(({ name }: Json) => name);

describe('the log examples of the specification, section 9', () => {
  it('a user that is created', async () => {
    expect(await lastOf([babs], direct)).toMatchObject({
      provisioningAction: 'create',
      provisioningStatusInfo: { status: 'success', errorInformation: null },
      sourceIdentity: { id: '701984', displayName: 'Babs Jensen', identityType: 'User', details: {} },
      targetIdentity: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        displayName: 'Babs Jensen',
        identityType: 'User',
        details: { userPrincipalName: 'bjensen@contoso.example' },
      },
      provisioningSteps: [
        {
          name: 'EntryImportAdd',
          provisioningStepType: 'import',
          status: 'success',
          description: "Received User '701984' change of type (Add) from API",
          details: {},
        },
        {
          name: 'EntrySynchronizationScoping',
          provisioningStepType: 'scoping',
          status: 'success',
          description: "User '701984' is in scope",
          details: {},
        },
        {
          name: 'EntrySynchronizationAdd',
          provisioningStepType: 'matching',
          status: 'success',
          description:
            "User '701984' will be created in Microsoft Entra ID (User is active and in scope, but no matching User was found)",
          details: {},
        },
        {
          name: 'EntryExportAdd',
          provisioningStepType: 'export',
          status: 'success',
          description: "User 'bjensen@contoso.example' was created in Microsoft Entra ID",
          details: { ReportableIdentifier: 'bjensen@contoso.example' },
        },
      ],
      modifiedProperties: expect.arrayContaining([
        { displayName: 'employeeId', oldValue: null, newValue: '701984' },
        { displayName: 'userPrincipalName', oldValue: null, newValue: 'bjensen@contoso.example' },
      ]),
      initiatedBy: { id: '', displayName: 'Azure AD Provisioning Service', initiatorType: 'system' },
      sourceSystem: { displayName: 'API' },
      targetSystem: { displayName: 'Microsoft Entra ID' },
    });
  });

  it('a userPrincipalName that breaks the policy', async () => {
    const record = await lastOf([{ ...babs, externalId: '1222', userName: 'EMP1222' }], direct);
    expect(record).toMatchObject({
      provisioningAction: 'create',
      provisioningStatusInfo: {
        status: 'failure',
        errorInformation: {
          errorCode: 'AzureActiveDirectoryInvalidUserPrincipalName',
          reason: expect.stringContaining("'EMP1222'"),
          additionalDetails: null,
          errorCategory: 'nonServiceFailure',
          recommendedAction: null,
        },
      },
      targetIdentity: { id: '', displayName: '', identityType: 'User', details: {} },
    });
    expect(record.provisioningSteps.at(-1)).toEqual({
      name: 'EntryExportAdd',
      provisioningStepType: 'export',
      status: 'failure',
      description: "Failed to create User '1222' in Microsoft Entra ID",
      details: { ReportableIdentifier: '1222' },
    });
  });

  it('a domain that is none of the tenant', async () => {
    const { errorInformation } = (await lastOf([{ ...babs, userName: 'bjensen@example.com' }], direct))
      .provisioningStatusInfo;
    expect(errorInformation).toMatchObject({
      errorCode: 'InvalidDomain',
      reason: expect.stringContaining('domain does not exist'),
    });
  });

  it('a record out of scope', async () => {
    const record = await lastOf([babs], { schema: await schemaWithScope() });
    expect(record).toMatchObject({
      provisioningAction: 'other',
      provisioningStatusInfo: {
        status: 'skipped',
        errorInformation: {
          errorCode: 'EntrySynchronizationSkipped',
          reason: "The User '701984' was skipped: scoping filter 'Sales only' evaluated to false.",
        },
      },
      provisioningSteps: [
        { name: 'EntryImport', provisioningStepType: 'import', status: 'success', details: {} },
        {
          name: 'EntrySynchronizationSkip',
          provisioningStepType: 'scoping',
          status: 'skipped',
          details: { 'Sales only': 'False' },
        },
      ],
      modifiedProperties: [],
    });
  });
});

async function schemaWithScope(): Promise<Json> {
  const client = await createClient();
  const schema = await bodyOf(await client.get(`${client.job}/schema`));
  const clause = {
    operatorName: 'EQUALS',
    sourceOperandName: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
    targetOperand: { values: ['Sales'] },
  };
  schema.synchronizationRules[0].objectMappings[0].scope = {
    groups: [],
    inputFilterGroups: [{ name: 'Sales only', clauses: [clause] }],
    categoryFilterGroups: [],
  };
  return schema;
}

describe('which code comes with what (section 8)', () => {
  const rows: readonly [string, readonly object[], string, string | null, string, EmulatorSettings?][] = [
    ['no externalId', [{ ...person('1'), externalId: undefined }], 'skipped', 'ImportSkipped', 'other'],
    ['an empty externalId', [person('')], 'skipped', 'ImportSkipped', 'other'],
    ['a number as externalId', [{ ...person('1'), externalId: 1 }], 'skipped', 'ImportSkipped', 'other'],
    ['nothing to change', [person('1'), person('1')], 'skipped', 'EntrySynchronizationSkipped', 'other'],
    ['no userName', [person('1', { userName: undefined })], 'failure', 'MissingValues', 'create', direct],
    ['no displayName', [person('1', { displayName: '' })], 'failure', 'MissingValues', 'create'],
    [
      'a name that another has',
      [person('1', { userName: 'X' }), person('2', { userName: 'x' })],
      'failure',
      'EntryConflict',
      'create',
    ],
    [
      'an externalId of 17 characters',
      [person('1'.repeat(17))],
      'failure',
      'SchemaPropertyCanOnlyAcceptValue',
      'create',
    ],
    [
      'an object where a text belongs',
      [person('1', { title: {} })],
      'failure',
      'SchemaPropertyCanOnlyAcceptValue',
      'create',
    ],
    ['a changed title', [person('1'), person('1', { title: 'Guide' })], 'success', null, 'update'],
    ['active false', [person('1'), { externalId: '1', active: false }], 'success', null, 'disable'],
    ['active left out, as was observed', [person('1'), { externalId: '1' }], 'success', null, 'disable'],
    [
      'active left out, where that does nothing',
      [person('1'), { externalId: '1' }],
      'skipped',
      'EntrySynchronizationSkipped',
      'other',
      { activeAbsent: 'unchanged' },
    ],
    [
      'two users with the employeeId',
      [person('1')],
      'failure',
      'DuplicateTargetEntries',
      'other',
      { users: [{ employeeId: '1' }, { employeeId: '1' }] },
    ],
    [
      'a user from Active Directory',
      [person('1', { title: 'x' })],
      'failure',
      'NotPermitted',
      'update',
      { users: [{ employeeId: '1', onPremisesSyncEnabled: true }] },
    ],
    [
      'an empty text for Active Directory',
      [person('1', { title: '' })],
      'failure',
      'InvalidAttributeSyntax-LdapErr',
      'create',
      { target: 'ad' },
    ],
  ];

  it.each(rows)('%s', async (_, records, status, code, action, settings) => {
    const record = await lastOf(records, settings);
    expect(record.provisioningStatusInfo.status).toBe(status);
    expect(record.provisioningStatusInfo.errorInformation?.errorCode ?? null).toBe(code);
    expect(record.provisioningAction).toBe(action);
  });

  it('skips keep quiet about the reason where the settings say so', async () => {
    const record = await lastOf([person('')], { skipErrorInformation: false });
    expect(record.provisioningStatusInfo).toEqual({ status: 'skipped', errorInformation: null });
  });

  it('the steps of an update say so, and only what has changed is listed', async () => {
    const record = await lastOf([person('1', { title: 'A' }), person('1', { title: 'B' })]);
    expect(stepNames(record)).toEqual([
      'EntryImportUpdate',
      'EntrySynchronizationScoping',
      'EntrySynchronizationUpdate',
      'EntryExportUpdate',
    ]);
    expect(record.modifiedProperties).toEqual([{ displayName: 'jobTitle', oldValue: 'A', newValue: 'B' }]);
  });

  it('mail is logged on an update and stays as it was', async () => {
    const client = await createClient({ schema: await schemaWithMail() });
    const mail = (value: string) => person('1', { emails: [{ type: 'work', value }] });
    await client.upload([mail('a@contoso.com')]);
    await client.upload([mail('b@contoso.com')]);
    expect((await client.log()).at(-1).modifiedProperties).toEqual([
      { displayName: 'mail', oldValue: 'a@contoso.com', newValue: 'b@contoso.com' },
    ]);
    const user = await bodyOf(await client.get('/v1.0/users/user1@contoso.com'));
    expect(user.mail).toBe('a@contoso.com');
  });
});

async function schemaWithMail(): Promise<Json> {
  const client = await createClient();
  const schema = await bodyOf(await client.get(`${client.job}/schema`));
  for (const mapping of schema.synchronizationRules[0].objectMappings[0].attributeMappings) {
    if (mapping.targetAttributeName === 'mail') mapping.flowType = 'Always';
  }
  return schema;
}

describe('the list', () => {
  it.each(['$filter=a', '$top=0', '$top=x', '$orderby=a b', '$skiptoken=-1'])(
    'by %s is refused',
    async (query) => {
      const client = await createClient();
      expect((await client.get(`/v1.0/auditLogs/provisioning?${query}`)).status).toBe(400);
    },
  );

  it.each([
    ['premium', 30],
    ['free', 7],
  ] as const)('forgets after the days of the licence: %s, %d', async (logRetention, days) => {
    const client = await createClient({ logRetention, tokenSeconds: 99_999_999 });
    await client.upload([person('1')]);
    await client.advance(days * 24 * 3600);
    expect(await client.log()).toHaveLength(1);
    await client.advance(1);
    expect(await client.log()).toHaveLength(0);
  });
});
