import { deepStrictEqual } from 'node:assert/strict';

/** Two ways to do the same work. Each call does all of it and returns what `expected` says, else nothing is measured. */
export interface Contest {
  readonly ours: () => unknown;
  readonly byHand: () => unknown;
  readonly expected: unknown;
  /** How many pieces of work one call does. */
  readonly pieces: number;
}

/** Median nanoseconds for a piece, and the median of the ratios of neighbouring runs. */
export interface Comparison {
  readonly ours: number;
  readonly byHand: number;
  readonly ratio: number;
}

/**
 * Runs both in turn, so that whatever else the machine does weighs on both alike. Throws when either is wrong, before
 * the first round and after the last.
 */
export function compare({ ours, byHand, expected, pieces }: Contest, rounds = 41): Comparison {
  const check = () => {
    deepStrictEqual(ours(), expected);
    deepStrictEqual(byHand(), expected);
  };
  check();
  const calls = Math.ceil(batch / Math.min(warmTimeOf(ours), warmTimeOf(byHand)));
  const times = Array.from({ length: rounds }, () => [timeOf(ours, calls), timeOf(byHand, calls)] as const);
  check();
  return {
    ours: median(times.map(([own]) => own)) / pieces,
    byHand: median(times.map(([, hand]) => hand)) / pieces,
    ratio: median(times.map(([own, hand]) => own / hand)),
  };
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}

/** Nanoseconds for a call. */
function timeOf(work: () => unknown, calls: number): number {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) work();
  return Number(process.hrtime.bigint() - start) / calls;
}

/** The same when the engine has had time to optimize it. */
function warmTimeOf(work: () => unknown): number {
  const start = process.hrtime.bigint();
  let time = timeOf(work, 1);
  while (process.hrtime.bigint() - start < warmUp) time = timeOf(work, 10);
  return time;
}

/** How long one turn lasts at least, and the time before the first, in nanoseconds. */
const batch = 2e7;
const warmUp = 400_000_000n;
