import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkRequestOf, readLog, tokenFrom, upload, withoutQuotas } from '../test/support/bulkClient.ts';
import { sendThroughKills } from '../test/support/killedLoad.ts';
import { usageOf } from '../test/support/processUsage.ts';
import { type ServerProcess, startEmulatorProcess, startProcess } from '../test/support/serverProcess.ts';
import { type Measurement, shownTime } from './report.ts';

const [requests, operations, senders, kills] = [2000, 50, 16, 3];

/** What sending took: the time, and what the server had used when the last answer was there. */
interface Load {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly mebibytes: number;
}

/**
 * 2,000 requests of 50 operations at full speed, with the state in memory and in a file, against a hono handler that
 * only parses them. Whoever sends is another process than who serves. Every operation must have made a user and an entry
 * of the log, which is as many as there are only when none is lost and none done twice.
 */
export async function measureEmulator(command: string, bareScript: string): Promise<readonly Measurement[]> {
  const bodies = Array.from({ length: requests }, (_, request) => bulkRequestOf(request, operations));
  const bare = await startProcess([bareScript]);
  const least = await load(bare, '', bodies).finally(() => bare.end('SIGKILL'));
  const name = `${requests} bulk requests of ${operations}`;
  return [
    ...measurementsOf(name, await loadEmulator(command, bodies, false), least),
    ...measurementsOf(`${name}, with --state`, await loadEmulator(command, bodies, true), least),
    ...measurementsOf(`the same, killed ${kills} times`, await loadKilled(command), least),
  ];
}

async function loadEmulator(command: string, bodies: readonly string[], hasState: boolean): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'upnlint-bench-state-'));
  const flags = hasState ? ['--state', join(folder, 'state.db')] : [];
  const emulator = await startEmulatorProcess(command, folder, withoutQuotas, ...flags);
  try {
    const token = await tokenFrom(emulator.url);
    const taken = await load(emulator, token, bodies);
    const { users, logRecords } = await overviewOf(emulator);
    deepStrictEqual([users, logRecords], [requests * operations, requests * operations]);
    checkOrder((await readLog(emulator.url, token)).map(({ sourceIdentity }) => sourceIdentity.id));
    return taken;
  } finally {
    await emulator.end('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

/** The same load through kills; nothing that was accepted may be lost, done twice or out of order. */
async function loadKilled(command: string): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'upnlint-bench-killed-'));
  try {
    const outcome = await sendThroughKills(command, folder, { requests, operations, senders, kills });
    const { lost, doubled, halved, disordered, strange } = outcome;
    deepStrictEqual([lost, doubled, halved, disordered, strange], [0, 0, 0, 0, 0]);
    return outcome;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function load(server: ServerProcess, token: string, bodies: readonly string[]): Promise<Load> {
  const before = usageOf(server).processorSeconds;
  const start = process.hrtime.bigint();
  let next = 0;
  const send = async (): Promise<void> => {
    while (next < bodies.length) strictEqual(await upload(server.url, token, bodies[next++]!), 202);
  };
  await Promise.all(Array.from({ length: senders }, send));
  // The last of them are processed before this is answered.
  await overviewOf(server);
  const { processorSeconds, mebibytes } = usageOf(server);
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    processorSeconds: processorSeconds - before,
    mebibytes,
  };
}

async function overviewOf({ url }: ServerProcess): Promise<{ users?: number; logRecords?: number }> {
  const response = await fetch(`${url}/_emulator`);
  return response.ok ? ((await response.json()) as { users: number; logRecords: number }) : {};
}

/** The operations of a request together and in their order. */
function checkOrder(ids: readonly string[]): void {
  for (let at = 0; at < ids.length; at += operations) {
    const [request] = ids[at]!.split('-');
    deepStrictEqual(
      ids.slice(at, at + operations),
      Array.from({ length: operations }, (_, operation) => `${request}-${operation}`),
    );
  }
}

function measurementsOf(name: string, ours: Load, byHand: Load): readonly Measurement[] {
  const perSecond = ({ seconds }: Load) => `${Math.round(requests / seconds)}/s`;
  const processorTime = ({ processorSeconds }: Load) => shownTime(processorSeconds * 1e9);
  const memory = ({ mebibytes }: Load) => `${mebibytes} MiB`;
  const row = (rowName: string, shown: (load: Load) => string, measured: keyof Load): Measurement => ({
    name: rowName,
    ours: shown(ours),
    byHand: shown(byHand),
    ratio: ours[measured] / byHand[measured],
  });
  return [
    row(name, perSecond, 'seconds'),
    row('processor time of that', processorTime, 'processorSeconds'),
    row('peak memory of that', memory, 'mebibytes'),
  ];
}
