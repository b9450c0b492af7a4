import type { Input } from '../readers/index.ts';
import { type Io, WrongUsage } from './io.ts';

/** Files as the readers take them, all known to be there; nothing is opened before it is read. */
export async function openInputs(paths: readonly string[], io: Io): Promise<readonly Input[]> {
  for (const path of paths) await io.probe(path);
  return paths.map((path) => ({ name: nameOf(path), bytes: io.read(path) }));
}

/** What a path is called in messages. */
export function nameOf(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

/** The same world, where standard input is given away once: for users or for an expression, not for both. */
export function withStandardInputOnce(io: Io): Io {
  let given = false;
  return {
    ...io,
    async probe(path) {
      if (path === '-') {
        if (given) throw new WrongUsage('- stands for standard input and can be read once only.');
        given = true;
      }
      await io.probe(path);
    },
  };
}
