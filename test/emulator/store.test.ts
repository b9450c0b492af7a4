import { describe, expect, it } from 'vitest';
import type { EmulatorSettings, Store } from '../../src/emulator/index.ts';
import { bodyOf, createClient, type Json, person } from './client.ts';

/** A store in memory; `broken` makes it fail. */
function memoryStore() {
  const kept = {
    broken: false,
    entries: [] as string[],
    store: {
      load: (): readonly string[] => kept.entries,
      async append(entry) {
        if (kept.broken) throw new Error('the disk is full');
        kept.entries.push(entry);
      },
      rewrite(entries) {
        kept.entries = [...entries];
      },
    } satisfies Store as Store,
  };
  return kept;
}

const settings: EmulatorSettings = { profile: 'documented', logDelaySeconds: 0 };

it('a journal that is mostly past is written anew at a start, to the same effect', async () => {
  const kept = memoryStore();
  const before = await createClient({}, { store: kept.store });
  await before.upload(['1', '2', '3'].map((id) => person(id)));
  await before.send('POST', `${before.job}/pause`);
  await before.upload([person('4')]);
  for (let i = 0; i < 600; i++) {
    await before.send('PATCH', '/_emulator/job', { notificationEmail: `${i}@contoso.com` });
  }
  const [told, users] = [await before.overview(), await bodyOf(await before.get('/v1.0/users'))];
  const lengths = [kept.entries.join('').length];
  for (let start = 1; start <= 2; start++) {
    const after = await createClient({}, { store: kept.store });
    lengths.push(kept.entries.join('').length);
    expect(await after.overview()).toEqual(told);
    expect(await bodyOf(await after.get('/v1.0/users'))).toEqual(users);
  }
  expect(lengths[1]).toBeLessThan(lengths[0]! / 2);
  expect(lengths[2]).toBe(lengths[1]);
});

describe('an emulator that is started again on the same store', () => {
  it('has lost nothing: waiting requests, users, log, schema, retries, counted calls and the time', async () => {
    const { store } = memoryStore();
    const before = await createClient({ ...settings, limits: { windowCalls: 3 } }, { store });
    await before.upload([person('1'), person('2', { userName: 'ö' })]);
    await before.advance(60);
    await before.upload([person('3')]);
    await before.upload([person('4')]);
    const told = await before.overview();

    const after = await createClient({ ...settings, limits: { windowCalls: 3 } }, { store });
    expect(await after.overview()).toEqual(told);
    expect((await after.upload([person('5')])).status).toBe(202);
    expect((await after.upload([person('6')])).status).toBe(429);
    await after.advance(60);
    const ids = (await after.log()).map(({ sourceIdentity }) => sourceIdentity.id);
    expect(ids).toEqual(['1', '2', '3', '4', '5']);
    await after.advance(6 * 3600);
    after.useToken(await after.askForToken());
    expect((await after.log()).at(-1)).toMatchObject({ sourceIdentity: { id: '2' } });
  });

  it('has the time to which its clock was put, though nothing happened since', async () => {
    const { store } = memoryStore();
    const before = await createClient({}, { store });
    await before.upload([person('1')]);
    await before.advance(3600);
    const after = await createClient({}, { store });
    expect((await after.overview()).now).toBe('2026-01-05T09:00:00Z');
  });

  it('is not changed by its settings where it has a state', async () => {
    const { store } = memoryStore();
    const before = await createClient({ notificationEmail: '' }, { store });
    await before.overview();
    const after = await createClient({ notificationEmail: 'it@contoso.com' }, { store });
    expect((await after.jobStatus()).code).toBe('Quarantine');
  });

  it('keeps a schema that was put', async () => {
    const { store } = memoryStore();
    const before = await createClient({}, { store });
    const schema = (await (await before.get(`${before.job}/schema`)).json()) as Json;
    schema.version = 'mine';
    expect((await before.send('PUT', `${before.job}/schema`, schema)).status).toBe(204);
    const after = await createClient({}, { store });
    expect(await (await after.get(`${after.job}/schema`)).json()).toEqual(schema);
  });
});

it('a store that fails lets no answer out that would promise what is not kept', async () => {
  const kept = memoryStore();
  const client = await createClient({}, { store: kept.store });
  await client.upload([person('1')]);
  kept.broken = true;
  await expect(client.upload([person('2')])).rejects.toThrow('the disk is full');
  kept.broken = false;
  await expect(client.upload([person('3')])).rejects.toThrow('the disk is full');
  const after = await createClient({}, { store: kept.store });
  expect((await after.log()).map(({ sourceIdentity }) => sourceIdentity.id)).toEqual(['1']);
});

it('the same requests at the same times get the same answers', async () => {
  const run = async () => {
    const client = await createClient({ userPrincipalName: 'documented-fix', profile: 'legacy' });
    const answers: unknown[] = [];
    const note = async (response: Response) =>
      answers.push(response.status, [...response.headers], await response.text());
    await note(await client.upload([person('1'), person('2', { userName: 'ö' })]));
    await note(await client.advance(3500));
    await note(await client.get('/v1.0/auditLogs/provisioning'));
    await note(await client.get('/v1.0/users'));
    await note(await client.get(client.job));
    return answers;
  };
  expect(await run()).toEqual(await run());
});

it('work that takes long lets others in and keeps the order', async () => {
  const client = await createClient({ started: false, limits: { windowCalls: 1000 } });
  for (let i = 0; i < 100; i++) await client.upload([person(String(i))]);
  await client.send('POST', `${client.job}/start`);
  const [log, late] = await Promise.all([client.log(), client.upload([person('late')])]);
  expect(late.status).toBe(202);
  expect(log.map(({ sourceIdentity }) => sourceIdentity.id)).toEqual(
    Array.from({ length: 100 }, (_, i) => String(i)),
  );
  expect((await client.log()).at(-1)).toMatchObject({ sourceIdentity: { id: 'late' } });
});
