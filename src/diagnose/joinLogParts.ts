import type { LogEntry, LogPart } from './capture.ts';
import type { Sourced } from './facts.ts';
import { groupsBy } from './groupsBy.ts';
import { joined } from './readLogEntry.ts';

/** A log with what its other files say of it. */
export interface JoinedLog {
  /** Undefined when there is neither an entry nor a failed step. */
  readonly entries: readonly Sourced<LogEntry>[] | undefined;
  /** Whether failed steps are told of without their entry, or there is no entry at all. */
  readonly isMainMissing: boolean;
}

/**
 * Joins the three files of a CSV download by change ID (howto-analyze-provisioning-logs, D). Failed steps of a change
 * that has no entry make one, as far as they tell.
 */
export function joinLogParts(
  entries: readonly Sourced<LogEntry>[] | undefined,
  parts: readonly Sourced<LogPart>[] | undefined,
): JoinedLog {
  // Each failure would count twice.
  const cannotJoin = entries?.length !== 0 && entries?.every(({ held }) => held.changeId === '');
  if (parts === undefined || cannotJoin === true) return { entries, isMainMissing: false };
  const byChange = groupsBy(parts, ({ held }) => held.changeId);
  const seen = new Set<string>();
  const whole = (entries ?? []).map(({ source, held }) => {
    const own = held.changeId === '' ? undefined : byChange.get(held.changeId);
    seen.add(held.changeId);
    return { source, held: own === undefined ? held : withParts(held, own) };
  });
  const made = [...byChange].flatMap(([changeId, own]) => {
    if (seen.has(changeId)) return [];
    const steps = own.filter(({ held }) => held.status !== '');
    const step = steps.find(({ held }) => held.status === 'failure') ?? steps[0];
    if (step === undefined) return [];
    const { status } = step.held;
    return [{ source: step.source, held: withParts({ ...nothing, changeId, status }, own) }];
  });
  const all = [...whole, ...made];
  return {
    entries: entries === undefined && made.length === 0 ? undefined : all,
    isMainMissing: entries === undefined || made.length > 0,
  };
}

function withParts(entry: LogEntry, parts: readonly Sourced<LogPart>[]): LogEntry {
  const name = parts.find(({ held }) => held.userPrincipalName !== undefined)?.held.userPrincipalName;
  // Steps are told of failures: a success may have a step that was skipped.
  const texts = entry.status === 'success' ? [] : parts.map(({ held }) => held.text);
  return {
    ...entry,
    text: joined([entry.text, ...texts.filter((text) => !entry.text.includes(text))]),
    userPrincipalName: entry.userPrincipalName ?? name,
  };
}

const nothing: LogEntry = {
  status: '',
  action: '',
  errorCode: '',
  text: '',
  sourceId: '',
  jobId: '',
  changeId: '',
  userPrincipalName: undefined,
};
