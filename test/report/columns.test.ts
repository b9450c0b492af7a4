import { describe, expect, it } from 'vitest';
import { counted, grouped, padEnd, padStart, percent, widest, wrap } from '../../src/report/columns.ts';

describe('a probability as a percentage', () => {
  it.each([
    [0, '0 %'],
    [1e-12, 'under 0.0001 %'],
    [0.0000011, '0.00011 %'],
    [0.000345678, '0.035 %'],
    [0.02, '2 %'],
    [0.1234, '12 %'],
    [0.983, '98 %'],
    [0.9949, '99.5 %'],
    [0.9985, '99.9 %'],
    [0.99951, 'over 99.9 %'],
    [0.9999999, 'over 99.9 %'],
    [1, '100 %'],
  ])('%d is %s', (probability, text) => expect(percent(probability)).toBe(text));

  it('is 100 only for what is certain', () => {
    for (let i = 0; i < 10_000; i++) expect(percent(i / 10_000)).not.toBe('100 %');
  });
});

describe('columns', () => {
  it('count wide characters as two', () => {
    expect(padEnd('日本', 6)).toBe('日本  ');
    expect(padStart('日本', 6)).toBe('  日本');
    expect(widest(['abc', '日本', 'x'], 10)).toBe(4);
  });

  it('never cut', () => expect(padEnd('abc', 2)).toBe('abc'));
  it('have a limit', () => expect(widest(['abcdef'], 3)).toBe(3));
  it('of nothing have no width', () => expect(widest([], 3)).toBe(0));
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [10n ** 18n, '1,000,000,000,000,000,000'],
  ])('%s is %s', (count, text) => expect(grouped(count)).toBe(text));

  it('have their noun', () => {
    expect([
      counted(0, 'user'),
      counted(1, 'user'),
      counted(2000, 'user'),
      counted(2, 'entry', 'entries'),
    ]).toEqual(['0 users', '1 user', '2,000 users', '2 entries']);
  });
});

describe('wrapping', () => {
  it.each([
    ['at blanks', 'one two three', 7, ['one two', 'three']],
    ['not within a word', 'abcdefgh ij', 4, ['abcdefgh', 'ij']],
    ['by cells', '日本 語', 5, ['日本', '語']],
    ['nothing', '', 5, ['']],
  ])('%s', (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines));
});
