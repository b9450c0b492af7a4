import * as fc from 'fast-check';
import type { Expression } from '../../grammar/index.ts';
import { kindOf } from '../arbitraries/attributeKind.ts';
import { attributeValue } from '../arbitraries/attributeValue.ts';
import { type AttributeSource, userValues } from '../arbitraries/userRecord.ts';
import type { Value } from '../values/value.ts';
import { comparedTexts } from './comparedTexts.ts';
import type { Candidate } from './subject.ts';

/** Where the values of attributes come from that are not made up by their names alone. */
export type GivenSources = ReadonlyMap<string, AttributeSource>;

/**
 * Made-up users with a value for each of these attributes. A constant that the expression compares an attribute with is
 * among its values. `isRandom` says that the seed of random numbers matters.
 */
export function madeUpUsers(
  attributes: readonly string[],
  expressions: readonly Expression[],
  given: GivenSources,
  isRandom: boolean,
): fc.Arbitrary<Candidate> {
  const sources = new Map<string, AttributeSource>(given);
  for (const [name, texts] of mergedTexts(expressions)) {
    const source = given.get(name) ?? kindOf(name);
    // Who learns from a sample or gives an arbitrary wants these values and no others.
    if (typeof source === 'string') sources.set(name, withConstants(attributeValue(source), texts));
  }
  const draw = isRandom ? fc.oneof(fc.constant(0), fc.nat(0x7fff_ffff)) : fc.constant(0);
  return fc.tuple(userValues(attributes, sources), draw).map(([values, seed]) => ({ values, draw: seed }));
}

function withConstants(usual: fc.Arbitrary<Value>, texts: readonly string[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: usual },
    { weight: 2, arbitrary: fc.constantFrom(...texts) },
  );
}

function mergedTexts(expressions: readonly Expression[]): ReadonlyMap<string, readonly string[]> {
  const merged = new Map<string, readonly string[]>();
  for (const expression of expressions)
    for (const [name, texts] of comparedTexts(expression))
      merged.set(name, [...new Set([...(merged.get(name) ?? []), ...texts])]);
  return merged;
}
