import { expect, test } from 'vitest';
import { caseEquivalence } from '../../src/regex/caseEquivalence.ts';

const equals = (character: string, invariant = false) =>
  [...caseEquivalence(invariant).equalTo(character.charCodeAt(0))]
    .filter((_, place) => place % 2 === 0)
    .map((unit) => String.fromCharCode(unit))
    .join('');

test('every unit but the dotted capital I lowers as JavaScript lowers it alone', () => {
  const { fold } = caseEquivalence(true);
  const differing: number[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(fold(unit))) differing.push(unit);
  }
  expect(differing).toEqual([0x130]);
});

test.each([
  ['k', 'Kk\u212a'],
  ['\u00e5', '\u00c5\u00e5\u212b'],
  ['\u03c3', '\u03a3\u03c3'],
  ['\u03c2', '\u03c2'],
  ['\u00df', '\u00df\u1e9e'],
  ['s', 'Ss'],
  ['1', '1'],
])('%s equals %s', (character, family) => {
  expect(equals(character)).toBe(family);
});

test('the letter i follows the culture', () => {
  expect(equals('i', false)).toBe('Ii\u0130');
  expect(equals('i', true)).toBe('Ii');
  expect(equals('\u0131')).toBe('\u0131');
});
