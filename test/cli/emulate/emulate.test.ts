import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  bulkRequestOf,
  readLog,
  tokenFrom,
  upload,
  uploadUrl,
  withoutQuotas,
} from '../../support/bulkClient.ts';
import { bundleCommand } from '../../support/bundleCommand.ts';
import { upnlint } from '../../support/fakeIo.ts';
import { sendThroughKills } from '../../support/killedLoad.ts';
import { usageOf } from '../../support/processUsage.ts';
import { type ServerProcess, startEmulatorProcess } from '../../support/serverProcess.ts';

let command: Awaited<ReturnType<typeof bundleCommand>>;
let folder: string;
let running: ServerProcess | undefined;
beforeAll(async () => {
  command = await bundleCommand();
}, 60_000);
afterAll(() => command.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upnlint-emulate-'));
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
  rmSync(folder, { recursive: true });
});

async function start(settings: object, ...flags: readonly string[]): Promise<ServerProcess> {
  running = await startEmulatorProcess(command.path, folder, settings, ...flags);
  return running;
}

describe('upnlint emulate', () => {
  it('ends well when it is told to end', async () => {
    const emulator = await start({});
    expect((await fetch(`${emulator.url}/_emulator`)).status).toBe(200);
    expect(await emulator.end('SIGTERM')).toBe(0);
  });

  it('refuses a body of 100 MB without keeping it, lives on, and ends well', async () => {
    const emulator = await start({});
    const token = await tokenFrom(emulator.url);
    const { stdout } = await sendFile(uploadUrl(emulator.url), token, Buffer.alloc(100 * 1024 * 1024));
    expect(stdout).toBe('413');
    expect(usageOf(emulator).mebibytes).toBeLessThan(250);
    expect(await upload(emulator.url, token, bulkRequestOf(1, 1))).toBe(202);
    expect(await emulator.end('SIGTERM')).toBe(0);
  });

  /** By curl, which reads an answer that comes before all is sent; prints the status. */
  function sendFile(url: string, token: string, content: Uint8Array) {
    const file = join(folder, 'body.json');
    writeFileSync(file, content);
    return promisify(execFile)('curl', [
      ...['--silent', '--output', '/dev/null', '--write-out', '%{http_code}', '--max-time', '30'],
      ...['--header', `authorization: Bearer ${token}`, '--header', 'content-type: application/scim+json'],
      ...['--data-binary', `@${file}`, url],
    ]);
  }

  it('listens on loopback unless told otherwise', async () => {
    const { url } = await start({});
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  it('goes at the speed that it is given', async () => {
    const timeAt = async (url: string) => {
      const { now } = (await (await fetch(`${url}/_emulator`)).json()) as { now: string };
      return Date.parse(now);
    };
    const settings = { startTime: '2026-03-01T00:00:00Z' };
    const still = await start(settings, '--speed', '0');
    expect([await timeAt(still.url), await timeAt(still.url)]).toEqual([
      Date.parse(settings.startTime),
      Date.parse(settings.startTime),
    ]);
    await still.end('SIGKILL');
    const fast = await start(settings, '--speed', '1000000');
    expect(await timeAt(fast.url)).toBeGreaterThan(Date.parse(settings.startTime));
  });

  it('speaks HTTPS with a certificate that clients can be told to trust', async () => {
    const certificate = join(folder, 'certificate.pem');
    const { url } = await start({}, '--tls', certificate);
    expect(url).toMatch(/^https:/);
    const status = (ca?: Buffer) =>
      new Promise<unknown>((resolve) => {
        request(`${url}/_emulator`, ca === undefined ? {} : { ca }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
          .end();
      });
    expect(await status(readFileSync(certificate))).toBe(200);
    expect(await status()).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('goes on where it was when it is started on the same state', async () => {
    const state = join(folder, 'state.db');
    const first = await start(withoutQuotas, '--state', state);
    const token = await tokenFrom(first.url);
    expect(await upload(first.url, token, bulkRequestOf(1, 3))).toBe(202);
    expect(await first.end('SIGTERM')).toBe(0);
    const second = await start(withoutQuotas, '--state', state);
    const ids = (await readLog(second.url, token)).map(({ sourceIdentity }) => sourceIdentity.id);
    expect(ids).toEqual(['1-0', '1-1', '1-2']);
  });

  it('processes every request that it has accepted exactly once and in order, though it is killed again and again', async () => {
    // bench/emulator.ts does the same with 2,000 requests of 50 operations.
    const load = { requests: 200, operations: 10, senders: 8, kills: 2 };
    const outcome = await sendThroughKills(command.path, folder, load);
    expect(outcome).toMatchObject({ lost: 0, doubled: 0, halved: 0, disordered: 0, strange: 0 });
    expect(outcome.accepted).toBeGreaterThanOrEqual(load.requests - load.kills * load.senders);
    expect(outcome.unanswered).toBeGreaterThan(0);
  });
});

describe('upnlint emulate refuses', () => {
  it.each([
    ['a port that is none', ['--port', '70000'], 2, 'from 0 to 65535'],
    ['a speed that is none', ['--speed', '-1'], 2, 'from 0 to 1000000'],
  ])('%s', async (_, flags, code, message) => {
    const ran = await upnlint(['emulate', ...flags]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(message);
  });

  it.each([
    ['what is no JSON', '{ "seed": }', 'settings.json, line 1: '],
    [
      'a word that it does not know',
      '{\n "profile": "instnt" }',
      'settings.json, line 2: "profile" cannot be',
    ],
    [
      'what belongs to another file',
      '{ "a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1 }',
      'The settings file has no "a".',
    ],
    ['a number that means nothing', '{ "seed": -1 }', 'The settings cannot be used: seed is -1'],
    [
      'retries without end',
      '{ "escrow": { "thenEveryHours": 0 } }',
      'The settings cannot be used: thenEveryHours is 0',
    ],
    ['a time beyond all dates', '{ "startTime": "+275760-09-13T00:00:00Z" }', 'it lies from 1970 to 9000'],
    [
      'a fault that cannot be had',
      '{ "faults": [{ "call": 1, "status": 404 }] }',
      'The settings cannot be used: a fault has status 404; it takes 401, 403, 429, 500, 502, 503, 504.',
    ],
    [
      'a schema of no job',
      '{ "schema": { "synchronizationRules": [] } }',
      /The settings cannot be used: no job can run with the schema\. [^.]+\.\n$/,
    ],
    [
      'a time that is none',
      '{ "startTime": "soon" }',
      'The settings cannot be used: startTime is no time: soon',
    ],
  ])('settings with %s', async (_, text, message) => {
    const files = { 'settings.json': text };
    const ran = await upnlint(['emulate', '--settings', 'settings.json'], { files });
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(message);
  });
});
