import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCulture, toTitleCase } from '../../src/text/index.ts';

test.each([
  ['a word with a small letter is lowered', 'sAINT-eXUPÉRY', 'Saint-Exupéry'],
  ['a word in capitals stays', 'JOHN smith', 'JOHN Smith'],
  ['an apostrophe does not end a word', "o'neil d'ANGELO", "O'neil D'angelo"],
  ['what follows an apostrophe is lowered', "O'NEIL L'OREAL", "O'neil L'oreal"],
  ['capitals before the apostrophe stay', "ROCK'N'ROLL", "ROCK'n'roll"],
  ['a typographic apostrophe ends a word', 'o’neil', 'O’Neil'],
  ['a digit starts no word and ends none', '3rd a1b', '3Rd A1b'],
  ['an underscore ends a word', 'a_b', 'A_B'],
  ['a digraph has a letter for titles', 'ǆep', 'ǅep'],
  ['a mark belongs to its word', 'e\u0301lodie', 'E\u0301lodie'],
  ['a letter beyond the BMP starts a word', '𐐨𐐀', '𐐀𐐨'],
])('%s', (_, text, title) => {
  expect(toTitleCase(text)).toBe(title);
});

test.each([
  ['nl-NL', 'ijsselmeer IJMUIDEN', 'IJsselmeer IJMUIDEN'],
  ['nl', 'ijsselmeer', 'Ijsselmeer'],
  ['tr-TR', 'izmir', 'İzmir'],
])('%s has its own capitals', (name, text, title) => {
  const culture = findCulture(name);
  expect('error' in culture ? culture : toTitleCase(text, culture)).toBe(title);
});

test('plain ASCII takes a short way to the same title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(toTitleCase(`${text}\u3000`)).toBe(`${toTitleCase(text)}\u3000`);
    }),
  );
});

test('a title is as long as its text, whatever the code units', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(toTitleCase(text)).toHaveLength(text.length);
    }),
  );
});
