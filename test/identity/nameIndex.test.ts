import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSeed, hashName, NameIndex } from '../../src/identity/nameIndex.ts';
import { equalsIgnoreCase } from '../../src/text/index.ts';

function holdersOf(index: NameIndex, name: string): number[] {
  const holders: number[] = [];
  for (let entry = index.first(name); entry !== 0; entry = index.next(entry)) {
    holders.push(index.holderOf(entry));
  }
  return holders;
}

const shortName = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'é', 'É', 'ß', 'ı', 'İ', 'ſ', '\u212a', 'k', 'σ', 'ς', '🎉'),
  maxLength: 3,
});

describe('an index of names', () => {
  test('knows nobody at first', () => {
    expect(new NameIndex().first('ana')).toBe(0);
  });

  test('finds the holders of a name in any case, and the first of them first', () => {
    fc.assert(
      fc.property(fc.array(shortName, { maxLength: 60 }), shortName, (names, asked) => {
        const index = new NameIndex();
        names.forEach((name, holder) => {
          index.add(name, holder);
        });
        const expected = names.flatMap((name, holder) => (equalsIgnoreCase(name, asked) ? [holder] : []));
        const found = holdersOf(index, asked);
        expect(found[0]).toBe(expected[0]);
        expect(found.sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  test('counts a holder once that gives the same name twice', () => {
    const index = new NameIndex();
    for (const holder of [7, 7, 9, 9]) index.add('Ana', holder);
    expect(holdersOf(index, 'ana')).toEqual([7, 9]);
  });

  test('finds each of many names, and no other', () => {
    const index = new NameIndex();
    for (let number = 0; number < 20_000; number += 1) index.add(`user${number}`, number);
    for (let number = 0; number < 20_000; number += 97) {
      expect(holdersOf(index, `USER${number}`)).toEqual([number]);
      expect(index.first(`person${number}`)).toBe(0);
    }
  });

  test('finds names that were made to collide, from the point where it changes its seed', () => {
    const colliding: string[] = [];
    for (let number = 0; colliding.length < 200; number += 1) {
      const name = number.toString(36);
      if ((hashName(name, firstSeed) & 0x7ff) === 0) colliding.push(name);
    }
    const index = new NameIndex();
    colliding.forEach((name, holder) => {
      index.add(name, holder);
    });
    colliding.forEach((name, holder) => {
      expect(holdersOf(index, name)).toEqual([holder]);
    });
  });
});
