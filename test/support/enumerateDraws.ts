import type { Draw } from '../../src/functions/randomString/draw.ts';

/** A probability as an exact fraction. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Goes through every decision that a sampler can take, and adds up the exact probability of each text: as shares of
 * the returned common denominator.
 */
export function enumerateDraws(createSample: (draw: Draw) => () => string): {
  readonly shares: ReadonlyMap<string, bigint>;
  readonly denominator: bigint;
} {
  const found: { readonly text: string; readonly probability: Fraction }[] = [];
  // The decisions of the run at hand: which way was taken, out of how many.
  const path: { taken: number; ways: number }[] = [];
  let at = 0;
  let probability: Fraction = { numerator: 1n, denominator: 1n };

  function decide(weights: readonly bigint[]): number {
    if (at === path.length) path.push({ taken: 0, ways: weights.length });
    const { taken } = path[at++]!;
    const total = weights.reduce((so, weight) => so + weight, 0n);
    probability = {
      numerator: probability.numerator * weights[taken]!,
      denominator: probability.denominator * total,
    };
    return taken;
  }

  const sample = createSample({
    below: (_random, bound) => decide(Array(bound).fill(1n)),
    // A way of weight 0 is never taken, and what follows it need not make sense.
    weighted(_random, { weights }) {
      const possible = weights.flatMap((weight, entry) => (weight > 0n ? [entry] : []));
      return possible[decide(possible.map((entry) => weights[entry]!))]!;
    },
  });
  do {
    at = 0;
    probability = { numerator: 1n, denominator: 1n };
    found.push({ text: sample(), probability });
  } while (next(path));

  const denominator = found.reduce((so, one) => leastCommonMultiple(so, one.probability.denominator), 1n);
  const shares = new Map<string, bigint>();
  for (const {
    text,
    probability: { numerator, denominator: own },
  } of found) {
    shares.set(text, (shares.get(text) ?? 0n) + (numerator * denominator) / own);
  }
  return { shares, denominator };
}

/** Moves on to the next path, deepest decision first; false after the last one. */
function next(path: { taken: number; ways: number }[]): boolean {
  while (path.length > 0) {
    const last = path.at(-1)!;
    if (++last.taken < last.ways) return true;
    path.pop();
  }
  return false;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
