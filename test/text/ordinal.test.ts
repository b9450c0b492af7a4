import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareIgnoreCase,
  equalsIgnoreCase,
  indexOfIgnoreCase,
  replaceOrdinal,
} from '../../src/text/index.ts';

const word = fc.string({ unit: fc.constantFrom(...'aAbBéÉßſsSıiİKσς_😀') });

test('equality and order without case agree', () => {
  fc.assert(
    fc.property(word, word, (first, second) => {
      expect(equalsIgnoreCase(first, second)).toBe(compareIgnoreCase(first, second) === 0);
      expect(compareIgnoreCase(first, second)).toBe(0 - compareIgnoreCase(second, first));
    }),
  );
});

test('what is found without case stands where it is said to', () => {
  fc.assert(
    fc.property(word, word, word, (before, sought, after) => {
      const text = before + sought + after;
      const at = indexOfIgnoreCase(text, sought);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(before.length);
    }),
  );
});

test('a search from a place on does not look before it', () => {
  expect(indexOfIgnoreCase('repEated', 'E', 2)).toBe(3);
  expect(indexOfIgnoreCase('abc', 'A', 1)).toBe(-1);
});

test('the underscore follows the letters in capitals', () => {
  expect(compareIgnoreCase('_', 'z')).toBe(1);
});

test('replacing takes its text as it stands', () => {
  expect(replaceOrdinal('a.b.c', '.', '$&')).toBe('a$&b$&c');
  expect(replaceOrdinal('a', '', 'b')).toHaveProperty('error');
});
