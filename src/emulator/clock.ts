/**
 * Virtual time, in milliseconds since 1970. It goes with the source it is given and can be put forward, never back: what
 * has happened stays behind it. It stands still at the last second that .NET has a date for.
 */
export class Clock {
  #offset = 0;
  readonly #source: () => number;

  constructor(source: () => number) {
    this.#source = source;
  }

  now(): number {
    return Math.min(this.#source() + this.#offset, lastTime);
  }

  /** Puts the clock forward to a time; an earlier one changes nothing. */
  moveTo(time: number): void {
    this.#offset += Math.max(0, time - this.now());
  }
}

const lastTime = Date.parse('9999-12-31T23:59:59Z');
