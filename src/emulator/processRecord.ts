import type { JsonObject } from '../readers/jsonObject.ts';
import { checkValues } from './checkValues.ts';
import {
  contextFor,
  evaluateFlows,
  type FlowingValues,
  matchValue,
  type RecordFailure,
  type TargetValue,
} from './evaluateFlows.ts';
import { anchorOf, displayNameOf, importRecord } from './importRecord.ts';
import { type Result, skipped } from './result.ts';
import type { Service } from './service.ts';
import type { User } from './state.ts';
import { targetOf, writeLog } from './writeLog.ts';
import { writeUser } from './writeUser.ts';

/**
 * Takes a record through import, scope, match and export (bulk-upload.md section 6, D; scope before match, I), writes the
 * user and the log, and sets a failed record aside to be tried again. The manager is left for the end of the cycle.
 */
export function processRecord(service: Service, data: JsonObject, isRetry: boolean): void {
  const { state, settings } = service;
  const { at, id: cycleId } = state.job.cycle!;
  const number = state.nextNumber();
  const record = importRecord(data, settings);
  const anchor = anchorOf(record);
  const result = anchor === '' ? importSkipped : resultOf(service, record, anchor, number);
  const { kind, status, error, filter, user, modified = [] } = result;
  writeLog(service, {
    number,
    at,
    cycleId,
    kind,
    status,
    error: error ?? null,
    anchor,
    ...(filter === undefined ? {} : { filter }),
    sourceName: displayNameOf(record),
    ...targetOf(user),
    modified,
  });
  if (status === 'failure') {
    setAside(service, anchor, data, isRetry);
    if (!isRetry) state.change({ failures: state.job.failures + 1 });
    return;
  }
  state.escrows.remove(anchor);
  if (status !== 'success') return;
  state.change({ successes: state.job.successes + 1, lastExport: { id: cycleId, at } });
}

const importSkipped: Result = {
  kind: 'importSkipped',
  status: 'skipped',
  error: { code: 'ImportSkipped', reason: 'The record has no value for the matching attribute.' },
};

function resultOf(service: Service, record: JsonObject, anchor: string, number: number): Result {
  const { mapping, state } = service;
  const filter = mapping.outOfScope(record);
  if (filter !== undefined) {
    const reason = `The User '${anchor}' was skipped: scoping filter '${filter}' evaluated to false.`;
    return { ...skipped('outOfScope', reason), filter };
  }
  const { at } = state.job.cycle!;
  const matched = findUser(service, record, anchor, at, number);
  if ('kind' in matched) return matched;
  const { user } = matched;
  const kind = user === undefined ? 'create' : 'update';
  if (user === undefined ? !mapping.creates : !mapping.updates) {
    return skipped('unchanged', `The job does not ${kind} users.`, user);
  }
  const evaluated = evaluateFlows(service, record, user, contextFor(service, at, number, user?.id));
  if ('skipped' in evaluated) return skipped('unchanged', 'A mapping says to leave the object out.', user);
  if ('failure' in evaluated) return { kind, status: 'failure', error: evaluated.failure, user };
  const changed =
    user === undefined ? created(service, evaluated.values) : changedValues(user, evaluated.values);
  const refusal = changed.size > 0 ? refusalOf(service, changed, user) : undefined;
  if (refusal !== undefined) return { kind, status: 'failure', error: refusal, user };
  return writeUser(service, { record, anchor, user, changed });
}

/** The user that the job has written for this record, else the one that matches. */
function findUser(
  service: Service,
  record: JsonObject,
  anchor: string,
  at: number,
  number: number,
): { readonly user: User | undefined } | Result {
  const { state, users, mapping } = service;
  const linked = state.users.get(state.links.get(anchor)?.userId ?? '');
  if (linked !== undefined) return { user: linked };
  const contextOf = contextFor(service, at, number, undefined);
  let hasValue = false;
  for (const flow of mapping.matching) {
    const value = matchValue(service, flow, record, contextOf(flow.target));
    if (value === undefined) continue;
    hasValue = true;
    const ids = users.find(flow.target, value);
    if (ids.length > 1) {
      const reason = `${ids.length} users have the ${flow.target} '${value}'.`;
      return { kind: 'ambiguous', status: 'failure', error: { code: 'DuplicateTargetEntries', reason } };
    }
    if (ids.length === 1) return { user: state.users.get(ids[0]!) };
  }
  return hasValue ? { user: undefined } : importSkipped;
}

/** Entra ID has no account without the switch: where no mapping writes it, a new one is enabled (A). */
function created({ settings }: Service, values: FlowingValues): FlowingValues {
  if (settings.target !== 'entra' || values.has('accountEnabled')) return values;
  return new Map([...values, ['accountEnabled', true]]);
}

function changedValues({ attributes }: User, values: FlowingValues): FlowingValues {
  return new Map([...values].filter(([name, value]) => !isEqual(attributes[name], value)));
}

function isEqual(one: unknown, other: TargetValue | null): boolean {
  if (other === null) return (one ?? null) === null;
  return typeof other === 'object' ? JSON.stringify(one) === JSON.stringify(other) : one === other;
}

/** Users that come from Active Directory are not for a job that writes Entra ID to change (section 6, D-2026). */
function refusalOf(
  service: Service,
  changed: FlowingValues,
  user: User | undefined,
): RecordFailure | undefined {
  const { target, errorCodes } = service.settings;
  if (user?.isSynchronized && target === 'entra') {
    const reason = 'The user is synchronized from Active Directory and can be changed only there.';
    return { code: errorCodes.synchronizedUser, reason };
  }
  return checkValues(service, changed, user);
}

/**
 * Tries again 6, 12 and 24 hours after the first failure, then daily, for 28 days (section 6, D); a record that is sent
 * anew begins anew (A).
 */
function setAside(service: Service, anchor: string, record: JsonObject, isRetry: boolean): void {
  const { state, retries, settings } = service;
  const earlier = isRetry ? state.escrows.get(anchor) : undefined;
  const firstFailedAt = earlier?.firstFailedAt ?? state.job.cycle!.at;
  const tries = earlier === undefined ? 0 : earlier.tries + 1;
  const { retryHours, thenEveryHours, days } = settings.escrow;
  const last = retryHours.at(-1) ?? 0;
  const hours = retryHours[tries] ?? last + (tries - retryHours.length + 1) * thenEveryHours;
  if (hours > days * 24) {
    state.escrows.remove(anchor);
    state.change({ escrowsPruned: true });
    return;
  }
  const nextAt = firstFailedAt + hours * 3_600_000;
  state.escrows.put(anchor, { record, firstFailedAt, tries, nextAt });
  retries.add(nextAt, anchor);
}
