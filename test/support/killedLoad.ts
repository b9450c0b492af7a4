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
export async function sendThroughKills(command: string, folder: string, load: KilledLoad): Promise<Outcome> {
  const start = () =>
    startEmulatorProcess(command, folder, withoutQuotas, '--state', join(folder, 'state.db'));
  const traffic: Traffic = { sent: new Map(), answered: new Map(), step: 0, next: 0 };
  let [processorSeconds, mebibytes] = [0, 0];
  const note = (emulator: ServerProcess) => {
    const usage = usageOf(emulator);
    processorSeconds += usage.processorSeconds;
    mebibytes = Math.max(mebibytes, usage.mebibytes);
  };
  const begun = performance.now();
  let emulator = await start();
  try {
    const token = await tokenFrom(emulator.url);
    for (let kill = 1; kill <= load.kills; kill++) {
      const limit = Math.floor((load.requests * kill) / (load.kills + 1));
      await send(emulator.url, token, load, traffic, limit, () => {
        note(emulator);
        return emulator.end('SIGKILL');
      });
      emulator = await start();
    }
    await send(emulator.url, token, load, traffic);
    const seconds = (performance.now() - begun) / 1000;
    note(emulator);
    const log = await readLog(emulator.url, token);
    const { sent, answered } = traffic;
    return {
      accepted: answered.size,
      unanswered: sent.size - answered.size,
      ...compare(log, load.operations, sent, answered),
      seconds,
      processorSeconds,
      mebibytes,
    };
  } finally {
    await emulator.end('SIGKILL');
  }
}

/** When each request was sent and answered, in steps; and which comes next. */
interface Traffic {
  readonly sent: Map<number, number>;
  readonly answered: Map<number, number>;
  step: number;
  next: number;
}

/** Sends until nothing is left, or until so many are answered in all and `kill` has ended the emulator. */
async function send(
  url: string,
  token: string,
  { requests, operations, senders }: KilledLoad,
  traffic: Traffic,
  limit = Number.POSITIVE_INFINITY,
  kill: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { sent, answered } = traffic;
  let ended: Promise<unknown> | undefined;
  const sendNext = async (): Promise<void> => {
    while (traffic.next < requests && ended === undefined) {
      const request = traffic.next++;
      sent.set(request, ++traffic.step);
      const status = await upload(url, token, bulkRequestOf(request, operations)).catch(() => undefined);
      if (status === undefined) return;
      if (status !== 202) throw new Error(`The emulator answered ${status}.`);
      answered.set(request, ++traffic.step);
      if (answered.size >= limit) ended ??= kill();
    }
  };
  await Promise.all(Array.from({ length: senders }, sendNext));
  await ended;
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
