import type { Io, NewFile } from './io.ts';

/** Where a report goes: standard output, or a file that appears when it is whole. Small writes are gathered. */
export interface Outlet {
  /** A promise only when there is something to wait for, as waiting for each of a million rows takes its time. */
  readonly write: (text: string) => Promise<void> | undefined;
  readonly finish: () => Promise<void>;
  /** Gives up; a file is left as it was before. */
  readonly abandon: () => Promise<void>;
}

export async function openOutlet(io: Io, path: string | undefined): Promise<Outlet> {
  const file: NewFile | undefined = path === undefined || path === '-' ? undefined : await io.create(path);
  const target = file ?? io.stdout;
  let gathered = '';
  const flush = async () => {
    const text = gathered;
    gathered = '';
    if (text !== '') await target.write(text);
  };
  return {
    write(text) {
      gathered += text;
      return gathered.length >= gatherAtLeast ? flush() : undefined;
    },
    async finish() {
      await flush();
      await file?.commit();
    },
    async abandon() {
      await file?.discard();
    },
  };
}

/** In UTF-16 code units. */
const gatherAtLeast = 1 << 16;
