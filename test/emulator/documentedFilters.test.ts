import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, createClient, type Json, person } from './client.ts';

/** Two cycles: users 701984 and 2 are created at eight; at nine a third fails. */
let client: Awaited<ReturnType<typeof createClient>>;
let cycles: readonly string[];
beforeAll(async () => {
  client = await createClient({ tokenSeconds: 99_999 });
  await client.upload([person('701984'), person('2')]);
  await client.advance(3600);
  await client.upload([person('3', { userName: 'ö' })]);
  cycles = [...new Set((await client.log()).map(({ cycleId }) => cycleId))];
});

describe('the filters of bulk-upload.md section 8', () => {
  it.each([
    ["$filter=jobid eq '{jobId}'", ['3', '2', '701984']],
    [
      "$filter=jobid eq '{jobId}' and statusInfo/status eq 'failure' and activityDateTime ge 2022-10-10T09:47:34Z",
      ['3'],
    ],
    ["$filter=jobid eq '{jobId}' and sourceIdentity/id eq '701984'", ['701984']],
    ["$filter=jobid eq '{jobId}' and cycleId ne '{second}'&$top=1", ['2']],
    ["$filter=jobid eq '{jobId}' and cycleId ne '{first}'&$top=1", ['3']],
    ["$filter=cycleId eq '{first}'", ['2', '701984']],
    [
      "$filter=activityDateTime ge 2026-01-05T08:30:00.000Z and servicePrincipal/id eq '{servicePrincipalId}'&$top=100&$orderby=activityDateTime desc",
      ['3'],
    ],
    ['$filter=activityDateTime gt 2026-01-05T08:00:00Z and activityDateTime lt 2026-01-05T10:00:00Z', ['3']],
    ["$filter=contains(sourceIdentity/displayName,'701984')", ['701984']],
    ["$filter=JOBID eq '{jobId}' and SourceIdentity/Id eq '2'", ['2']],
  ])('%s', async (query, ids) => {
    const { jobId, servicePrincipalId } = client.emulator.settings;
    const [first, second] = cycles;
    const names: Json = { jobId, servicePrincipalId, first, second };
    const path = `/beta/auditLogs/provisioning/?${query.replace(/\{(\w+)\}/g, (_, name) => names[name])}`;
    for (const version of [path, path.replace('beta', 'v1.0')]) {
      const { value } = await bodyOf(await client.get(encodeURI(version)));
      expect(value.map(({ sourceIdentity }: Json) => sourceIdentity.id)).toEqual(ids);
    }
  });

  it('the link of a 202 leads to the records of the job', async () => {
    const response = await client.upload([person('2')]);
    const { value } = await bodyOf(await client.get(response.headers.get('location')!));
    expect(value).toHaveLength(4);
  });
});
