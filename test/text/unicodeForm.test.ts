import { expect, test } from 'vitest';
import { normalize, normalizeDiacritics, stripMarks } from '../../src/text/index.ts';

test.each([
  ['composed letters', 'Élodie Müller', 'Elodie Muller'],
  ['decomposed letters', 'E\u0301lodie Mu\u0308ller', 'Elodie Muller'],
  ['letters without a decomposition, by the table', 'æÆøØœŒßłŁı', 'aeAEoeOEoeOEsslLi'],
  ['a table letter under a mark', 'ǽ Ǿ', 'ae OE'],
  ['å and ä, which lose their marks only', 'åÄ', 'aA'],
  ['letters that stay', 'đÐþẞ', 'đÐþẞ'],
  ['İ, which has a decomposition', 'İ', 'I'],
  ['Hangul, recomposed at the end', '한', '한'],
  ['marks outside the range, which stay', 'が', 'が'],
])('NormalizeDiacritics: %s', (_, text, plain) => {
  expect(normalizeDiacritics(text)).toBe(plain);
});

test('stripping drops the marks of the BMP only', () => {
  expect(stripMarks('e\u0301\u20e3łが')).toBe('e\u20e3łか');
  expect(stripMarks('a\u{1e8d0}')).toBe('a\u{1e8d0}');
});

test.each(['\ud800', 'é\udc00', 'é\ufffe'])('text that is not Unicode is refused', (text) => {
  expect(normalize(text, 'FormC')).toHaveProperty('error');
  expect(stripMarks(text)).toHaveProperty('error');
});

test('the compatibility forms take ligatures apart', () => {
  expect(normalize('ﬁé', 'FormKC')).toBe('fié');
  expect(normalize('ﬁé', 'FormKD')).toBe('fie\u0301');
});
