import * as fc from 'fast-check';

/** A truth value as sources write it, in several spellings; not all of them are read by CBool. */
export function booleanText(): fc.Arbitrary<string> {
  return fc.constantFrom(...'True False true false TRUE FALSE 1 0 Yes No Y N'.split(' '));
}
