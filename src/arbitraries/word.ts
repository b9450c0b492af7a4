import * as fc from 'fast-check';
import { alphabets } from './alphabets.ts';

/** So many signs of an alphabet. */
export function word(
  alphabet: readonly string[],
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...alphabet), { minLength, maxLength, size: 'max' })
    .map((signs) => signs.join(''));
}

/** A short word of small Latin letters. */
export function plainWord(): fc.Arbitrary<string> {
  return word(alphabets.lower, 1, 8);
}

/** Parts one after the other as one text. */
export function inTurn(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}
