import { enterQuarantine, isRunning } from './jobActions.ts';
import { processRecord } from './processRecord.ts';
import { quarantineReason } from './quarantineReason.ts';
import type { Service } from './service.ts';
import { writeReference } from './writeReference.ts';

/**
 * Does all that is due by now: what the job would have done in the meantime, at the times at which it would have done it.
 * It is called before each answer, so nobody can tell that it was not done earlier. Long work lets others in between.
 */
export async function catchUp(service: Service): Promise<void> {
  for (let steps = 1; workOnce(service); steps++) {
    if (steps % stepsBetweenBreaks !== 0) continue;
    await service.state.commit(service.clock.now());
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const stepsBetweenBreaks = 16;

/** Opens a cycle that is due, processes one request of it, or closes it; false when there is nothing to do. */
function workOnce(service: Service): boolean {
  const { state, settings } = service;
  const { cycle } = state.job;
  if (cycle !== null) {
    if (!processNext(service, cycle.at)) closeCycle(service, cycle.id, cycle.at);
    return true;
  }
  const isCutOff = settings.target === 'ad' && !state.job.agentActive;
  if (!isRunning(state.job) || isCutOff) return false;
  // Never before the last: what could not be done in time, for want of an agent, was done later.
  const at = Math.max(nextCycle(service), state.job.lastCycle?.at ?? 0);
  if (at > service.clock.now()) return false;
  state.change({ cycle: { id: service.identifier(state.nextNumber()), at, disabled: 0 } });
  return true;
}

/** When the next cycle has something to do; Infinity when nothing waits. */
function nextCycle(service: Service): number {
  const { state } = service;
  const request = state.queue.first();
  return Math.min(
    request === undefined ? Number.POSITIVE_INFINITY : dueAt(service, request[1].at),
    nextRetry(service),
    state.references.size > 0 ? state.job.since : Number.POSITIVE_INFINITY,
  );
}

/** The first cycle at or after a time; cycles begin when the job is started and follow in equal steps. */
function dueAt({ state, settings }: Service, time: number): number {
  const { since } = state.job;
  const step = settings.cycleSeconds * 1000;
  if (time <= since || step === 0) return Math.max(time, since);
  return since + Math.ceil((time - since) / step) * step;
}

/** When a failed record is tried next, at the earliest when the job was started. */
function nextRetry({ state, retries }: Service): number {
  for (let next = retries.first(); next !== undefined; next = retries.first()) {
    if (state.escrows.get(next.name)?.nextAt === next.time) return Math.max(next.time, state.job.since);
    retries.removeFirst();
  }
  return Number.POSITIVE_INFINITY;
}

function processNext(service: Service, at: number): boolean {
  const { state, retries } = service;
  const request = state.queue.first();
  if (request !== undefined && dueAt(service, request[1].at) <= at) {
    const [key, { records }] = request;
    for (const record of records) processRecord(service, record, false);
    state.queue.remove(key);
    service.waiting -= records.length;
    return true;
  }
  if (nextRetry(service) > at) return false;
  const anchor = retries.first()!.name;
  retries.removeFirst();
  processRecord(service, state.escrows.get(anchor)!.record, true);
  return true;
}

/** Writes the references after all users (bulk-upload.md section 6, D), and looks whether too much went wrong. */
function closeCycle(service: Service, id: string, at: number): void {
  const { state, settings } = service;
  for (const [key, reference] of [...state.references.entries()]) {
    writeReference(service, reference);
    state.references.remove(key);
  }
  const { disabled } = state.job.cycle!;
  state.change({ cycle: null, lastCycle: { id, at, exported: state.job.successes } });
  const { accidentalDeletionThreshold: threshold } = settings;
  if (state.job.quarantine !== null) return;
  if (threshold !== undefined && disabled > threshold) {
    const message = `More than ${threshold} users were to be disabled in one cycle.`;
    enterQuarantine(service, 'TooManyDeletes', 'TooManyDeletes', message, at);
    return;
  }
  const reason = quarantineReason(state.job, settings.quarantine);
  if (reason !== undefined) enterQuarantine(service, reason, reason, 'Too many records failed.', at);
}
