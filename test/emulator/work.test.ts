import { describe, expect, it } from 'vitest';
import { bodyOf, createClient, person } from './client.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const withManager = (id: string, manager: string) =>
  person(id, { [enterprise]: { manager: { value: manager } } });

describe('a job that is not started', () => {
  it('takes requests and works on them when it is started', async () => {
    const client = await createClient({ started: false });
    expect((await client.jobStatus()).code).toBe('NotRun');
    expect((await client.upload([person('1')])).status).toBe(202);
    await client.advance(1800);
    expect(await client.log()).toEqual([]);
    expect((await client.send('POST', `${client.job}/start`)).status).toBe(204);
    expect(await client.log()).toMatchObject([{ activityDateTime: '2026-01-05T08:30:00Z' }]);
    expect((await client.jobStatus()).code).toBe('Active');
  });

  it('loses what has waited when it is restarted', async () => {
    const client = await createClient();
    await client.send('POST', `${client.job}/pause`);
    expect((await client.jobStatus()).code).toBe('Paused');
    await client.upload([person('1')]);
    expect(
      (await client.send('POST', `${client.job}/restart`, { criteria: { resetScope: 'Watermark' } })).status,
    ).toBe(204);
    await client.upload([person('2')]);
    expect(await client.log()).toMatchObject([{ sourceIdentity: { id: '2' } }]);
  });

  it('answers 500 when nothing more can wait', async () => {
    const client = await createClient({ started: false, limits: { bucketOperations: 3 } });
    expect((await client.upload([person('1'), person('2')])).status).toBe(202);
    const full = await client.upload([person('3'), person('4')]);
    expect(full.status).toBe(500);
    expect((await bodyOf(full)).error.message).toBe(
      'The bucket that stores the ingested data is full, please wait for the synchronization service to process the ingested data and retry this request.',
    );
    expect((await client.upload([person('3')])).status).toBe(202);
    await client.send('POST', `${client.job}/start`);
    expect((await client.upload([person('4')])).status).toBe(202);
    expect(await client.log()).toHaveLength(4);
  });
});

describe('a job that runs', () => {
  it('finishes what was uploaded when it is restarted', async () => {
    const client = await createClient({ profile: 'documented', logDelaySeconds: 0 });
    await client.advance(1);
    await client.upload([person('1')]);
    await client.send('POST', `${client.job}/restart`);
    expect(await client.log()).toHaveLength(1);
  });

  it.each([
    ['instant', 0, 0],
    ['documented', 60, 300],
    ['legacy', 2400, 600],
  ] as const)(
    'in the profile %s works after %d seconds and shows it %d seconds later',
    async (profile, cycle, delay) => {
      const client = await createClient({ profile, tokenSeconds: 9999 });
      await client.advance(1);
      await client.upload([person('1')]);
      const wait = Math.max(0, cycle - 1) + delay;
      if (wait > 0) {
        await client.advance(wait - 1);
        expect(await client.log()).toHaveLength(0);
        await client.advance(1);
      }
      expect(await client.log()).toHaveLength(1);
    },
  );
});

describe('a restart of a job', () => {
  const restart = (client: Awaited<ReturnType<typeof createClient>>, resetScope: string) =>
    client.send('POST', `${client.job}/restart`, { criteria: { resetScope } });

  it.each([
    ['runs', 'Watermark, Escrows, QuarantineState', 0, 2],
    ['runs', 'Full', 0, 2],
    ['runs', 'Watermark', 1, 3],
    ['is paused', 'Watermark, Escrows, QuarantineState', 0, 1],
    ['is paused', 'Watermark', 1, 2],
  ])('that %s, with the scope %s, leaves %d escrows', async (state, scope, escrows, entries) => {
    const client = await createClient({ tokenSeconds: 99_999, profile: 'documented', logDelaySeconds: 0 });
    await client.upload([person('1', { userName: 'ö' })]);
    await client.advance(61);
    if (state === 'is paused') await client.send('POST', `${client.job}/pause`);
    await client.upload([person('2')]);
    expect((await restart(client, scope)).status).toBe(204);
    // What was uploaded is finished by a job that runs, and purged where it does not.
    expect(await client.overview()).toMatchObject({ waitingOperations: 0, escrows });
    await client.advance(7 * 3600);
    expect(await client.log()).toHaveLength(entries);
  });

  it('that was paused is not needed: start works on what has waited', async () => {
    const client = await createClient();
    await client.send('POST', `${client.job}/pause`);
    await client.upload([person('1'), person('2')]);
    expect(await client.overview()).toMatchObject({ waitingOperations: 2, logRecords: 0 });
    expect((await client.send('POST', `${client.job}/start`)).status).toBe(204);
    expect((await client.jobStatus()).code).toBe('Active');
    expect(await client.log()).toHaveLength(2);
  });
});

