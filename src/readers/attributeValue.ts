import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { toText } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { attributeNotSingle, attributeNumber } from './findings.ts';

/**
 * A JSON value as the language computes with it (language.md section 4): texts, booleans and 64-bit integers as they
 * are, lists of them as lists of texts, null and an empty list as null. Objects, and numbers that JSON reading may
 * already have rounded, are refused: what the service makes of them is not known (A).
 */
export function toAttributeValue(
  json: unknown,
  name: string,
): { readonly value: Value } | { readonly finding: Finding } {
  if (!Array.isArray(json)) return toScalar(json, name);
  const texts: string[] = [];
  for (const element of json) {
    if (Array.isArray(element)) return notSingle(name, 'a list of lists');
    const scalar = toScalar(element, name);
    if ('finding' in scalar) return scalar;
    if (scalar.value !== null) texts.push(toText(scalar.value)!);
  }
  return { value: texts.length === 0 ? null : texts };
}

function toScalar(json: unknown, name: string): { readonly value: Value } | { readonly finding: Finding } {
  switch (typeof json) {
    case 'string':
    case 'boolean':
      return { value: json };
    case 'number':
      if (Number.isSafeInteger(json)) return { value: BigInt(json) };
      return {
        finding: findingOf(
          attributeNumber,
          `[${name}] is the number ${json}, which cannot be kept exactly.`,
          attributeNumber.cure,
        ),
      };
    default:
      return json === null ? { value: null } : notSingle(name, 'an object');
  }
}

function notSingle(name: string, what: string): { readonly finding: Finding } {
  return {
    finding: findingOf(attributeNotSingle, `[${name}] is ${what}, not a value.`, attributeNotSingle.cure),
  };
}
