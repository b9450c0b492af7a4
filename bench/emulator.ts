import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkRequestOf, readLog, tokenFrom, upload, withoutQuotas } from '../test/support/bulkClient.ts';
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
    checkOrder((await readLog(emulator.url, token, 10)).map(({ sourceIdentity }) => sourceIdentity.id));
    await emulator.end('SIGTERM');
    rmSync(folder, { recursive: true });
    measurements.push({
      name: `${requests} bulk requests of ${operations}${hasState ? ', with --state' : ''}`,
      ours: shown(ours),
      byHand: shown(least),
      ratio: ours.processorSeconds / least.processorSeconds,
    });
  }
  return measurements;
}

async function load(server: ServerProcess, token: string, bodies: readonly string[]): Promise<Load> {
  const before = processorSeconds(server);
  const start = process.hrtime.bigint();
  let next = 0;
  const send = async (): Promise<void> => {
    while (next < bodies.length) strictEqual(await upload(server.url, token, bodies[next++]!), 202);
  };
  await Promise.all(Array.from({ length: senders }, send));
  // The last of them are processed before this is answered.
  await overviewOf(server);
  return {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    processorSeconds: processorSeconds(server) - before,
    mebibytes: Math.round(Number(/VmHWM:\s+(\d+)/.exec(proc(server, 'status'))![1]) / 1024),
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

/** User and system time so far, in the hundredths of a second that Linux counts. */
function processorSeconds(server: ServerProcess): number {
  // The name of the program, in brackets, may hold blanks.
  const fields = proc(server, 'stat').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function proc({ process: { pid } }: ServerProcess, file: string): string {
  return readFileSync(`/proc/${pid}/${file}`, 'utf8');
}

function shown({ seconds, mebibytes }: Load): string {
  return `${Math.round(requests / seconds)}/s, ${mebibytes} MiB`;
}