describe('a job without a notification e-mail', () => {
  it('is in quarantine at once, and comes out by a restart after the e-mail is set', async () => {
    const client = await createClient({ notificationEmail: '' });
    expect((await client.jobStatus()).quarantine.reason).toBe('EncounteredQuarantineException');
    expect((await client.upload([person('1')])).status).toBe(202);
    await client.send('PATCH', '/_emulator/job', { notificationEmail: 'it@contoso.com' });
    expect((await client.jobStatus()).code).toBe('Quarantine');
    await client.send('POST', `${client.job}/start`);
    expect((await client.jobStatus()).code).toBe('Quarantine');
    await client.send('POST', `${client.job}/restart`);
    expect((await client.jobStatus()).code).toBe('Active');
    await client.upload([person('2')]);
    expect(await client.log()).toMatchObject([{ sourceIdentity: { id: '2' } }]);
  });

  it('is disabled after four weeks', async () => {
    const client = await createClient({ notificationEmail: '', tokenSeconds: 99_999_999 });
    const state = async () => (await bodyOf(await client.get(client.job))).schedule.state;
    await client.advance(28 * 24 * 3600);
    expect(await state()).toBe('Active');
    await client.advance(1);
    expect(await state()).toBe('Disabled');
  });
});

it('an agent that does not answer leaves the log empty until it does, and then it works at that time', async () => {
  const client = await createClient({ target: 'ad', agentActive: false });
  await client.upload([person('1')]);
  await client.advance(1800);
  expect(await client.log()).toEqual([]);
  await client.send('PATCH', '/_emulator/job', { agentActive: true });
  expect(await client.log()).toMatchObject([
    { provisioningStatusInfo: { status: 'success' }, activityDateTime: '2026-01-05T08:30:00Z' },
  ]);
});

it('more disabled users than the threshold are held back and mean quarantine', async () => {
  const client = await createClient({ accidentalDeletionThreshold: 2 });
  const ids = ['1', '2', '3', '4'];
  await client.upload(ids.map((id) => person(id)));
  await client.upload(ids.map((externalId) => ({ externalId, active: false })));
  const actions = (await client.log()).slice(4).map(({ provisioningAction }) => provisioningAction);
  expect(actions).toEqual(['disable', 'disable', 'stageddelete', 'stageddelete']);
  expect((await client.jobStatus()).quarantine.reason).toBe('TooManyDeletes');
});

describe('a record that failed', () => {
  it('is tried again 6, 12 and 24 hours after, then daily, for 28 days', async () => {
    const client = await createClient({ tokenSeconds: 99_999_999 });
    await client.upload([person('1', { userName: 'ö' })]);
    const times = async () =>
      (await client.log()).map(({ activityDateTime }) => (Date.parse(activityDateTime) - start) / 3_600_000);
    const start = client.emulator.clock.now();
    await client.advance(29 * 24 * 3600);
    expect(await times()).toEqual([0, 6, 12, ...Array.from({ length: 28 }, (_, day) => 24 * (day + 1))]);
    expect(await client.overview()).toMatchObject({ escrows: 0, job: { status: { escrowsPruned: true } } });
  });

  it('is given up when it is sent anew and well', async () => {
    const client = await createClient({ tokenSeconds: 99_999 });
    await client.upload([person('1', { userName: 'ö' })]);
    expect((await client.overview()).escrows).toBe(1);
    await client.upload([person('1')]);
    await client.advance(12 * 3600);
    expect((await client.overview()).escrows).toBe(0);
    expect(await client.log()).toHaveLength(2);
  });

  it('succeeds by itself when what was in its way is gone', async () => {
    const client = await createClient({ tokenSeconds: 99_999, schema: await alwaysNamed() });
    await client.upload([person('1', { userName: 'x' })]);
    await client.upload([person('2', { userName: 'x' })]);
    await client.upload([person('1', { userName: 'y' })]);
    await client.advance(6 * 3600);
    expect((await client.log()).at(-1)).toMatchObject({
      provisioningStatusInfo: { status: 'success' },
      sourceIdentity: { id: '2' },
    });
  });
});

/** A schema that writes the userPrincipalName on updates too. */
async function alwaysNamed() {
  const client = await createClient();
  const schema = await bodyOf(await client.get(`${client.job}/schema`));
  const { attributeMappings } = schema.synchronizationRules[0].objectMappings[0];
  for (const mapping of attributeMappings) mapping.flowType = 'Always';
  return schema;
}

