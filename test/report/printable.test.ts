import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/report/index.ts';

describe('a text as a terminal may show it', () => {
  it.each([
    ['as it is', "O'Brien é 日本 😀", "O'Brien é 日本 😀"],
    ['an escape sequence', '\u001b[31m', '\\u{001B}[31m'],
    ['the same in one character', '\u009b31m', '\\u{009B}31m'],
    ['a line break', 'a\nb', 'a\\u{000A}b'],
    ['another direction of writing', '\u202etxt', '\\u{202E}txt'],
    ['an invisible blank', 'a\u200bb', 'a\\u{200B}b'],
    ['half a character', 'a\ud83d', 'a\\u{D83D}'],
    ['a tag character', '\u{e0041}', '\\u{E0041}'],
  ])('%s', (_, text, shown) => expect(printable(text)).toBe(shown));

  it('is cut where it is long, but not within a character', () => {
    expect(printable('abcdef', 4)).toBe('abc…');
    expect(printable('ab😀def', 4)).toBe('ab…');
    expect(printable('abcd', 4)).toBe('abcd');
  });

  it('never holds anything that a terminal obeys or hides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        expect(printable(text, most)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
