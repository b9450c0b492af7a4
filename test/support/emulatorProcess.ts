import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command, bundled from its sources as the build does it; `remove` takes it away again. */
export async function bundleCommand(): Promise<{ readonly path: string; readonly remove: () => void }> {
  // Within the repository, so that libsql, which is not bundled, is found.
  const folder = mkdtempSync(join(root, 'node_modules', '.upnlint-'));
  const path = join(folder, 'main.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: "import { main } from './src/cli/main.ts'; process.exitCode = await main();",
      resolveDir: root,
    },
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['libsql'],
    define: { UPNLINT_VERSION: '"0.0.0-test"' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}

export interface EmulatorProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends the process by a signal, and settles with its exit code when it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** Starts `upnlint emulate` on a free port, with these settings written to a file of the folder. */
export async function startEmulatorProcess(
  command: string,
  folder: string,
  settings: object,
  ...flags: readonly string[]
): Promise<EmulatorProcess> {
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  const child = spawn(process.execPath, [command, 'emulate', '--port', '0', '--settings', file, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  return {
    url: await urlFrom(createInterface(child.stdout)),
    process: child,
    end: async (signal) => {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

/** The address in the first lines that the emulator prints. */
async function urlFrom(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const url = /https?:\/\/\S+(?=;)/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('The emulator ended before it listened.');
}
