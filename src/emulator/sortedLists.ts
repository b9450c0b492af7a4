/** Keeps the few lists that were sorted last, so that their further pages need no sorting. */
export class SortedLists {
  readonly #lists = new Map<string, readonly number[]>();

  get(name: string): readonly number[] | undefined {
    return this.#lists.get(name);
  }

  put(name: string, list: readonly number[]): void {
    this.#lists.delete(name);
    this.#lists.set(name, list);
    if (this.#lists.size > kept) this.#lists.delete(this.#lists.keys().next().value!);
  }
}

const kept = 8;
