import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shellWords } from './shellWords.ts';
import { type StartedEmulator, startEmulator } from './startEmulator.ts';

export interface EmulatorShell {
  /** What a command line prints, stdout and stderr as a terminal mixes them. */
  readonly run: (command: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * A shell for a page about the emulator: commands share variables and a folder that is thrown away, in which `examples`
 * are. `upnlint emulate … &` starts the command, `kill $!` ends it. The page says port 8080; really it is one that is free.
 */
export async function openEmulatorShell(): Promise<EmulatorShell> {
  const folder = mkdtempSync(join(tmpdir(), 'upnlint-docs-'));
  symlinkSync(resolve('examples'), join(folder, 'examples'));
  const port = await freePort();
  const shell = openShell(folder);
  let emulator: StartedEmulator | undefined;

  async function start(flags: string): Promise<string> {
    emulator = await startEmulator([...shellWords(flags), '--port', port], folder);
    return emulator.greeting;
  }

  async function end(): Promise<string> {
    await emulator?.end();
    emulator = undefined;
    return '';
  }

  async function run(line: string): Promise<string> {
    if (line === 'kill $!') return end();
    const [, flags, quiet] = /^upnlint emulate (.*?)( >\/dev\/null)? &$/.exec(line) ?? [];
    const output = flags === undefined ? await shell.run(line.replaceAll('8080', port)) : await start(flags);
    // Headers end in CRLF.
    return quiet === undefined ? output.replaceAll(port, '8080').replaceAll('\r', '') : '';
  }

  return {
    run,
    close: async () => {
      await end();
      await shell.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A POSIX shell that is kept open from one command to the next. */
function openShell(folder: string) {
  const shell = spawn('sh', [], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C', NO_PROXY: '*' },
  });
  const exited = once(shell, 'exit');
  shell.stdout.setEncoding('utf8');
  const mark = '--- the end of the command\n';
  return {
    run: (line: string): Promise<string> =>
      new Promise((done, fail) => {
        let output = '';
        const patience = setTimeout(() => shell.kill(), 60_000);
        const settle = (settled: () => void) => {
          clearTimeout(patience);
          shell.stdout.off('data', take);
          shell.off('exit', ended);
          settled();
        };
        const take = (part: string) => {
          output += part;
          if (output.endsWith(mark)) settle(() => done(output.slice(0, -mark.length)));
        };
        const ended = () =>
          settle(() => fail(new Error(`the docs cannot run this to its end: ${line}\n${output}`)));
        shell.stdout.on('data', take);
        shell.on('exit', ended);
        shell.stdin.write(`{ ${line}\n} 2>&1\nprintf '%s\\n' '${mark.trimEnd()}'\n`);
      }),
    close: async () => {
      shell.stdin.end();
      await exited;
    },
  };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' ? address?.port : address);
}
