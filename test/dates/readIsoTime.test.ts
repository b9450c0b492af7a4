import { expect, test } from 'vitest';
import { isDateFailure, parseDateTime } from '../../src/dates/index.ts';

// What DateTime.Parse does with text behind the offset of an ISO time, as mono 6.8 answers.
test.each(['', 'Z', 'X', '+', '#', 'X ', 'X\0', '\u0660', ' '])(
  'an offset may be followed by "%s"',
  (tail) => {
    expect(parseDateTime(`2021-06-30T13:05:09-07:00${tail}`)).toEqual(
      parseDateTime('2021-06-30T13:05:09-07:00'),
    );
  },
);

test.each(['XY', ' X', 'X X', '000'])('an offset may not be followed by "%s"', (tail) => {
  expect(isDateFailure(parseDateTime(`2021-06-30T13:05:09-07:00${tail}`))).toBe(true);
});

test.each(['X', 'Z', '+'])('a Z may not be followed by "%s"', (tail) => {
  expect(isDateFailure(parseDateTime(`2021-06-30T13:05:09Z${tail}`))).toBe(true);
});
