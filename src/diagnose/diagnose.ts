import { unixMillisecondsOf } from '../dates/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Capture, LogEntry } from './capture.ts';
import { checkFacts, checkLog } from './checks/checkFacts.ts';
import { checkRequest } from './checks/checkRequest.ts';
import { entrySentences } from './entrySentences.ts';
import { type Facts, factsOf, type Sourced } from './facts.ts';
import type { FoundIn } from './foundIn.ts';
import { groupsBy } from './groupsBy.ts';
import { type Fetch, howToFetch } from './howToFetch.ts';
import { type Case, type JudgedCause, judge, type Observed, observe, tells } from './judge.ts';
import { type DiagnoseSettings, type RerunRecord, rerunMapping } from './rerunMapping.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';
import { type SentRecord, sentRecords } from './sentRecords.ts';
import { fetchNext, fetchToDecide } from './whatToFetch.ts';

/** One way to fail that the captures show. */
export interface Diagnosis {
  /** `S1` to `S7` for the scenarios of the guide. */
  readonly scenario: string;
  readonly title: string;
  readonly reference: string;
  /** Whether runs that go well show it too: no failure, but told for who wonders at it. */
  readonly isOrdinary: boolean;
  readonly observed: readonly string[];
  /** The best founded first, the excluded last. */
  readonly causes: readonly JudgedCause[];
  /** What would decide between the causes; empty when they are decided. */
  readonly fetch: readonly Fetch[];
  /** Where a user name failed: the mapping, run again. */
  readonly records: readonly RerunRecord[];
}

export interface DiagnoseReport {
  /** `told`: the causes are decided. `nothing-wrong`: the log has no failures. `cannot-tell`: fetch what is said. */
  readonly verdict: 'told' | 'cannot-tell' | 'nothing-wrong';
  /** Whether something failed, or would, whether or not it can be told why. */
  readonly isFailureSeen: boolean;
  readonly captures: readonly Capture[];
  readonly diagnoses: readonly Diagnosis[];
  /** Failures that no scenario explains, in sentences. */
  readonly unexplained: readonly string[];
  /** What to fetch where there is no diagnosis. */
  readonly fetch: readonly Fetch[];
  /** Whatever else was found wrong, beside the diagnoses. */
  readonly findings: readonly FoundIn[];
}

/**
 * Which scenarios of the troubleshooting guide, or other documented failures, captures show, with causes by evidence,
 * steps, and what more to fetch (bulk-upload.md sections 5, 7, 8 and 10). Deterministic for the same settings.
 */
export function diagnose(captures: readonly Capture[], settings: DiagnoseSettings): DiagnoseReport {
  const facts = factsOf(captures);
  const now = unixMillisecondsOf(settings.now);
  const found = [
    ...facts.requests.flatMap(({ source, held }) => checkRequest(source, held)),
    ...checkFacts(facts, timeOfSending(facts) ?? now),
    ...checkLog(facts, now),
  ];
  const shown = shownScenarios({ facts, found });
  const records = sentRecords(facts);
  const diagnoses = shown.map((each) => diagnosisOf(each, { facts, found }, records, settings));
  const explained = new Set(shown.flatMap(({ observed }) => observed.entries));
  const failed = (facts.entries ?? []).filter(
    (entry) => entry.held.status !== 'success' && !explained.has(entry),
  );
  const unexplained = [
    ...(diagnoses.length === 0 ? refusals(facts) : []),
    ...entrySentences(failed, kindOfFailure),
  ];
  const failures = diagnoses.filter(({ isOrdinary }) => !isOrdinary);
  const isFailureSeen =
    failures.length > 0 ||
    unexplained.length > 0 ||
    found.some(({ finding }) => finding.severity === 'error');
  const isLogWhole =
    (facts.entries?.length ?? 0) > 0 && !facts.isLogCut && !facts.isMainLogMissing && facts.unreadable === 0;
  const isFine = !isFailureSeen && isLogWhole && found.every(({ finding }) => finding.severity === 'info');
  const isExplained = failures.length > 0 && unexplained.length === 0 && !facts.isMainLogMissing;
  const isDecided = isExplained && diagnoses.every(({ fetch }) => fetch.length === 0);
  // Infos tell why the log may have nothing; a diagnosis tells better.
  const isTold = (finding: Finding) =>
    (finding.severity === 'info' && diagnoses.length > 0) ||
    shown.some(({ scenario }) => tells(scenario, finding));
  return {
    verdict: isFine ? 'nothing-wrong' : isDecided ? 'told' : 'cannot-tell',
    isFailureSeen,
    captures,
    diagnoses,
    unexplained,
    fetch: isFine || isExplained ? [] : fetchNext(facts, failed.length),
    findings: found.filter(({ finding }) => !isTold(finding)),
  };
}

