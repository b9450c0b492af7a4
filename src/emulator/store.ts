/**
 * Where the emulator keeps its state between runs: a journal of texts. It is read once, at the start, and the state is
 * held in memory; what an answer promises is in the journal before the answer is given.
 */
export interface Store {
  /** All entries, in the order in which they were appended. */
  readonly load: () => Iterable<string>;
  /**
   * Appends an entry, whole or not at all, however the process comes to its end. Entries stand in the order in which they
   * were asked for. Settles when the entry is safe; rejects when it cannot be, and then no answer may promise it.
   */
  readonly append: (entry: string) => Promise<void>;
  /** Puts these entries in place of all that there are, as one. */
  readonly rewrite: (entries: Iterable<string>) => void;
}

/** Keeps nothing: the state lives as long as the emulator. */
export const forgetfulStore: Store = {
  load: () => [],
  append: () => Promise.resolve(),
  rewrite: () => undefined,
};
