import type { Evidence, Facts } from './facts.ts';
import { type Fetch, howToFetch } from './howToFetch.ts';
import type { JudgedCause } from './judge.ts';

/** What would decide between the causes that are left. */
export function fetchToDecide(causes: readonly JudgedCause[], facts: Facts): readonly Fetch[] {
  const left = causes.filter(({ standing }) => standing !== 'excluded');
  if (left.length === 0) return [wireRequest];
  if (left.length < 2 || left[0]!.standing === 'found') return [];
  const wanted = new Set(
    left.flatMap(({ cause }) => cause.decidedBy ?? []).filter((each) => !facts.known.has(each)),
  );
  return [...wanted].map((each) => howToFetch[each]);
}

/** What to fetch next when failures are not explained, or nothing shows one. */
export function fetchNext(
  { known, answers, isLogCut, isMainLogMissing, unreadable }: Facts,
  unexplained: number,
): readonly Fetch[] {
  if (isMainLogMissing) return [mainLog];
  if (unexplained > 0) return [wholeEntry];
  if (isLogCut) return [nextPages];
  if (unreadable > 0) return [readableLog];
  if (!known.has('answer') && !known.has('log')) return [howToFetch.answer, howToFetch.log];
  const isRefused = answers.some(({ held }) => (held.status ?? 0) >= 300);
  const wanted: readonly Evidence[] = isRefused ? ['request headers', 'request body'] : ['log', 'job'];
  return wanted.filter((each) => !known.has(each)).map((each) => howToFetch[each]);
}

const wholeEntry: Fetch = {
  what: 'the whole entry of the log, with its steps',
  how: "GET https://graph.microsoft.com/v1.0/auditLogs/provisioning?$filter=jobid eq '{jobId}' and sourceIdentity/id eq '{externalId}'",
};

const nextPages: Fetch = {
  what: 'the further pages of the log',
  how: 'GET the address in @odata.nextLink, until an answer has none; query a shorter time where a query was cut short',
};

const mainLog: Fetch = {
  what: 'the main file of the log, ProvisioningLogs',
  how: 'Provisioning logs > Download: the CSV is three files, to be given together, and the JSON is one with all',
};

const readableLog: Fetch = {
  what: 'the log as JSON: some of what was given cannot be read',
  how: 'Provisioning logs > Download > JSON; opening and saving a CSV in Excel cuts long cells',
};

/** When nothing is wrong with what was given, it is not what was sent, or nobody outside can see what it is. */
const wireRequest: Fetch = {
  what: 'the request as it went out, with its headers: nothing is wrong with what was given',
  how: 'curl -v …, or a HAR file of the proxy; else give Microsoft the request-id and the date of the answer',
};
