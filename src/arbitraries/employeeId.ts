import * as fc from 'fast-check';
import { alphabets } from './alphabets.ts';
import { inTurn, word } from './word.ts';

/** A personnel number: digits, with leading zeros, with letters before them, beyond 16 characters, or a GUID. */
export function employeeId(): fc.Arbitrary<string> {
  const { digit } = alphabets;
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: inTurn(fc.constantFrom(...digit.slice(1)), word(digit, 0, 7)) },
    { weight: 2, arbitrary: inTurn(word(['0'], 1, 4), word(digit, 1, 6)) },
    { weight: 2, arbitrary: inTurn(fc.constantFrom('E', 'EMP-', 'x'), word(digit, 1, 6)) },
    { weight: 1, arbitrary: word(digit, 17, 24) },
    { weight: 1, arbitrary: fc.uuid() },
  );
}