describe('a manager', () => {
  const managerOf = (client: Awaited<ReturnType<typeof createClient>>, id: string) =>
    client.get(`/v1.0/users/user${id}@contoso.com/manager`);

  it('is found when it comes later in the same request, and written after the users', async () => {
    const client = await createClient();
    await client.upload([withManager('1', '2'), person('2')]);
    const log = await client.log();
    expect(log.map(({ provisioningAction }) => provisioningAction)).toEqual(['create', 'create', 'update']);
    expect(log[2].provisioningSteps[0].provisioningStepType).toBe('referenceResolution');
    expect(log[2].modifiedProperties).toMatchObject([{ displayName: 'manager', oldValue: null }]);
    expect(await bodyOf(await managerOf(client, '1'))).toMatchObject({ employeeId: '2' });
  });

  it('that the job does not know is left out with a warning, until a restart after it has come', async () => {
    const client = await createClient();
    await client.upload([withManager('1', '2')]);
    expect((await client.log()).at(-1).provisioningStatusInfo).toMatchObject({
      status: 'warning',
      errorInformation: { errorCode: 'UnableToResolveReferenceAttributeValue' },
    });
    expect((await managerOf(client, '1')).status).toBe(404);
    await client.upload([person('2')]);
    expect((await managerOf(client, '1')).status).toBe(404);
    await client.send('POST', `${client.job}/restart`);
    expect((await managerOf(client, '1')).status).toBe(200);
  });

  it('of a user without displayName is logged under the cn, as other entries are', async () => {
    const client = await createClient({ target: 'ad', users: [{ employeeID: '1', cn: 'Ana' }] });
    const record = { externalId: '1', active: true, [enterprise]: { manager: { value: '2' } } };
    await client.upload([record, person('2')]);
    const names = (await client.log()).map(({ targetIdentity }) => targetIdentity.displayName);
    expect(names).toEqual(['Ana', 'User 2', 'Ana']);
  });

  it('is written again when another is sent', async () => {
    const client = await createClient();
    await client.upload([withManager('1', '2'), person('2'), person('3')]);
    await client.upload([withManager('1', '2')]);
    expect((await client.log()).at(-1)).toMatchObject({ provisioningStatusInfo: { status: 'skipped' } });
    await client.upload([withManager('1', '3')]);
    expect(await bodyOf(await managerOf(client, '1'))).toMatchObject({ employeeId: '3' });
  });
});

describe('records', () => {
  it('come to a user that has their employeeId already', async () => {
    const client = await createClient({
      users: [{ id: 'U1', employeeId: '1', userPrincipalName: 'a@contoso.com' }],
    });
    await client.upload([person('1', { title: 'Guide' })]);
    const user = await bodyOf(await client.get('/v1.0/users/a@contoso.com'));
    expect(user).toMatchObject({ id: 'U1', jobTitle: 'Guide', displayName: 'User 1' });
    expect(await bodyOf(await client.get('/v1.0/users/U1'))).toEqual(user);
  });

  it('of one id in a request count in their order', async () => {
    const client = await createClient();
    await client.upload([person('1', { title: 'A' }), person('1', { title: 'B' })]);
    expect(await bodyOf(await client.get('/v1.0/users/user1@contoso.com'))).toMatchObject({ jobTitle: 'B' });
  });

  it('bring only what is of work', async () => {
    const client = await createClient();
    const phoneNumbers = [{ type: 'home', value: '1' }, { type: 'Work', value: '2' }, { value: '3' }];
    await client.upload([person('1', { phoneNumbers })]);
    expect(await bodyOf(await client.get('/v1.0/users/user1@contoso.com'))).toMatchObject({
      telephoneNumber: '2',
    });
  });

  it.each([
    ['case_insensitive', 'success'],
    ['case_sensitive', 'failure'],
  ] as const)('with a username in lower case, names being %s, end in %s', async (attributeNames, status) => {
    const client = await createClient({ attributeNames });
    const { userName, ...rest } = person('1');
    await client.upload([{ ...rest, username: userName }]);
    expect((await client.log())[0].provisioningStatusInfo.status).toBe(status);
  });

  it('are not written where the job does not create users', async () => {
    const seen = await createClient();
    const schema = await bodyOf(await seen.get(`${seen.job}/schema`));
    schema.synchronizationRules[0].objectMappings[0].flowTypes = 'Update';
    const client = await createClient({ schema });
    await client.upload([person('1')]);
    expect((await client.log())[0].provisioningStatusInfo.status).toBe('skipped');
    expect((await client.overview()).users).toBe(0);
  });

  it('draw random parts by the seed', async () => {
    const nameWith = async (seed: number) => {
      const client = await createClient({ seed, userPrincipalName: 'documented-fix' });
      await client.upload([person('1')]);
      return (await client.log())[0].targetIdentity.details.userPrincipalName;
    };
    expect(await nameWith(1)).toMatch(/^user1\d{3}@contoso\.com$/);
    expect(await nameWith(1)).toBe(await nameWith(1));
    expect(await nameWith(2)).not.toBe(await nameWith(1));
  });
});
