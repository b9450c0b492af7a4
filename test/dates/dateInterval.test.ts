import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToDateTime, dateAdd, dateDiff, isDateInterval } from '../../src/dates/index.ts';
import { anyDate, at, good } from './anyDate.ts';

test.each([
  ['yyyy', -9n],
  ['m', -113n],
  ['d', -3449n],
  ['ww', -493n],
] as const)('the printed difference in %s', (interval, expected) => {
  expect(dateDiff(interval, at('2021-08-25T17:41:18'), at('2012-03-16T07:00:00'))).toBe(expected);
});

test.each([
  ['d', '2021-08-24T12:00:00', '2021-08-25T11:59:59', 0n],
  ['d', '2021-08-25T11:59:59', '2021-08-24T12:00:00', 0n],
  ['m', '2021-01-31', '2021-02-01', 1n],
  ['h', '2021-08-24', '2021-08-25', 24n],
  ['n', '2021-08-24T00:00:59', '2021-08-24T00:02:00', 1n],
  ['ww', '2021-08-28', '2021-08-29', 1n],
  ['ww', '2021-08-22', '2021-08-28', 0n],
] as const)('%s from %s to %s', (interval, first, second, expected) => {
  expect(dateDiff(interval, at(first), at(second))).toBe(expected);
});

test.each([
  ['m', 1n, '2024-01-31', '2024-02-29'],
  ['yyyy', -1n, '2020-02-29', '2019-02-28'],
  ['ww', 2n, '2012-03-16T07:00:00', '2012-03-30T07:00:00'],
  ['n', -90n, '2021-08-24', '2021-08-23T22:30:00'],
] as const)('%s plus %d', (interval, amount, from, to) => {
  expect(dateAdd(interval, amount, at(from))).toEqual(at(to));
});

test('adding and counting undo each other', () => {
  fc.assert(
    fc.property(
      anyDate(),
      fc.constantFrom('d' as const, 'h' as const, 'n' as const, 's' as const, 'ww' as const),
      fc.bigInt({ min: -1000n, max: 1000n }),
      (date, interval, amount) => {
        const later = dateAdd(interval, amount, date);
        fc.pre(!('error' in later));
        expect(dateDiff(interval, date, good(later))).toBe(amount);
      },
    ),
  );
});

test.each([2n ** 63n - 1n, -(2n ** 63n)])('a number as large as %d leaves the calendar', (amount) => {
  for (const interval of ['yyyy', 'm', 'd', 'ww', 'h', 'n', 's'] as const) {
    expect(dateAdd(interval, amount, at('2021-01-01'))).toHaveProperty('error');
  }
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300])('nor can %d days be added', (amount) => {
  expect(addToDateTime(at('2021-01-01'), 'days', amount)).toHaveProperty('error');
});

test('only the seven intervals are intervals', () => {
  expect(['q', 'y', 'w', 'D', 'YYYY', '', 'toString'].filter(isDateInterval)).toEqual([]);
});
