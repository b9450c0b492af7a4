import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upnlint } from '../support/fakeIo.ts';

const folder = new URL('captures/', import.meta.url);
const names = readdirSync(folder).sort();
const numbers = [...new Set(names.map((name) => name.slice(0, 2)))];

interface Expected {
  /** The diagnoses in their order; none where nothing can be told. */
  readonly scenarios: readonly string[];
  /** The standing of the first cause and words of it. */
  readonly cause?: readonly [standing: string, words: RegExp];
  readonly fetch: readonly RegExp[];
}

/** Which captures belong together is told by the number before their names; the clock stands at 2026-11-25, noon. */
const expected: Readonly<Record<string, Expected>> = {
  '01': { scenarios: ['S1'], cause: ['found', /Content-Type/], fetch: [] },
  '02': { scenarios: ['S1'], cause: ['found', /not shaped like/], fetch: [] },
  '03': {
    scenarios: ['S1'],
    cause: ['possible', /Content-Type/],
    fetch: [/headers of the request/, /body of the request/],
  },
  '04': { scenarios: ['S1'], cause: ['found', /no JSON/], fetch: [] },
  '05': { scenarios: [], fetch: [/provisioning log/, /provisioning job/] },
  '06': {
    scenarios: ['S2'],
    cause: ['possible', /not started/],
    fetch: [/provisioning job/, /headers of the 202/, /job, or the address/],
  },
  '07': { scenarios: ['S2'], cause: ['likely', /agent/], fetch: [] },
  '08': { scenarios: ['S2'], cause: ['likely', /too early/], fetch: [] },
  '09': {
    scenarios: ['S3'],
    cause: ['possible', /SynchronizationData/],
    fetch: [/the token/, /job, or the address/],
  },
  '10': { scenarios: ['S3'], cause: ['likely', /OwnedBy/], fetch: [/job, or the address/] },
  '11': {
    scenarios: ['S3'],
    cause: ['likely', /another tenant/],
    fetch: [/the token/, /job, or the address/],
  },
  '12': { scenarios: ['S4'], cause: ['possible', /expired/], fetch: [/the token/, /headers of the request/] },
  '13': { scenarios: ['S4'], cause: ['found', /not valid yet/], fetch: [] },
  '14': { scenarios: ['S4'], cause: ['found', /another service/], fetch: [] },
  '15': { scenarios: ['S5'], cause: ['possible', /Notification Email/], fetch: [/notification settings/] },
  '16': { scenarios: ['S5'], cause: ['found', /Too many records failed/], fetch: [] },
  '17': { scenarios: ['S6', 'S7'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
  '18': { scenarios: ['S6'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
  '19': { scenarios: [], fetch: [/whole entry/] },
  '20': { scenarios: ['queue-full'], cause: ['possible', /does not run/], fetch: [/provisioning job/] },
  '21': { scenarios: ['throttled'], cause: ['possible', /40 calls/], fetch: [] },
  '22': {
    scenarios: ['EntryConflict'],
    cause: ['likely', /Another object holds/],
    fetch: [/body of the request/],
  },
  '23': { scenarios: [], fetch: [/answer to the upload/, /provisioning log/] },
  '24': { scenarios: [], fetch: [] },
  '25': { scenarios: ['S7'], cause: ['possible', /domain of the source/], fetch: [/body of the request/] },
  '26': { scenarios: ['S1'], cause: ['found', /not shaped like/], fetch: [] },
  '27': { scenarios: ['S6', 'S7'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
  '28': { scenarios: ['S4'], cause: ['found', /expired/], fetch: [] },
  // Long over now, but not when it was taken.
  '29': { scenarios: [], fetch: [/provisioning log/, /provisioning job/] },
  '30': { scenarios: ['S1'], cause: ['excluded', /Content-Type/], fetch: [/as it went out/] },
  '31': { scenarios: ['S3'], cause: ['likely', /OwnedBy/], fetch: [] },
  '32': { scenarios: ['S1'], cause: ['found', /Content-Type/], fetch: [] },
  '33': { scenarios: [], fetch: [/further pages/] },
  '34': {
    scenarios: ['S3'],
    cause: ['possible', /SynchronizationData/],
    fetch: [/the token/, /job, or the address/],
  },
  '35': { scenarios: ['S3'], cause: ['possible', /SynchronizationData/], fetch: [/the token/] },
  '36': { scenarios: ['throttled'], cause: ['possible', /40 calls/], fetch: [] },
  '37': { scenarios: ['S4'], cause: ['found', /expired/], fetch: [/answer to the upload/] },
  '38': { scenarios: ['not-found'], cause: ['found', /job id is not right/], fetch: [] },
  '39': {
    scenarios: ['S1'],
    cause: ['possible', /Content-Type/],
    fetch: [/headers of the request/, /body of the request/],
  },
  '40': { scenarios: ['S2'], cause: ['found', /not started, or paused/], fetch: [] },
  // The three files of the portal, one of them alone, and its JSON.
  '41': { scenarios: ['S6', 'S7'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
  '42': {
    scenarios: ['S7'],
    cause: ['possible', /domain of the source/],
    fetch: [/body of the request/, /main file/],
  },
  '43': { scenarios: [], fetch: [/main file/] },
  '44': { scenarios: ['S7'], cause: ['possible', /domain of the source/], fetch: [/body of the request/] },
  // Azure Monitor: a CSV, the query API, rows as JSON, a storage account, an event hub.
  '45': { scenarios: ['S6'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
  '46': {
    scenarios: ['EntryConflict'],
    cause: ['likely', /Another object holds/],
    fetch: [/body of the request/],
  },
  '47': { scenarios: ['DuplicateTargetEntries'], cause: ['likely', /Two users/], fetch: [] },
  '48': { scenarios: ['S7'], cause: ['possible', /domain of the source/], fetch: [/body of the request/] },
  '49': { scenarios: ['S6'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
  '50': { scenarios: ['S5'], cause: ['found', /Too many records failed/], fetch: [] },
  '51': {
    scenarios: ['S2'],
    cause: ['possible', /not started/],
    fetch: [/provisioning job/, /headers of the 202/, /job, or the address/],
  },
  '52': {
    scenarios: ['EntrySynchronizationSkipped'],
    cause: ['likely', /scoping filter/],
    fetch: [],
  },
  '53': { scenarios: ['MissingValues'], cause: ['likely', /gives nothing/], fetch: [] },
  // Cut short, and with a row that cannot be read.
  '54': { scenarios: [], fetch: [/further pages/] },
  '55': { scenarios: [], fetch: [/as JSON/] },
  '56': { scenarios: ['S6'], cause: ['likely', /user name policy/], fetch: [/body of the request/] },
};

const filesOf = (number: string) =>
  Object.fromEntries(
    names
      .filter((name) => name.startsWith(number))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );

async function diagnosed(number: string) {
  const files = filesOf(number);
  const { out } = await upnlint(['diagnose', ...Object.keys(files), '--format', 'json'], { files });
  return JSON.parse(out);
}

describe('the captures', () => {
  it('are all expected to tell something', () => {
    expect(Object.keys(expected).sort()).toEqual(numbers);
  });

  it.each(numbers)('%s', async (number) => {
    const { scenarios, cause, fetch } = expected[number]!;
    const report = await diagnosed(number);
    expect(report.diagnoses.map(({ scenario }: { scenario: string }) => scenario)).toEqual(scenarios);
    const first = report.diagnoses[0]?.causes[0];
    expect(first?.standing).toBe(cause?.[0]);
    if (cause !== undefined) expect(first.title).toMatch(cause[1]);
    const wanted: { what: string }[] = [...(report.diagnoses[0]?.fetch ?? []), ...report.fetch];
    expect(wanted.map(({ what }) => what)).toEqual(fetch.map((words) => expect.stringMatching(words)));
  });

  it('say that they cannot tell where that is the truth, and what to fetch', async () => {
    for (const number of ['05', '29', '30', '33', '37', '42', '43', '54', '55']) {
      expect((await diagnosed(number)).verdict, number).toBe('cannot-tell');
    }
    expect((await diagnosed('24')).verdict).toBe('nothing-wrong');
    expect((await diagnosed('52')).verdict).toBe('nothing-wrong');
    expect((await diagnosed('13')).verdict).toBe('told');
  });

  it.each([
    ['11:55:00', true],
    ['11:50:00', false],
    ['12:05:00', false],
  ])('taken at noon, of an answer at %s, say that it is too early: %s', async (time, isEarly) => {
    const answer = `HTTP/1.1 202 Accepted\nDate: Wed, 25 Nov 2026 ${time} GMT\n`;
    const files = { 'answer.http': answer, 'log.json': '{"value": []}' };
    const { out } = await upnlint(['diagnose', ...Object.keys(files), '--format', 'json'], { files });
    expect(out.includes('log needs up to 10 min')).toBe(isEarly);
  });

  it('give nothing of a token away, in no format', async () => {
    for (const number of ['10', '13', '14', '23', '28', '30', '31', '32', '37']) {
      const files = filesOf(number);
      const secrets = Object.values(files)
        .join(' ')
        .match(/eyJ[\w-]+\.[\w-]+/g)!;
      for (const format of ['text', 'json']) {
        const { out, err } = await upnlint(['diagnose', ...Object.keys(files), '--format', format], {
          files,
        });
        for (const secret of secrets)
          for (const part of secret.split('.')) expect(out + err).not.toContain(part);
      }
    }
  });
});