interface ShownScenario {
  readonly scenario: Scenario;
  readonly observed: Observed;
}

/** What the captures show, but for what something else among it explains. */
function shownScenarios(theCase: Case): readonly ShownScenario[] {
  const shown = scenarios.flatMap((scenario) => {
    const observed = observe(scenario, theCase);
    return observed === undefined ? [] : [{ scenario, observed }];
  });
  const ids = new Set(shown.map(({ scenario }) => scenario.id));
  return shown.filter(({ scenario }) => !scenario.explainedBy?.some((id) => ids.has(id)));
}

function diagnosisOf(
  { scenario, observed }: ShownScenario,
  theCase: Case,
  sent: readonly SentRecord[],
  settings: DiagnoseSettings,
): Diagnosis {
  const { id, title, reference, isOrdinary = false } = scenario;
  const { facts } = theCase;
  const causes = judge(scenario, theCase, observed);
  const records = aboutNames.has(id)
    ? differentRecords(observed.entries).map((entry) => rerunMapping(entry, sent, settings))
    : [];
  const fetch = [
    ...fetchToDecide(causes, facts),
    ...(isJudgedByNow(causes, facts) ? [howToFetch.answer] : []),
    ...(records.some(({ from }) => from !== 'mapping') ? [howToFetch['request body']] : []),
  ];
  const observations = observed.sentences;
  return { scenario: id, title, reference, isOrdinary, observed: observations, causes, fetch, records };
}

/** Answers that no scenario knows, in sentences. */
function refusals({ answers }: Facts): readonly string[] {
  return answers
    .filter(({ held }) => (held.status ?? 0) >= 300)
    .map(
      ({ source, held }) =>
        `${source}: the answer is ${held.status}, which is not documented for bulkUpload.`,
    );
}

/** Of the first records that failed the last entry each, as a record that failed is tried again. */
function differentRecords(entries: readonly Sourced<LogEntry>[]): readonly LogEntry[] {
  const records = groupsBy(
    entries,
    ({ held }) => held.sourceId || held.changeId || `${held.userPrincipalName}`,
  );
  return [...records.values()].slice(0, shownRecords).map((record) => record.at(-1)!.held);
}

/** Where the value of userPrincipalName is what failed. */
const aboutNames: ReadonlySet<string> = new Set(['S6', 'S7', 'EntryConflict']);

const shownRecords = 10;

/** When the request was refused, or else answered: its token was judged then, not now. */
function timeOfSending({ answers, answerTimes }: Facts): number | undefined {
  const refused = answers.find(({ held }) => held.status === 401)?.held.headers.get('date');
  return [Date.parse(refused ?? ''), ...answerTimes].find(Number.isFinite);
}

/** Whether a token is over now, and nothing tells that it was when it was sent. */
function isJudgedByNow([first]: readonly JudgedCause[], { answers }: Facts): boolean {
  return answers.length === 0 && first?.standing === 'found' && first.cause.provenBy?.[0] === 'token-expired';
}

function kindOfFailure({ status, errorCode }: LogEntry): string {
  return `${status || 'no status'} with ${errorCode || 'no code'}`;
}
