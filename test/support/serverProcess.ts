import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends the process by a signal, and settles with its exit code when it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** Starts `upnlint emulate` on a free port, with these settings written to a file of the folder. */
export function startEmulatorProcess(
  command: string,
  folder: string,
  settings: object,
  ...flags: readonly string[]
): Promise<ServerProcess> {
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  return startProcess([command, 'emulate', '--port', '0', '--settings', file, ...flags]);
}

/** Runs Node on a script that serves, and waits until it says where. */
export async function startProcess(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
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

/** The address in the first lines that a server prints. */
async function urlFrom(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const url = /https?:\/\/\S+(?=;)/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('The server ended before it listened.');
}
