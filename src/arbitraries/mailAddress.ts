import * as fc from 'fast-check';
import { alphabets } from './alphabets.ts';
import { domainName } from './domainName.ts';
import { inTurn, plainWord, word } from './word.ts';

/** A mail address that a mail system takes: plain before `@`, some with capitals, tags, apostrophes or marks. */
export function mailAddress(): fc.Arbitrary<string> {
  const separated = inTurn(plainWord(), fc.constantFrom('.', '-', '_', "'", '+'), plainWord());
  const local = fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: plainWord() },
    { weight: 4, arbitrary: separated },
    { weight: 1, arbitrary: inTurn(word(alphabets.upper, 1, 1), separated) },
    { weight: 1, arbitrary: word(alphabets.lower, 55, 64) },
    { weight: 1, arbitrary: inTurn(plainWord(), word(alphabets.marked, 1, 2)) },
  );
  return inTurn(local, fc.constant('@'), domainName());
}
