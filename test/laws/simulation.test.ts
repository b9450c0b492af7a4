import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personName } from '../../src/arbitraries/index.ts';
import { type PreviewRow, preview } from '../../src/index.ts';
import { runs } from '../support/runs.ts';

const name = fc.oneof(
  fc.constantFrom('ana', 'Ana', 'ANA', 'bob', 'josé', '', ' ', 'a b', "o'b"),
  personName(),
);
const userArbitrary = fc.record(
  {
    externalId: fc.constantFrom('1', '2', '3'),
    n: fc.oneof(name, fc.constant(null), fc.array(name, { maxLength: 2 })),
  },
  { requiredKeys: [] },
);

const expressions = fc.constantFrom(
  'Join("", [n], RandomString(2, 2, 0, 0, 0), "@", DefaultDomain())',
  'Append([n], "@contoso.com")',
  '[n] & Guid()',
  'IIF([n] = "ana", Error("x"), RandomString(4, 0, 0, 0, 0))',
  'IgnoreFlowIfNullOrEmpty([n])',
  'Left([n], [n])',
);

const about = { defaultDomain: 'contoso.com', seed: 7, now: '2026-11-25T12:00:00Z' } as const;

async function run(users: readonly object[], expression: string, attribute = 'userPrincipalName') {
  const rows: PreviewRow[] = [];
  const simulation = preview(users, { ...about, expression, attribute });
  for await (const row of simulation) rows.push(row);
  return { rows, summary: simulation.summary() };
}

// Findings on what others hold already depend on who comes first; everything else is a matter of the row.
const conflicts = new Set(['upn-duplicate', 'upn-address-conflict']);

/** What the mapping sees of a user: an absent attribute, null and an empty list are the same. */
function seenOf({ externalId, n = null }: { readonly externalId?: string; readonly n?: unknown }): string {
  return JSON.stringify([externalId ?? null, Array.isArray(n) && n.length === 0 ? null : n]);
}

/** What a row says apart from its place and from conflicts. */
function saidOf({ key, value, outcome, findings }: PreviewRow): string {
  return JSON.stringify([key, value, outcome, findings.filter(({ code }) => !conflicts.has(code))]);
}

test('the order of the users changes the order of the rows and who is called the duplicate, nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(userArbitrary, { maxLength: 12 }).chain((users) =>
        fc.tuple(
          fc.constant(users),
          fc.shuffledSubarray(
            users.map((_, i) => i),
            { minLength: users.length },
          ),
        ),
      ),
      expressions,
      async ([users, order], expression) => {
        const straight = await run(users, expression);
        const permuted = await run(
          order.map((i) => users[i]!),
          expression,
        );
        // Users that are alike in all that is read get their numbers in turn, so they are compared as a whole.
        expect(permuted.rows.map(saidOf).sort()).toEqual(straight.rows.map(saidOf).sort());
        const alike = (user: object) => users.filter((other) => seenOf(other) === seenOf(user)).length;
        for (const [place, i] of order.entries()) {
          if (alike(users[i]!) === 1) {
            expect(saidOf(permuted.rows[place]!)).toBe(saidOf(straight.rows[i]!));
          }
        }
        expect(permuted.summary).toEqual(straight.summary);
      },
    ),
    runs(150),
  );
});

test.each(['userPrincipalName', 'mail', 'mailNickname', 'sAMAccountName', 'cn', 'displayName'])(
  'no two rows of a run get the same %s from SelectUniqueValue',
  async (attribute) => {
    const expression = 'SelectUniqueValue([n], Append([n], "2"), Join("", [n], RandomString(1, 1, 0, 0, 0)))';
    await fc.assert(
      fc.asyncProperty(fc.array(userArbitrary, { maxLength: 40 }), async (users) => {
        const { rows } = await run(users, expression, attribute);
        const values = rows.flatMap(({ value }) => (typeof value === 'string' ? [value.toLowerCase()] : []));
        expect(new Set(values).size).toBe(values.length);
      }),
      runs(60),
    );
  },
);

test('every user is of one class, and every code is counted once for each row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(userArbitrary, { maxLength: 20 }), expressions, async (users, expression) => {
      const { rows, summary } = await run(users, expression);
      const { ok, withErrors, withWarnings, skipped, failed } = summary;
      expect(summary.users).toBe(users.length);
      expect(ok + withErrors + withWarnings + skipped + failed).toBe(users.length);
      const counts: Record<string, number> = {};
      for (const { code } of rows.flatMap(({ findings }) => findings)) counts[code] = (counts[code] ?? 0) + 1;
      expect(summary.byCode).toEqual(counts);
    }),
    runs(100),
  );
});

test('a row does not depend on the others, but for conflicts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(userArbitrary, { minLength: 1, maxLength: 8 }),
      expressions,
      async (users, expression) => {
        const [last] = (await run(users, expression)).rows.slice(-1);
        if (users.slice(0, -1).some((user) => seenOf(user) === seenOf(users.at(-1)!))) return;
        const [alone] = (await run(users.slice(-1), expression)).rows;
        expect(saidOf(last!)).toBe(saidOf(alone!));
      },
    ),
    runs(100),
  );
});
