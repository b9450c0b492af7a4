import * as fc from 'fast-check';
import { personName, userName } from '../../src/arbitraries/index.ts';
import type { Value } from '../../src/values/value.ts';

/** Texts that are hard on analyses: odd units, long runs, what expressions compare with. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aA.@ \n-_é\u0301ßİı\u00a0\ud83d\udc4d'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', '.', 'É', '\u{10400}'), minLength: 50, maxLength: 128 }),
  fc.constantFrom('', 'Sales', '.', '..', '@', 'a@b@c', '\n', 'a.\n'),
  personName(),
  userName(),
);
/** Whatever a proof takes a single-valued attribute to be: no value, or any text of up to 256 units. */
export const anySingle: fc.Arbitrary<Value> = fc.oneof(
  { weight: 9, arbitrary: anyText.filter((text) => text.length <= 256) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, 7n) },
);
