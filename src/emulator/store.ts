/** A piece of the emulator's state; the value is JSON text. */
export interface StoreRecord {
  readonly collection: string;
  /** Within its collection. */
  readonly key: string;
  readonly value: string;
}

/** A value put in place of what was there, or taken away where it is `undefined`. */
export interface StoreChange {
  readonly collection: string;
  readonly key: string;
  readonly value: string | undefined;
}

/**
 * Where the emulator keeps its state between runs. It reads all of it once at the start and holds it in memory; what an
 * answer promises is committed before the answer is given.
 */
export interface Store {
  /** All records, by collection and within it by key, both in the order of code points. */
  readonly load: () => Iterable<StoreRecord>;
  /**
   * Applies the changes in their order: all of them survive the end of the process, however it comes, or none does.
   * Commits take effect in the order in which they were asked for. Settles when the changes are safe; rejects when they
   * cannot be, and then no answer may promise them.
   */
  readonly commit: (changes: readonly StoreChange[]) => Promise<void>;
}

/** Keeps nothing: the state lives as long as the emulator. */
export const forgetfulStore: Store = { load: () => [], commit: () => Promise.resolve() };
