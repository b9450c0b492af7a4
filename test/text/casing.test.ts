import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Culture,
  findCulture,
  foldCase,
  invariantCulture,
  toLower,
  toUpper,
} from '../../src/text/index.ts';

const plain: Culture = { name: 'en-US', casing: 'plain' };
const turkish: Culture = { name: 'tr-TR', casing: 'turkish' };

const everyCodePoint = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

test.each([
  ['a final sigma is an ordinary sigma', toLower('ΟΔΟΣ'), 'οδοσ'],
  ['ß has no capital of one letter', toUpper('straße'), 'STRAßE'],
  ['ẞ has a small letter', toLower('GROẞ'), 'groß'],
  ['an alpha with iota keeps its iota', toUpper('ᾳᾀ'), 'ᾼᾈ'],
  ['İ stays in the invariant culture', toLower('İI'), 'İi'],
  ['ı stays in the invariant culture', toUpper('ıi'), 'ıI'],
  ['İ is an i elsewhere', toLower('İI', plain), 'ii'],
  ['ı is an I elsewhere', toUpper('ıi', plain), 'II'],
  ['Turkish lowers I to ı', toLower('IİSΣ', turkish), 'ıisσ'],
  ['Turkish raises i to İ', toUpper('iıß', turkish), 'İIß'],
  ['letters beyond the BMP have their case too', toUpper('𐐨'), '𐐀'],
  ['a lone surrogate stays', toUpper('a\ud800b'), 'A\ud800B'],
])('%s', (_, given, expected) => {
  expect(given).toBe(expected);
});

test('no letter changes its length, in any culture', () => {
  const grown = everyCodePoint.filter((letter) =>
    [invariantCulture, plain, turkish].some(
      (culture) =>
        toUpper(letter, culture).length !== letter.length ||
        toLower(letter, culture).length !== letter.length,
    ),
  );
  expect(grown).toEqual([]);
});

test('a letter is cased the same alone and among others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'aIiİıΣσςßẞŉᾳᾼǆﬁJ̌é😀x')),
      fc.constantFrom(invariantCulture, plain, turkish),
      (letters, culture) => {
        const text = letters.join('');
        expect(toUpper(text, culture)).toBe(letters.map((letter) => toUpper(letter, culture)).join(''));
        expect(toLower(text, culture)).toBe(letters.map((letter) => toLower(letter, culture)).join(''));
      },
    ),
  );
});

test('folding keeps ı and ſ apart from i and s', () => {
  expect(foldCase('ıſß-straße')).toBe('ıſß-STRAßE');
});

test.each([
  ['', 'invariant', ''],
  ['tr', 'turkish', 'tr'],
  ['TR-tr', 'turkish', 'tr-TR'],
  ['az-Latn-AZ', 'turkish', 'az-Latn-AZ'],
  ['lt-LT', 'plain', 'lt-LT'],
  ['ja-JP', 'plain', 'ja-JP'],
  ['zh-hant-tw', 'plain', 'zh-Hant-TW'],
  ['es-419', 'plain', 'es-419'],
])('the culture "%s" is %s', (name, casing, canonical) => {
  expect(findCulture(name)).toEqual({ name: canonical, casing });
});

test.each([
  'xx',
  'en-UK',
  'english',
  'en_US',
  'de-',
  'de-DE-',
  'de-Xxxx',
  'tr TR',
  '__proto__',
  'constructor',
])('there is no culture "%s"', (name) => {
  expect(findCulture(name)).toEqual({ error: `there is no culture named "${name}"` });
});
