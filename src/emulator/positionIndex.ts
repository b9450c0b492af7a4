/** Finds positions by a value of the entries at them. It reads entries when it is asked, each once. */
export class PositionIndex<T> {
  readonly #read: (entry: T) => unknown;
  readonly #positions = new Map<unknown, number[]>();
  #known = 0;

  /** The value of an entry must not change. */
  constructor(read: (entry: T) => unknown) {
    this.#read = read;
  }

  /** In ascending order. The entries are always the same list, with more of them at its end. */
  find(value: unknown, entries: readonly T[]): readonly number[] {
    for (; this.#known < entries.length; this.#known++) {
      const key = this.#read(entries[this.#known]!);
      const positions = this.#positions.get(key);
      if (positions === undefined) this.#positions.set(key, [this.#known]);
      else positions.push(this.#known);
    }
    return this.#positions.get(value) ?? [];
  }
}
