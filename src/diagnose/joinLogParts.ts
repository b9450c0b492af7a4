import type { LogEntry, LogPart } from './capture.ts';
import type { Sourced } from './facts.ts';
import { groupsBy } from './groupsBy.ts';
import { joined } from './readLogEntry.ts';

/** A log with what its other files say of it. */
export interface JoinedLog {
  /** Undefined when there is neither an entry nor a failed step. */
  readonly entries: readonly Sourced<LogEntry>[] | undefined;
  /** Whether changes are told of without their entry. */
  readonly isMainMissing: boolean;
}

/**
 * Joins the three files of a CSV download by change ID (howto-analyze-provisioning-logs, D). Failed steps of a change
 * that has no entry make one, as far as they tell.
 */
export function joinLogParts(
  entries: readonly Sourced<LogEntry>[] | undefined,
  parts: readonly Sourced<LogPart>[],
): JoinedLog {
  const cannotJoin = entries?.some(({ held }) => held.changeId !== '') === false;
  if (parts.length === 0 || cannotJoin) return { entries, isMainMissing: false };
  const byChange = groupsBy(parts, ({ held }) => held.changeId);
  const seen = new Set<string>();
  const whole = (entries ?? []).map(({ source, held }) => {
    const own = held.changeId === '' ? undefined : byChange.get(held.changeId);
    seen.add(held.changeId);
    return { source, held: own === undefined ? held : withParts(held, own) };
  });
  const orphans = [...byChange].filter(([changeId]) => !seen.has(changeId));
  const made = orphans.flatMap(([changeId, own]) => {
    const step = own.find(({ held }) => held.status !== '');
    if (step === undefined) return [];
    const { status } = step.held;
    return [{ source: step.source, held: withParts({ ...nothing, changeId, status }, own) }];
  });
  const all = [...whole, ...made];
  return {
    entries: entries === undefined && made.length === 0 ? undefined : all,
    isMainMissing: orphans.length > 0,
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
