import type { Job } from '../provisioning/job.ts';
import { jobIdsIn } from '../provisioning/jobId.ts';
import type { Answer, Capture, LogEntry, SentRequest, Token } from './capture.ts';
import { joinLogParts } from './joinLogParts.ts';

/** Kinds of things that can decide between causes. */
export type Evidence =
  | 'answer'
  | 'answer time'
  | 'request headers'
  | 'request body'
  | 'token'
  | 'job'
  | 'job id'
  | 'log'
  | 'notification';

/** What the captures say together. */
export interface Facts {
  readonly answers: readonly Sourced<Answer>[];
  readonly requests: readonly Sourced<SentRequest>[];
  readonly tokens: readonly Sourced<Token>[];
  readonly jobs: readonly Sourced<Job>[];
  /** Undefined when no log was given, which is not the same as an empty one. */
  readonly entries: readonly Sourced<LogEntry>[] | undefined;
  /** Whether the log goes on in pages that were not given. */
  readonly isLogCut: boolean;
  /** Whether the other files of a download were given without the main one, or tell of failures that it lacks. */
  readonly isMainLogMissing: boolean;
  /** How many rows or lines of the log cannot be read. */
  readonly unreadable: number;
  readonly recipients: readonly Sourced<string>[];
  /** `API2AAD.…` and `API2AD.…` wherever they stand. */
  readonly jobIds: readonly string[];
  /** When the answers came, in Unix milliseconds. */
  readonly answerTimes: readonly number[];
  readonly known: ReadonlySet<Evidence>;
}

export interface Sourced<Held> {
  readonly source: string;
  readonly held: Held;
}

export function factsOf(captures: readonly Capture[]): Facts {
  const answers = heldBy(captures, 'answer', ({ answer }) => [answer]);
  const requests = heldBy(captures, 'request', ({ request }) => [request]);
  const jobs = heldBy(captures, 'job', ({ job }) => [job]);
  const logs = captures.filter((capture) => capture.kind === 'log');
  const hasParts = captures.some(({ kind }) => kind === 'log-part');
  const { entries, isMainMissing } = joinLogParts(
    logs.length === 0 ? undefined : heldBy(captures, 'log', (log) => log.entries),
    hasParts ? heldBy(captures, 'log-part', ({ parts }) => parts) : undefined,
  );
  const texts = [
    ...answers.map(({ held }) => held.headers.get('location') ?? ''),
    ...requests.map(({ held }) => held.url ?? ''),
    ...jobs.map(({ held }) => held.id),
    ...new Set((entries ?? []).map(({ held }) => held.jobId)),
  ];
  const facts = {
    answers,
    requests,
    tokens: heldBy(captures, 'token', ({ token }) => [token]),
    jobs,
    entries,
    // Pages come in their order, and the last has no successor.
    isLogCut: logs.at(-1)?.isPage === true,
    isMainLogMissing: isMainMissing,
    unreadable: logs.reduce((sum, { unreadable }) => sum + unreadable, 0),
    recipients: heldBy(captures, 'notification', ({ recipients }) => [recipients]),
    jobIds: [...new Set(texts.flatMap(jobIdsIn))],
    answerTimes: answers
      .map(({ held }) => Date.parse(held.headers.get('date') ?? ''))
      .filter(Number.isFinite),
  };
  return { ...facts, known: knownBy(facts) };
}

type OfKind<Kind extends Capture['kind']> = Extract<Capture, { readonly kind: Kind }>;

/** What the captures of a kind hold, in their order. */
function heldBy<Kind extends Capture['kind'], Held>(
  captures: readonly Capture[],
  kind: Kind,
  heldIn: (capture: OfKind<Kind>) => readonly Held[],
): Sourced<Held>[] {
  return captures
    .filter((capture): capture is OfKind<Kind> => capture.kind === kind)
    .flatMap((capture) => heldIn(capture).map((held) => ({ source: capture.source, held })));
}

function knownBy(facts: Omit<Facts, 'known'>): ReadonlySet<Evidence> {
  const { answers, answerTimes, requests, tokens, jobs, jobIds, entries, recipients } = facts;
  const is: Readonly<Record<Evidence, boolean>> = {
    answer: answers.length > 0,
    'answer time': answerTimes.length > 0,
    'request headers': requests.some(({ held }) => held.headers !== undefined),
    'request body': requests.some(({ held }) => held.body !== undefined),
    token: tokens.length > 0,
    job: jobs.length > 0,
    'job id': jobIds.length > 0,
    log: entries !== undefined,
    notification: recipients.length > 0,
  };
  return new Set((Object.keys(is) as Evidence[]).filter((each) => is[each]));
}
