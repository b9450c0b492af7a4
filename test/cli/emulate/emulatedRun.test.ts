import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
