import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Occurrences } from '../../src/simulate/occurrences.ts';

const number = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  // Equal in the bits that choose a slot.
  fc.integer({ min: 0, max: 20 }).map((high) => high * 2 ** 32 + 5),
  fc.maxSafeNat(),
);

describe('occurrences', () => {
  it('are counted as by a map', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 3000 }), (numbers) => {
        const occurrences = new Occurrences();
        const map = new Map<number, number>();
        for (const one of numbers) {
          const before = map.get(one) ?? 0;
          expect(occurrences.next(one)).toBe(before);
          map.set(one, before + 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are remembered when the table has grown several times', () => {
    const occurrences = new Occurrences();
    for (let i = 0; i < 5000; i++) expect(occurrences.next(i * 1_000_003)).toBe(0);
    for (let i = 0; i < 5000; i++) expect(occurrences.next(i * 1_000_003)).toBe(1);
  });

  it('know the largest number', () => {
    const occurrences = new Occurrences();
    expect([occurrences.next(2 ** 53 - 1), occurrences.next(2 ** 53 - 1), occurrences.next(0)]).toEqual([
      0, 1, 0,
    ]);
  });
});
