/**
 * A set of UTF-16 code units as sorted, disjoint, non-adjacent inclusive ranges, flattened:
 * `[first, last, first, last, …]`. The empty array is the empty set.
 */
export type UnitSet = readonly number[];

export const LAST_UNIT = 0xffff;

export const allUnits: UnitSet = [0, LAST_UNIT];

/** The set of the given ranges, which may come in any order and overlap. */
export function unitSetOf(ranges: readonly number[]): UnitSet {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i]!, ranges[i + 1]!]);
  pairs.sort((left, right) => left[0] - right[0]);
  const merged: number[] = [];
  for (const [first, last] of pairs) {
    const end = merged.length - 1;
    if (end > 0 && first <= merged[end]! + 1) merged[end] = Math.max(merged[end]!, last);
    else merged.push(first, last);
  }
  return merged;
}

export function unionOf(left: UnitSet, right: UnitSet): UnitSet {
  if (left.length === 0) return right;
  if (right.length === 0) return left;
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  let end = -1;
  while (i < left.length || j < right.length) {
    const fromLeft = j >= right.length || (i < left.length && left[i]! <= right[j]!);
    const first = fromLeft ? left[i]! : right[j]!;
    const last = fromLeft ? left[i + 1]! : right[j + 1]!;
    if (fromLeft) i += 2;
    else j += 2;
    if (end >= 0 && first <= merged[end]! + 1) merged[end] = Math.max(merged[end]!, last);
    else end = merged.push(first, last) - 1;
  }
  return merged;
}

export function complementOf(set: UnitSet): UnitSet {
  const result: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (set[i]! > next) result.push(next, set[i]! - 1);
    next = set[i + 1]! + 1;
  }
  if (next <= LAST_UNIT) result.push(next, LAST_UNIT);
  return result;
}

/** The units of `left` that are not in `right`. */
export function differenceOf(left: UnitSet, right: UnitSet): UnitSet {
  return complementOf(unionOf(complementOf(left), right));
}

export function disjoint(left: UnitSet, right: UnitSet): boolean {
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i + 1]! < right[j]!) i += 2;
    else if (right[j + 1]! < left[i]!) j += 2;
    else return false;
  }
  return true;
}

export function contains(set: UnitSet, unit: number): boolean {
  let low = 0;
  let high = set.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (unit < set[2 * middle]!) high = middle - 1;
    else if (unit > set[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

/** The one unit of a set that has exactly one, else -1. */
export function onlyUnit(set: UnitSet): number {
  return set.length === 2 && set[0] === set[1] ? set[0]! : -1;
}
