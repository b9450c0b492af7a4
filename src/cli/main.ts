import { nodeIo } from './nodeIo.ts';
import { run } from './program.ts';

/** The whole command: arguments, streams and files of this process in, exit code out. */
export function main(): Promise<number> {
  return run(process.argv.slice(2), nodeIo());
}
