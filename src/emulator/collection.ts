/** A value that was put, or without a value one that was taken away. */
export type Change = readonly [name: string] | readonly [name: string, value: unknown];

/** Named values in the order in which their names were put, which remember what has changed since that was asked last. */
export class Collection<T> {
  readonly #values = new Map<string, T>();
  /** By name, in the order of the last change: whether it was taken away in between. */
  readonly #changed = new Map<string, boolean>();
  readonly #isKept: boolean;

  /** Only one that is kept remembers changes. */
  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  get size(): number {
    return this.#values.size;
  }

  get(name: string): T | undefined {
    return this.#values.get(name);
  }

  entries(): IterableIterator<[string, T]> {
    return this.#values.entries();
  }

  values(): IterableIterator<T> {
    return this.#values.values();
  }

  first(): readonly [string, T] | undefined {
    return this.#values.entries().next().value;
  }

  put(name: string, value: T): void {
    if (this.#isKept && !(this.#values.has(name) && this.#changed.has(name))) this.#note(name, false);
    this.#values.set(name, value);
  }

  remove(name: string): void {
    if (this.#values.delete(name) && this.#isKept) this.#note(name, true);
  }

  clear(): void {
    for (const name of [...this.#values.keys()]) this.remove(name);
  }

  /** What leads from the values at the last call to those of now, order included. */
  *takeChanges(): Generator<Change> {
    for (const [name, wasRemoved] of this.#changed) {
      const value = this.#values.get(name);
      if (wasRemoved || value === undefined) yield [name];
      if (value !== undefined) yield [name, value];
    }
    this.#changed.clear();
  }

  /** Makes a change again, which is none to be remembered. */
  restore([name, value]: Change): void {
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value as T);
  }

  #note(name: string, isRemoval: boolean): void {
    const wasRemoved = this.#changed.get(name) ?? false;
    this.#changed.delete(name);
    this.#changed.set(name, wasRemoved || isRemoval);
  }
}
