import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand } from '../../support/bundleCommand.ts';

let command: Awaited<ReturnType<typeof bundleCommand>>;
let folder: string;
beforeAll(async () => {
  command = await bundleCommand();
  folder = mkdtempSync(join(tmpdir(), 'upnlint-run-'));
  symlinkSync(fileURLToPath(new URL('../../../examples', import.meta.url)), join(folder, 'examples'));
  const upnlint = join(folder, 'upnlint');
  writeFileSync(upnlint, `#!/bin/sh\nexec "${process.execPath}" "${command.path}" "$@"\n`);
  chmodSync(upnlint, 0o755);
}, 60_000);
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true });
});

/** Runs examples/emulated-run.sh in a folder of its own, on a port that is free. */
async function emulatedRun(payload: string, records: string) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, PORT: String(port) };
  const args = ['examples/emulated-run.sh', payload, records];
  return promisify(execFile)('sh', args, { cwd: folder, env, timeout: 50_000 }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    ({ stdout, code }: { stdout: string; code: number }) => ({ stdout, code }),
  );
}

describe('the run of a pipeline in examples', () => {
  it('ends well when all records were provisioned', async () => {
    expect(await emulatedRun('examples/scenarios/1-invalid-data-format/request.json', '1')).toEqual({
      stdout: 'All records were provisioned.\n',
      code: 0,
    });
  });

  it('ends with 1 and says why when some were not', async () => {
    const { stdout, code } = await emulatedRun('examples/bulk-upload.json', '3');
    expect(
      stdout.match(/^"status":"failure",.*"AzureActiveDirectoryInvalidUserPrincipalName"/gm),
    ).toHaveLength(2);
    expect(code).toBe(1);
    // Stdout of upload.sh is the log alone, so that upnlint diagnose takes what was kept of it.
    expect(JSON.parse(readFileSync(join(folder, 'log.txt'), 'utf8')).value).toHaveLength(3);
  });
});

describe('upload.sh', () => {
  it('does not call accepted what was refused, and shows the answer', async () => {
    const server = createHttpServer((request, response) => {
      request.resume();
      if (request.url!.endsWith('/token')) response.end('{"access_token":"abc"}');
      else response.writeHead(429, { 'Retry-After': '7' }).end('{"error":{"code":"TooManyRequests"}}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ids = {
      TENANT_ID: 't',
      CLIENT_ID: 'c',
      CLIENT_SECRET: 's',
      SERVICE_PRINCIPAL_ID: 'p',
      JOB_ID: 'j',
    };
    const env = { ...process.env, ...ids, LOGIN_HOST: host, GRAPH_HOST: host };
    const args = ['examples/scenarios/upload.sh', 'examples/bulk-upload.json'];
    const run = promisify(execFile)('sh', args, { cwd: folder, env, timeout: 50_000 });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^curl: .* 429\nHTTP\/1\.1 429 [\s\S]*Retry-After: 7[\s\S]*TooManyRequests"}}\n$/,
      ),
    });
    server.close();
  });
});
