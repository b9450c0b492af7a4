import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordHash } from '../../src/simulate/recordHash.ts';
import type { Value } from '../../src/values/value.ts';

describe('the hash of a row', () => {
  it('is a whole number below 2^53, the same every time', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.array(fc.string({ unit: 'binary' })), (key, values) => {
        const hash = recordHash(key, values);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
        expect(recordHash(key, [...values])).toBe(hash);
      }),
    );
  });

  it('tells rows apart that are alike in some way', () => {
    const rows: readonly (readonly [string | null, ...Value[]])[] = [
      [null, null],
      [null, ''],
      ['', null],
      ['', ''],
      ['null', null],
      ['k', 'a'],
      ['ka', ''],
      [null, 'ab', 'c'],
      [null, 'a', 'bc'],
      [null, 'abc', ''],
      [null, '', 'abc'],
      [null, ['a', 'b']],
      [null, ['ab']],
      [null, 'a', 'b'],
      [null, ['a'], 'b'],
      [null, [], 'b'],
      [null, 'object', 'b'],
      [null, ['']],
      [null, []],
      [null, '\u0000'],
      [null, '5'],
      [null, 5n],
      [null, 'bigint', '5'],
      [null, true],
      [null, 'True'],
      [null, ['True']],
      [null, 'n'],
      ['n', null],
      [null, 'x', null],
      [null, null, 'x'],
      [null, '\uffff'],
      [null, '\ufffe'],
    ];
    expect(new Set(rows.map(([key, ...values]) => recordHash(key, values))).size).toBe(rows.length);
  });

  it('spreads rows that differ in a number', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => recordHash(`${100_000 + i}`, ['a@contoso.com']));
    expect(new Set(hashes).size).toBe(hashes.length);
    // Also in the bits that choose a slot of the table: 2^16 slots hold about 17,240 different of 20,000.
    expect(new Set(hashes.map((hash) => hash % 2 ** 16)).size).toBeGreaterThan(16_900);
  });
});
