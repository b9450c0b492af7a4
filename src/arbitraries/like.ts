import * as fc from 'fast-check';
import { type Likeness, learn, type Shape } from './likeness.ts';
import { inTurn, word } from './word.ts';

/**
 * Values like those of a sample, or like what was learnt of one: of its shapes, lengths and classes of letters, with its
 * share of empty values, which are null. No value of the sample of 4 UTF-16 code units or more occurs in any of them.
 * Shrinks to values that are there, of few signs. Only null where every text of the shapes would repeat the sample.
 */
export function like(sample: Iterable<string | null> | Likeness): fc.Arbitrary<string | null> {
  const { empty, alphabets, shapes } = 'alphabets' in sample ? sample : learn(sample);
  if (shapes.length === 0) return fc.constant(null);
  // In whole code points: an emoji of several falls apart, which a text of several does too.
  const signs = alphabets.map((alphabet) => [...alphabet]);
  const plainestFirst = [...shapes].sort((a, b) => costOf(a, signs) - costOf(b, signs));
  const present = plainestFirst.map(({ weight, runs }) => ({
    weight,
    arbitrary: inTurn(...runs.map(({ alphabet, least, most }) => word(signs[alphabet]!, least, most))),
  }));
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - Math.min(99, empty), arbitrary: fc.oneof({ withCrossShrink: true }, ...present) },
    { weight: empty, arbitrary: fc.constant(null) },
  );
}

/** Few signs before many, ASCII before others. */
function costOf({ runs }: Shape, signs: readonly (readonly string[])[]): number {
  return runs.reduce((so, { alphabet, least }) => so + least * (signs[alphabet]![0]! <= '~' ? 1 : 10) + 1, 0);
}
