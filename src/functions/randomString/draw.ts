import type { RandomSource } from '../define.ts';
import { sum } from './fillings.ts';

/** The choices that a random text is made of; tests put one in their place that goes through all of them. */
export interface Draw {
  /** A whole number below `bound` (at most 2^32), all equally likely. */
  readonly below: (random: RandomSource, bound: number) => number;
  /** The number of an entry, each with the probability of its weight. */
  readonly weighted: (random: RandomSource, weights: Weights) => number;
}

/** Weights made ready for drawing. */
export interface Weights {
  readonly weights: readonly bigint[];
  readonly total: bigint;
  /** The sums of the weights up to and with each entry. */
  readonly upTo: readonly bigint[];
  /** The same as shares of 2^32, rounded down; a 32-bit number below it lies within the share for certain. */
  readonly shares: Float64Array;
}

export function weightsOf(weights: readonly bigint[]): Weights {
  const total = sum(weights);
  let so = 0n;
  const upTo = weights.map((weight) => {
    so += weight;
    return so;
  });
  return { weights, total, upTo, shares: Float64Array.from(upTo, (end) => Number((end << 32n) / total)) };
}

/** Draws from 32-bit numbers, without bias. */
export const exactDraw: Draw = {
  below(random, bound) {
    // Numbers of the last, incomplete run of `bound` are drawn again.
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let number = random.nextUint32();
    while (number >= limit) number = random.nextUint32();
    return number % bound;
  },
  weighted(random, weights) {
    const { shares } = weights;
    const number = random.nextUint32();
    let entry = 0;
    while ((shares[entry] as number) <= number) entry++;
    // On the very border of two shares 32 bits do not decide.
    return entry > 0 && shares[entry - 1] === number ? decideBorder(random, weights, number) : entry;
  },
};

/** Reads the number as the first digits of a fraction, and draws further ones until it lies within one share. */
function decideBorder(random: RandomSource, { upTo, total }: Weights, firstDigits: number): number {
  let fraction = BigInt(firstDigits);
  let bits = 32n;
  for (;;) {
    const entry = upTo.findIndex((end) => end << bits >= (fraction + 1n) * total);
    if (entry === 0 || (upTo[entry - 1] as bigint) << bits <= fraction * total) return entry;
    fraction = (fraction << 32n) | BigInt(random.nextUint32());
    bits += 32n;
  }
}
