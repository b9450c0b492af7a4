import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/emulator/graphError.ts';
import { readFilter } from '../../src/emulator/readFilter.ts';
import { valueAt } from '../../src/emulator/valueAt.ts';

const filterOf = (text: string) => readFilter(text, (path) => (resource) => valueAt(resource, path));

const record = {
  jobId: 'API2AAD.x',
  activityDateTime: '2026-01-05T08:00:00Z',
  cycleId: 'c1',
  durationInMilliseconds: 120,
  provisioningStatusInfo: { status: 'failure', errorInformation: null },
  sourceIdentity: { id: '701984', displayName: "O'Hara" },
};

describe('a filter', () => {
  it.each([
    ["jobid eq 'API2AAD.x'", true],
    ["jobid eq 'api2aad.x'", false],
    ["jobId ne 'API2AAD.x'", false],
    ["statusInfo/status eq 'failure'", true],
    ["statusInfo/status eq 'Failure'", false],
    [
      "jobid eq 'API2AAD.x' and statusInfo/status eq 'failure' and activityDateTime ge 2022-10-10T09:47:34Z",
      true,
    ],
    ['activityDateTime gt 2026-01-05T08:00:00Z', false],
    ['activityDateTime ge 2026-01-05T08:00:00.000Z', true],
    ['activityDateTime lt 2026-01-05T09:00:00+00:00', true],
    ['activityDateTime ge 2026-01-05', true],
    ["sourceIdentity/id eq '701984'", true],
    ["contains(sourceIdentity/displayName, 'Hara')", true],
    ["startswith(sourceIdentity/displayName,'Hara')", false],
    ["sourceIdentity/displayName eq 'O''Hara'", true],
    ["not (cycleId eq 'c1')", false],
    ["cycleId ne 'c1' or durationInMilliseconds ge 120", true],
    ["cycleId eq 'c2' and cycleId eq 'c1' or cycleId eq 'c1'", true],
    ["cycleId eq 'c2' and (cycleId eq 'c1' or cycleId eq 'c1')", false],
    ['provisioningStatusInfo/errorInformation eq null', true],
    ["nothing eq 'x'", false],
    ["nothing ne 'x'", true],
    ["durationInMilliseconds gt '1'", false],
    ["constructor/name eq 'Object'", false],
  ])('%s: %s', (text, holds) => {
    expect(filterOf(text).holds(record)).toBe(holds);
  });

  it.each(
    [
      '',
      'jobid',
      'jobid eq',
      "jobid is 'x'",
      "jobid eq 'x",
      "jobid eq 'x' and",
      "(jobid eq 'x'",
      "jobid eq 'x')",
      "endswith(jobid,'x')",
      'jobid eq x',
      "jobid constructor 'x'",
      '('.repeat(100_000),
      `${'not '.repeat(100_000)}a eq 1`,
    ].map((text) => [text.slice(0, 40), text]),
  )('%s is refused', (_, text) => {
    expect(() => filterOf(text!)).toThrow(Refusal);
  });
});
