import { type DateTime, dateTimeFromUnixMilliseconds, isDateFailure, parseDateText } from '../dates/index.ts';
import { cryptographicRandom, type EvaluationContext, seededRandom } from '../evaluate/index.ts';

/** What an evaluation may know, in plain JavaScript. */
export interface ContextOptions {
  /** What Now() gives: a Date, or a text such as `2026-11-25T09:00:00Z`. Default: the clock, read once. */
  readonly now?: Date | string;
  /** Seed of the random numbers, a whole number from 0 to 2^53 - 1. Default: cryptographic random numbers. */
  readonly seed?: number;
  /** What DefaultDomain() gives. */
  readonly defaultDomain?: string;
  /** Values that the target holds already, for SelectUniqueValue; compared without case. */
  readonly existing?: Iterable<string>;
}

/**
 * A context for `Program.evaluate`. With `now` and `seed` the same user gives the same outcome.
 * Throws a RangeError for a time that is none and for a seed out of range.
 */
export function createContext(options: ContextOptions = {}): EvaluationContext {
  const now = timeOf(options.now);
  const taken = new Set<string>();
  for (const value of options.existing ?? []) taken.add(value.toLowerCase());
  return {
    now: () => now,
    random: options.seed === undefined ? cryptographicRandom() : seededRandom(checkedSeed(options.seed)),
    defaultDomain: options.defaultDomain,
    isTaken: (value) => taken.has(value.toLowerCase()),
  };
}

/** A point in time in whole seconds, UTC. */
export function timeOf(time: Date | string = new Date()): DateTime {
  const read =
    typeof time === 'string'
      ? parseDateText(time)
      : dateTimeFromUnixMilliseconds(Math.floor(time.getTime() / 1000) * 1000);
  if (isDateFailure(read)) throw new RangeError(`now is no time: ${read.error}`);
  return read;
}

export function checkedSeed(seed: number): number {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError('seed is a whole number from 0 to 2^53 - 1');
  return seed;
}
