/**
 * Counts how often each number has come, for millions of numbers in a flat table: 16 bytes at most for each distinct
 * one, and a map only for those that repeat.
 */
export class Occurrences {
  #slots = new Float64Array(1024).fill(empty);
  #used = 0;
  readonly #repeated = new Map<number, number>();

  /** How often a number (0 to 2^53 - 1) had come before this time. */
  next(number: number): number {
    if (this.#insert(number)) return 0;
    const count = (this.#repeated.get(number) ?? 0) + 1;
    this.#repeated.set(number, count);
    return count;
  }

  #insert(number: number): boolean {
    if (this.#used * 2 >= this.#slots.length) this.#grow();
    const mask = this.#slots.length - 1;
    let slot = number & mask;
    while (this.#slots[slot] !== empty) {
      if (this.#slots[slot] === number) return false;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = number;
    this.#used++;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2).fill(empty);
    this.#used = 0;
    for (const number of old) if (number !== empty) this.#insert(number);
  }
}

const empty = -1;
