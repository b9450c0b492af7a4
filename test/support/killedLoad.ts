import { join } from 'node:path';
import { bulkRequestOf, type LogEntry, readLog, tokenFrom, upload, withoutQuotas } from './bulkClient.ts';
import { usageOf } from './processUsage.ts';
import { type ServerProcess, startEmulatorProcess } from './serverProcess.ts';

export interface KilledLoad {
  readonly requests: number;
  /** In each request. */
  readonly operations: number;
  readonly senders: number;
  /** How often the emulator is killed; after each time it is started again on its state. */
  readonly kills: number;
}

/** What became of a load; all of the counts in the second group must be 0. */
export interface Outcome {
  readonly accepted: number;
  /** Under way when the emulator was killed. */
  readonly unanswered: number;

  /** Operations of accepted requests that are not in the log. */
  readonly lost: number;
  /** Operations that are in the log more than once. */
  readonly doubled: number;
  /** Unanswered requests of which only a part is in the log. */
  readonly halved: number;
  /** Requests whose operations are not together and in their order, or that come before one that was answered earlier. */
  readonly disordered: number;
  /** Entries that are not of a user that was created. */
  readonly strange: number;

  /** Until the last answer, starts included. */
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly mebibytes: number;
}

/**
 * Sends requests from several senders to an emulator with `--state` in the folder, kills it by SIGKILL again and again in
 * the middle, and compares its log with what it has answered. What was under way at a kill is not sent again.
 */
export async function sendThroughKills(
  command: string,
  folder: string,
  { requests, operations, senders, kills }: KilledLoad,
): Promise<Outcome> {
  const start = () =>
    startEmulatorProcess(command, folder, withoutQuotas, '--state', join(folder, 'state.db'));
  // When each request was sent and answered, in steps.
  const sent = new Map<number, number>();
  const answered = new Map<number, number>();
  let [step, next, processorSeconds, mebibytes] = [0, 0, 0, 0];
  const note = (emulator: ServerProcess) => {
    const usage = usageOf(emulator);
    processorSeconds += usage.processorSeconds;
    mebibytes = Math.max(mebibytes, usage.mebibytes);
  };
  const begun = performance.now();
  let emulator = await start();
  const token = await tokenFrom(emulator.url);
  for (let kill = 1; kill <= kills + 1; kill++) {
    const limit = kill <= kills ? Math.floor((requests * kill) / (kills + 1)) : Number.POSITIVE_INFINITY;
    let ended: Promise<unknown> | undefined;
    const send = async (): Promise<void> => {
      while (next < requests && ended === undefined) {
        const request = next++;
        sent.set(request, ++step);
        const body = bulkRequestOf(request, operations);
        const status = await upload(emulator.url, token, body).catch(() => undefined);
        if (status === undefined) return;
        if (status !== 202) throw new Error(`The emulator answered ${status}.`);
        answered.set(request, ++step);
        if (answered.size < limit || ended !== undefined) continue;
        note(emulator);
        ended = emulator.end('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: senders }, send));
    if (ended === undefined) continue;
    await ended;
    emulator = await start();
  }
  const seconds = (performance.now() - begun) / 1000;
  note(emulator);
  const log = await readLog(emulator.url, token);
  await emulator.end('SIGKILL');
  return {
    accepted: answered.size,
    unanswered: sent.size - answered.size,
    ...compare(log, operations, sent, answered),
    seconds,
    processorSeconds,
    mebibytes,
  };
}

function compare(
  log: readonly LogEntry[],
  operations: number,
  sent: ReadonlyMap<number, number>,
  answered: ReadonlyMap<number, number>,
) {
  const ids = log.map(({ sourceIdentity }) => sourceIdentity.id);
  const requestOf = (id: string) => Number(id.split('-')[0]);
  const found = new Map<number, string[]>();
  let disordered = 0;
  let lastSent = 0;
  for (const [index, id] of ids.entries()) {
    const request = requestOf(id);
    const before = found.get(request);
    if (before !== undefined) {
      if (index > 0 && requestOf(ids[index - 1]!) !== request) disordered++;
      before.push(id);
      continue;
    }
    found.set(request, [id]);
    // One that was answered before another was sent comes before it.
    if ((answered.get(request) ?? Number.POSITIVE_INFINITY) < lastSent) disordered++;
    lastSent = Math.max(lastSent, sent.get(request) ?? 0);
  }
  let [lost, doubled, halved] = [0, 0, 0];
  for (const request of sent.keys()) {
    const own = found.get(request) ?? [];
    const different = new Set(own).size;
    doubled += own.length - different;
    if (answered.has(request)) lost += operations - different;
    else if (different !== 0 && different !== operations) halved++;
    const expected = Array.from({ length: operations }, (_, operation) => `${request}-${operation}`);
    if (own.length === operations && own.join() !== expected.join()) disordered++;
  }
  const strange = log.filter(
    ({ provisioningAction: action, provisioningStatusInfo: { status }, sourceIdentity }) =>
      action !== 'create' || status !== 'success' || !sent.has(requestOf(sourceIdentity.id)),
  ).length;
  return { lost, doubled, halved, disordered, strange };
}
