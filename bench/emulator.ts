import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkRequestOf, readLog, tokenFrom, upload, withoutQuotas } from '../test/support/bulkClient.ts';
import { sendThroughKills } from '../test/support/killedLoad.ts';
import { usageOf } from '../test/support/processUsage.ts';
import { type ServerProcess, startEmulatorProcess, startProcess } from '../test/support/serverProcess.ts';
import type { Measurement } from './report.ts';

const [requests, operations, senders] = [2000, 50, 16];

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
  const least = await load(bare, '', bodies);
  await bare.end('SIGKILL');
  const measurements: Measurement[] = [];
  for (const hasState of [false, true]) {
    const folder = mkdtempSync(join(tmpdir(), 'upnlint-bench-state-'));
    const flags = hasState ? ['--state', join(folder, 'state.db')] : [];
    const emulator = await startEmulatorProcess(command, folder, withoutQuotas, ...flags);
    const token = await tokenFrom(emulator.url);
    const ours = await load(emulator, token, bodies);
    const { users, logRecords } = await overviewOf(emulator);
    deepStrictEqual([users, logRecords], [requests * operations, requests * operations]);
    checkOrder((await readLog(emulator.url, token)).map(({ sourceIdentity }) => sourceIdentity.id));
    await emulator.end('SIGTERM');
    rmSync(folder, { recursive: true });
    measurements.push({
      name: `${requests} bulk requests of ${operations}${hasState ? ', with --state' : ''}`,
      ours: shown(ours),
      byHand: shown(least),
      ratio: ours.processorSeconds / least.processorSeconds,
    });
  }
  measurements.push(await measureKilled(command, least));
  return measurements;
}

/** The same load through kills; nothing that was accepted may be lost, done twice or out of order. */
async function measureKilled(command: string, least: Load): Promise<Measurement> {
  const kills = 3;
  const folder = mkdtempSync(join(tmpdir(), 'upnlint-bench-killed-'));
  const outcome = await sendThroughKills(command, folder, { requests, operations, senders, kills });
  rmSync(folder, { recursive: true });
  const { lost, doubled, halved, disordered, strange } = outcome;
  deepStrictEqual([lost, doubled, halved, disordered, strange], [0, 0, 0, 0, 0]);
  return {
    name: `the same, killed ${kills} times`,
    ours: shown(outcome),
    byHand: shown(least),
    ratio: outcome.processorSeconds / least.processorSeconds,
  };
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

function shown({ seconds, mebibytes }: Load): string {
  return `${Math.round(requests / seconds)}/s, ${mebibytes} MiB`;
}
