import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFilter } from '../../src/emulator/readFilter.ts';
import { valueAt } from '../../src/emulator/valueAt.ts';
import { bodyOf, createClient, type Json, person } from './client.ts';

type Client = Awaited<ReturnType<typeof createClient>>;

const log = '/beta/auditLogs/provisioning';

function pathWith(path: string, options: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(options)}`;
}

/** All resources of a list, by its links; `between` is done after each page. */
async function follow(client: Client, path: string, between = async () => {}): Promise<Json[]> {
  const found: Json[] = [];
  for (let link: string | undefined = path; link !== undefined; ) {
    const page: Json = await bodyOf(await client.get(link));
    found.push(...page.value);
    link = page['@odata.nextLink'];
    await between();
  }
  return found;
}

const anchors = (records: readonly Json[]) => records.map(({ sourceIdentity }) => sourceIdentity.id);

/** Some days of a job: users made, changed, left alone, refused. */
async function busyClient(): Promise<Client> {
  const client = await createClient({ tokenSeconds: 99_999_999, limits: { windowCalls: 1000 } });
  for (let day = 0; day < 4; day++) {
    const records = ['1', '2', '3', '4', '5'].map((id) =>
      person(id, { title: `${id.charCodeAt(0) % 2 ? day : ''}` }),
    );
    await client.upload([...records, person(`x${day}`, { userName: 'ö' }), person('2026-01-05')]);
    await client.advance(24 * 3600);
  }
  return client;
}

describe('all pages of the log together', () => {
  let client: Client;
  let all: Json[];
  beforeAll(async () => {
    client = await busyClient();
    all = await bodyOf(await client.get(log)).then(({ value }) => value);
  });

  const filterParts = fc.oneof(
    fc.constantFrom("jobid eq 'another'", "servicePrincipal/id ne 'x'", "contains(sourceIdentity/id,'x')"),
    fc.constantFrom('1', '3', 'x1', 'none', '2026-01-05').map((id) => `sourceIdentity/id eq '${id}'`),
    fc.constantFrom('success', 'failure', 'skipped').map((status) => `statusInfo/status eq '${status}'`),
    fc.constantFrom('create', 'update', 'other').map((action) => `provisioningAction ne '${action}'`),
    fc
      .tuple(
        fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'),
        fc.constantFrom('05', '06', '07', '08', '09'),
      )
      .map(([operator, day]) => `activityDateTime ${operator} 2026-01-${day}T08:00:00Z`),
    fc
      .tuple(fc.constantFrom('eq', 'ne'), fc.nat({ max: 3 }))
      .map(([operator, index]) => ({ operator, index })),
  );
  const filters = fc
    .array(fc.tuple(filterParts, fc.constantFrom(' and ', ' or ', ' and not ')), {
      minLength: 1,
      maxLength: 4,
    })
    .map(
      (parts) => (cycles: readonly string[]) =>
        parts
          .map(([part, joint], index) => {
            const text = typeof part === 'string' ? part : `cycleId ${part.operator} '${cycles[part.index]}'`;
            return index === 0 ? text : `${joint}${text}`;
          })
          .join(''),
    );

  it('hold what the filter says, in the order that is asked for, however long they are', async () => {
    const cycles = [...new Set(all.map(({ cycleId }) => cycleId as string))];
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(
          undefined,
          'activityDateTime',
          'activityDateTime desc',
          'sourceIdentity/id desc',
          'jobid',
        ),
        fc.constantFrom('1', '2', '3', '7', '1000'),
        async (filter, order, top) => {
          const text = filter(cycles);
          const options = { $filter: text, $top: top, ...(order === undefined ? {} : { $orderby: order }) };
          const naive = readFilter<Json>(text, (path) => (resource) => valueAt(resource, path));
          const [path = 'none', direction] = (order ?? '').split(' ');
          const sign = direction === 'desc' ? -1 : 1;
          const keyOf = (resource: Json) => String(valueAt(resource, path.toLowerCase()) ?? '');
          const expected = all
            .filter(naive.holds)
            .sort((a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) < keyOf(b) ? -sign : sign));
          expect(await follow(client, pathWith(log, options))).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('while new entries come, the pages', () => {
  it.each([
    ['of the log', {}],
    ['of the log by a filter', { $filter: "statusInfo/status eq 'success'" }],
    ['of the log by an index', { $filter: "sourceIdentity/id ne '' and statusInfo/status eq 'success'" }],
    ['of the log, the oldest first', { $orderby: 'activityDateTime asc' }],
    ['of the log by another order', { $orderby: 'sourceIdentity/id desc' }],
  ])('%s hold what was there at the beginning, each once', async (_, options) => {
    const client = await createClient({ limits: { windowCalls: 1000 } });
    await client.upload(Array.from({ length: 9 }, (_, i) => person(String(i))));
    const quiet = await follow(client, pathWith(log, options));
    let next = 100;
    const noisy = await follow(client, pathWith(log, { ...options, $top: '2' }), async () => {
      await client.upload([person(String(next++)), person(String(next++))]);
      await client.advance(7);
    });
    expect(noisy).toEqual(quiet);
  });

  it('of the users hold all, each once', async () => {
    const client = await createClient({ limits: { windowCalls: 1000 } });
    await client.upload(Array.from({ length: 9 }, (_, i) => person(String(i))));
    let next = 9;
    const users = await follow(client, '/v1.0/users?$top=2', async () => {
      if (next < 12) await client.upload([person(String(next++)), person('1', { title: String(next) })]);
    });
    expect(users.map(({ employeeId }) => employeeId)).toEqual(
      Array.from({ length: 12 }, (_, i) => String(i)),
    );
  });
});

describe('the users', () => {
  it.each([
    ["employeeId eq '2'", ['2']],
    ["employeeid eq '2' and accountEnabled eq true", ['2']],
    ["userPrincipalName eq 'user3@contoso.com'", ['3']],
    ["userPrincipalName eq 'USER3@contoso.com'", []],
    ["employeeId eq ''", []],
    ["displayName eq 'User 1' or employeeId eq '3'", ['1', '3']],
    ["id eq 'none'", []],
  ])('%s are %j', async (filter, ids) => {
    const client = await createClient();
    await client.upload(['1', '2', '3'].map((id) => person(id)));
    const { value } = await bodyOf(await client.get(pathWith('/v1.0/users', { $filter: filter })));
    expect(value.map(({ employeeId }: Json) => employeeId)).toEqual(ids);
  });

  it('by their id are found, and keep their places when they change', async () => {
    const client = await createClient();
    await client.upload(['1', '2', '3'].map((id) => person(id)));
    await client.upload([person('1', { title: 'x' })]);
    const { value } = await bodyOf(await client.get('/v1.0/users'));
    expect(value.map(({ employeeId }: Json) => employeeId)).toEqual(['1', '2', '3']);
    const filter = { $filter: `id eq '${value[1].id}'` };
    expect((await bodyOf(await client.get(pathWith('/v1.0/users', filter)))).value).toEqual([value[1]]);
  });

  it('in an order of their values are sorted anew for each who begins', async () => {
    const client = await createClient();
    const titles = async () =>
      (await follow(client, '/v1.0/users?$orderby=jobTitle&$top=1')).map(({ jobTitle }) => jobTitle);
    await client.upload([person('1', { title: 'a' }), person('2', { title: 'b' })]);
    expect(await titles()).toEqual(['a', 'b']);
    await client.upload([person('1', { title: 'c' })]);
    expect(await titles()).toEqual(['b', 'c']);
  });
});

describe('$skiptoken', () => {
  it.each(['x', '0', '1-2', '1-2-3', '9999999999', ''])(
    '%j is refused where it does not belong',
    async (token) => {
      const client = await createClient();
      expect((await client.get(pathWith(log, { $skiptoken: token }))).status).toBe(400);
    },
  );

  it.each(['5', 'a-b-c', '-1-2-3', ''])('%j is refused in another order', async (token) => {
    const client = await createClient();
    const options = { $skiptoken: token, $orderby: 'id' };
    expect((await client.get(pathWith(log, options))).status).toBe(400);
  });

  it.each(['999999999-999999999-999999999', '0-999999999-0', '5-1-0'])(
    '%s gives what there is',
    async (token) => {
      const client = await createClient();
      await client.upload([person('1')]);
      const options = { $skiptoken: token, $orderby: 'id' };
      const { value } = await bodyOf(await client.get(pathWith(log, options)));
      expect(anchors(value)).toEqual(token === '0-999999999-0' ? ['1'] : []);
    },
  );
});
