import * as fc from 'fast-check';
import { dateTimeFromTicks } from '../dates/index.ts';
import { maxInteger, minInteger } from '../values/convert.ts';
import type { Value } from '../values/value.ts';

/** Any value that an attribute may have, whatever its name: all kinds, with the texts on which functions stumble. */
export function anyValue(): fc.Arbitrary<Value> {
  return fc.oneof(
    text,
    fc.constant(null),
    fc.boolean(),
    fc.bigInt({ min: minInteger, max: maxInteger }),
    fc.integer({ min: -2, max: 9 }).map(BigInt),
    fc.bigInt({ min: 0n, max: lastTick }).map((ticks) => dateTimeFromTicks(ticks, 'Utc') as Value),
    fc.array(text, { maxLength: 3 }),
  );
}

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom(
    ...[
      '',
      'ana',
      'María Pérez@x',
      'True',
      '7',
      '-1',
      '2026-11-25',
      'yyyy-MM-dd',
      '(a+)+$',
      '@',
      '__proto__',
    ],
  ),
);

/** The last tick of the year 9999. */
const lastTick = 3_155_378_975_999_999_999n;
