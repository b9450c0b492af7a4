import type { Finding } from '../diagnostics/finding.ts';
import type { Job } from '../provisioning/job.ts';
import { jobIdsIn } from '../provisioning/jobId.ts';
import type { Position } from '../source/source.ts';
import type { Answer, Capture, LogEntry, LogPart, SentRequest, Token } from './capture.ts';
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

/** A finding and the capture that shows it. */
export interface FoundIn {
  readonly source: string;
  /** In the capture, where that is a text with lines. */
  readonly position?: Position;
  /** Of whom or what, such as `externalId 701984`. */
  readonly about?: string;
  readonly finding: Finding;
}

export function factsOf(captures: readonly Capture[]): Facts {
  const answers: Sourced<Answer>[] = [];
  const requests: Sourced<SentRequest>[] = [];
  const tokens: Sourced<Token>[] = [];
  const jobs: Sourced<Job>[] = [];
  const recipients: Sourced<string>[] = [];
  let main: Sourced<LogEntry>[] | undefined;
  let parts: Sourced<LogPart>[] | undefined;
  let isLogCut = false;
  let unreadable = 0;
  for (const capture of captures) {
    const { source } = capture;
    if (capture.kind === 'answer') answers.push({ source, held: capture.answer });
    else if (capture.kind === 'request') requests.push({ source, held: capture.request });
    else if (capture.kind === 'token') tokens.push({ source, held: capture.token });
    else if (capture.kind === 'job') jobs.push({ source, held: capture.job });
    else if (capture.kind === 'notification') recipients.push({ source, held: capture.recipients });
    else if (capture.kind === 'log') {
      main ??= [];
      // Pages come in their order, and the last has no successor.
      isLogCut = capture.isPage;
      unreadable += capture.unreadable;
      for (const held of capture.entries) main.push({ source, held });
    } else if (capture.kind === 'log-part') {
      parts ??= [];
      for (const held of capture.parts) parts.push({ source, held });
    }
  }
  const { entries, isMainMissing } = joinLogParts(main, parts);
  const texts = [
    ...answers.map(({ held }) => held.headers.get('location') ?? ''),
    ...requests.map(({ held }) => held.url ?? ''),
    ...jobs.map(({ held }) => held.id),
    ...new Set((entries ?? []).map(({ held }) => held.jobId)),
  ];
  const jobIds = [...new Set(texts.flatMap(jobIdsIn))];
  const answerTimes = answers
    .map(({ held }) => Date.parse(held.headers.get('date') ?? ''))
    .filter(Number.isFinite);
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
  const known = new Set((Object.keys(is) as Evidence[]).filter((each) => is[each]));
  return {
    answers,
    requests,
    tokens,
    jobs,
    entries,
    isLogCut,
    isMainLogMissing: isMainMissing,
    unreadable,
    recipients,
    jobIds,
    answerTimes,
    known,
  };
}
