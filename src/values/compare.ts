import { toInteger, toText } from './convert.ts';
import { isList, type Value } from './value.ts';

/**
 * -1, 0 or 1 as the comparison operators see two present, single values (language.md section 4): as integers when
 * both read as such (I), by time when both are DateTime (A), otherwise as text, ordinal and case-sensitive (A).
 * `undefined` when either is a list, which has no order.
 */
export function compareValues(left: Value, right: Value): number | undefined {
  const leftInteger = toInteger(left);
  if (leftInteger !== undefined) {
    const rightInteger = toInteger(right);
    if (rightInteger !== undefined) return order(leftInteger, rightInteger);
  }
  if (isDateTime(left) && isDateTime(right)) return order(left.ticks, right.ticks);
  const leftText = toText(left);
  const rightText = toText(right);
  return leftText === undefined || rightText === undefined ? undefined : order(leftText, rightText);
}

function isDateTime(value: Value): value is Extract<Value, { readonly ticks: bigint }> {
  return typeof value === 'object' && value !== null && !isList(value);
}

// JavaScript orders strings by UTF-16 code units, which is .NET's ordinal order.
function order<Ordered extends string | bigint>(left: Ordered, right: Ordered): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
