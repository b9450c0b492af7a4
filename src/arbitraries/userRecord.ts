import * as fc from 'fast-check';
import type { Value } from '../values/value.ts';
import { type AttributeKind, kindOf } from './attributeKind.ts';
import { attributeValue } from './attributeValue.ts';

/** Where the values of an attribute come from: a kind, or an arbitrary of one's own. */
export type AttributeSource = AttributeKind | fc.Arbitrary<Value>;

/** Attribute names and values; no prototype, so that any name may be a key. */
export type UserRecord = Readonly<Record<string, Value>>;

/**
 * Users with these attributes: `userRecord(['givenName', 'sn'])` takes the kinds by the names (`kindOf`), and
 * `userRecord({ badge: 'employee-id', team: fc.constantFrom('red', 'blue') })` says them.
 */
export function userRecord(
  attributes: readonly string[] | Readonly<Record<string, AttributeSource>>,
): fc.Arbitrary<UserRecord> {
  const given: ReadonlyMap<string, AttributeSource> = Array.isArray(attributes)
    ? new Map()
    : new Map(Object.entries(attributes));
  const names: readonly string[] = Array.isArray(attributes) ? attributes : [...given.keys()];
  return userValues(names, given).map((values) => recordOf(names, values));
}

/**
 * The same as a list of values in the order of the names, as `Program.evaluate` takes them; names that are not given are
 * of the kind that their name says.
 */
export function userValues(
  names: readonly string[],
  given: ReadonlyMap<string, AttributeSource> = new Map(),
): fc.Arbitrary<readonly Value[]> {
  return fc.tuple(
    ...names.map((name) => {
      const source = given.get(name) ?? kindOf(name);
      return typeof source === 'string' ? attributeValue(source) : source;
    }),
  );
}

/** Values under their names. */
export function recordOf(names: readonly string[], values: readonly Value[]): UserRecord {
  const record: Record<string, Value> = Object.create(null);
  for (const [place, name] of names.entries()) record[name] = values[place] ?? null;
  return record;
}
