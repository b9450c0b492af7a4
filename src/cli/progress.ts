import { grouped } from '../report/index.ts';
import type { Io } from './io.ts';

/** Says on stderr how far a long run is, when that is a terminal; otherwise nothing. */
export interface Progress {
  readonly tick: (done: number) => void;
  readonly clear: () => void;
}

export function createProgress(io: Io, what: string): Progress {
  if (!io.stderr.isTerminal) return { tick: () => {}, clear: () => {} };
  // Nobody waits for it, and a terminal that has gone away is no reason to stop.
  const write = (text: string) => void io.stderr.write(text).catch(() => undefined);
  let shown = false;
  return {
    tick(done) {
      if (done % everyRows !== 0) return;
      shown = true;
      write(`\r${grouped(done)} ${what} …`);
    },
    clear() {
      if (shown) write('\r\u001b[K');
    },
  };
}

const everyRows = 20_000;
