import type { UnitSet } from './unitSet.ts';

/** A set made ready for many questions: a table for the first 256 units, the ranges for the rest. */
export interface UnitTest {
  readonly low: Uint8Array;
  readonly ranges: Int32Array;
}

const cache = new WeakMap<UnitSet, UnitTest>();

/** The test for a set, made once for each set object. */
export function unitTestOf(set: UnitSet): UnitTest {
  let test = cache.get(set);
  if (test === undefined) {
    const low = new Uint8Array(256);
    for (let i = 0; i < set.length; i += 2) {
      if (set[i]! > 255) break;
      low.fill(1, set[i]!, Math.min(set[i + 1]!, 255) + 1);
    }
    test = { low, ranges: Int32Array.from(set) };
    cache.set(set, test);
  }
  return test;
}

export function hasUnit(test: UnitTest, unit: number): boolean {
  if (unit < 256) return test.low[unit] === 1;
  const { ranges } = test;
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (unit < ranges[2 * middle]!) high = middle - 1;
    else if (unit > ranges[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}
