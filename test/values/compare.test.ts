import { describe, expect, it } from 'vitest';
import { parseDateText } from '../../src/dates/index.ts';
import { compareValues } from '../../src/values/compare.ts';
import type { Value } from '../../src/values/value.ts';

const earlier = parseDateText('2025-12-01T00:00:00Z') as Value;
const later = parseDateText('2026-02-01T00:00:00Z') as Value;

describe('the order of two values', () => {
  it.each<[string, Value, Value, number | undefined]>([
    ['integers by size', 9n, 10n, -1],
    ['texts of integers by size', '9', '10', -1],
    ['a text and an integer by size', '010', 10n, 0],
    ['beyond what a float keeps apart', '9007199254740993', '9007199254740992', 1],
    ['other texts by code unit', 'B', 'a', -1],
    ['texts with regard to case', 'a', 'A', 1],
    ['an integer beyond 64 bits is text', '99999999999999999999', '1000', 1],
    ['a text and an integer as texts', 'x', 5n, 1],
    ['code units, not code points', '\u{1F600}', '\uffff', -1],
    ['dates by time, not by their texts', later, earlier, 1],
    ['equal dates', earlier, parseDateText('2025-12-01T00:00:00Z') as Value, 0],
    ['a boolean as its text', true, 'True', 0],
    ['a list has none', ['a'], 'a', undefined],
    ['nor before a list', 'a', ['a'], undefined],
  ])('%s', (_, left, right, order) => expect(compareValues(left, right)).toBe(order));
});
