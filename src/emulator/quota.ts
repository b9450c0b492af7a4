import { dailyCalls } from '../provisioning/quotas.ts';
import type { Collection } from './collection.ts';
import type { Settings } from './settings.ts';
import { keyOf } from './state.ts';

/**
 * Counts the calls of bulkUpload (bulk-upload.md section 4): 40 in any 5 seconds, and in any 24 hours as many as the
 * licence allows (D; sliding, A). A call that is refused is not counted (A).
 */
export class Quota {
  readonly #limits: Settings['limits'];
  readonly #daily: number;
  readonly #calls: Collection<number>;
  /** When the calls of the last 24 hours were made, and the number of the first of them. */
  readonly #times: number[] = [];
  #first = 1;

  constructor({ limits, licence }: Settings, calls: Collection<number>) {
    this.#limits = limits;
    this.#daily = limits.dailyCalls ?? dailyCalls[licence];
    this.#calls = calls;
    for (const [key, time] of calls.entries()) {
      if (this.#times.length === 0) this.#first = Number(key);
      this.#times.push(time);
    }
  }

  /** Counts a call; when there are too many already, the seconds until one is free instead. */
  take(now: number): number | undefined {
    this.#forget(now - day);
    const times = this.#times;
    const { windowCalls, windowSeconds } = this.#limits;
    const waits = [
      waitFor(times[times.length - this.#daily], now - day),
      waitFor(times[times.length - windowCalls], now - windowSeconds * 1000),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) return Math.ceil(wait / 1000);
    this.#calls.put(keyOf(this.#first + times.length), now);
    times.push(now);
    return undefined;
  }

  #forget(before: number): void {
    let old = 0;
    while (old < this.#times.length && this.#times[old]! <= before) old++;
    for (let i = 0; i < old; i++) this.#calls.remove(keyOf(this.#first + i));
    this.#times.splice(0, old);
    this.#first += old;
  }
}

const day = 24 * 3600 * 1000;

/** Milliseconds until the call that fills a window has left it. */
function waitFor(call: number | undefined, begin: number): number {
  return call === undefined ? 0 : Math.max(0, call - begin);
}
