import * as fc from 'fast-check';
import type { Value } from '../values/value.ts';
import type { AttributeKind } from './attributeKind.ts';
import { booleanText } from './booleanText.ts';
import { dateText } from './dateText.ts';
import { employeeId } from './employeeId.ts';
import { freeText } from './freeText.ts';
import { mailAddress } from './mailAddress.ts';
import { multiValued } from './multiValued.ts';
import { personName } from './personName.ts';
import { userName } from './userName.ts';

/**
 * The values of an attribute of a kind, and now and then none: null as from an empty cell, empty text as JSON may have
 * it, or a blank. Shrinks towards a value that is there.
 */
export function attributeValue(kind: AttributeKind): fc.Arbitrary<Value> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 14, arbitrary: present[kind]() },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ') },
  );
}

const integer = fc.integer({ min: 0, max: 100_000 });

const present: Readonly<Record<AttributeKind, () => fc.Arbitrary<Value>>> = {
  'person-name': personName,
  'user-name': userName,
  mail: mailAddress,
  'employee-id': employeeId,
  date: dateText,
  boolean: () => fc.oneof(booleanText(), fc.boolean()),
  integer: () => fc.oneof(integer.map(String), integer.map(BigInt)),
  list: () => multiValued(fc.oneof(freeText(), mailAddress())),
  text: freeText,
};
