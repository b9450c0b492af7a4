import { describe, expect, it } from 'vitest';
import { positionAt, textOf } from '../../src/source/source.ts';
import { joinSpans } from '../../src/source/span.ts';

// LF, CRLF and a lone CR, then a character of two units.
const text = 'ab\ncd\r\nef\r😀x';

describe('the position of an offset', () => {
  it.each([
    ['the start', 0, 1, 1],
    ['within the first line', 1, 1, 2],
    ['at a line feed', 2, 1, 3],
    ['behind a line feed', 3, 2, 1],
    ['between CR and LF, which are one break', 6, 2, 4],
    ['behind CRLF', 7, 3, 1],
    ['behind a lone CR', 10, 4, 1],
    ['behind a character of two units', 12, 4, 3],
    ['at the end', 13, 4, 4],
    ['beyond the end', 99, 4, 4],
  ])('%s', (_, offset, line, column) => expect(positionAt(text, offset)).toEqual({ line, column }));

  it('of an empty text is its start', () => expect(positionAt('', 0)).toEqual({ line: 1, column: 1 }));
});

describe('spans', () => {
  it('cut their text', () => expect(textOf(text, { start: 3, end: 5 })).toBe('cd'));
  it('are empty between two units', () => expect(textOf(text, { start: 3, end: 3 })).toBe(''));
  it('join in any order', () => {
    expect(joinSpans({ start: 5, end: 6 }, { start: 1, end: 2 })).toEqual({ start: 1, end: 6 });
    expect(joinSpans({ start: 1, end: 9 }, { start: 2, end: 3 })).toEqual({ start: 1, end: 9 });
  });
});
