import { join } from 'node:path';
import { nodeIo } from '../../src/cli/nodeIo.ts';
import { run } from '../../src/cli/program.ts';

export interface StartedEmulator {
  /** What the command prints when it listens. */
  readonly greeting: string;
  readonly end: () => Promise<void>;
}

/** Runs `upnlint emulate` in this process until it is ended; what it writes goes into the folder. */
export async function startEmulator(flags: readonly string[], folder: string): Promise<StartedEmulator> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const files = nodeIo();
  let ended: Promise<unknown> = Promise.resolve();
  const greeting = await new Promise<string>((greet, fail) => {
    const write = async (text: string) => greet(text);
    const complain = async (text: string) => fail(new Error(`the docs cannot start the emulator: ${text}`));
    const io = {
      ...files,
      create: (path: string) => files.create(join(folder, path)),
      stdout: { ...files.stdout, write },
      stderr: { ...files.stderr, write: complain },
      // A certificate has to be good today.
      now: () => new Date(),
    };
    ended = run(['emulate', ...flags], io);
  });
  return {
    greeting,
    end: async () => {
      // As Ctrl+C would, without asking anybody else in this process to end.
      for (const signal of signals) {
        for (const listener of process.listeners(signal)) {
          if (before.has(listener)) continue;
          process.off(signal, listener);
          listener(signal);
        }
      }
      await ended;
    },
  };
}
