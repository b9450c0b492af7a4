import { expect, test } from 'vitest';
import { defaultTextForm, parseDateText, parseDateTime } from '../../src/dates/index.ts';
import { at, good } from './anyDate.ts';

test.each([
  ['2020-03-16-07:00', '3/16/2020 7:00:00 AM'],
  ['2021-06-30+08:00', '6/29/2021 4:00:00 PM'],
  ['2009-06-15T01:45:30-07:00', '6/15/2009 8:45:30 AM'],
  ['2013-01-10 4:00 PM -8', '1/11/2013 12:00:00 AM'],
  ['2020-12-31 23:59:59-08:00', '1/1/2021 7:59:59 AM'],
  ['2021-08-24', '8/24/2021 12:00:00 AM'],
  ['2021-08-24Z', '8/24/2021 12:00:00 AM'],
  ['2021-08-24T10:11Z', '8/24/2021 10:11:00 AM'],
  ['2021-08-24T10:11:12.9999999', '8/24/2021 10:11:12 AM'],
  ['8/25/2021', '8/25/2021 12:00:00 AM'],
  ['08/05/2021 17:41', '8/5/2021 5:41:00 PM'],
  ['8/25/2021 5:41:18 PM', '8/25/2021 5:41:18 PM'],
  ['9999-12-31', '12/31/9999 12:00:00 AM'],
])('CDate reads %s', (text, expected) => {
  const date = good(parseDateText(text));
  expect(date.kind).toBe('Utc');
  expect(defaultTextForm(date)).toBe(expected);
});

test.each([
  '',
  ' ',
  'not a date',
  'June 30, 2021',
  '30 June 2021',
  '20210630',
  '2021-06',
  '30/06/2021',
  '8/25/21',
  '2021-02-29',
  '2021-08-24 PM',
  '2021-08-24T1:05',
  '2021-08-24T10:11 PM',
  '13:05',
  '9999-12-31T23:59:59-04:00',
  '0001-01-01T00:00:00+01:00',
  '2021-08-24T10:11+15:00',
])('CDate refuses "%s"', (text) => {
  expect(parseDateText(text)).toHaveProperty('error');
});

test.each([
  ['a month and a number are a month of that year', '30 June', at('2030-06-01', 'Unspecified')],
  [
    'a hash pair may stand around a date, as in Visual Basic',
    '#10/10/1995#',
    at('1995-10-10', 'Unspecified'),
  ],
  ['nulls may end it', '10/10/1995\0\0', at('1995-10-10', 'Unspecified')],
  [
    'Korean and Chinese suffixes are known',
    '2021년 6월 30일 13時05分',
    at('2021-06-30T13:05', 'Unspecified'),
  ],
  ['a right-to-left mark is passed over', '6\u200f/1/1', at('2001-06-01', 'Unspecified')],
])('Parse: %s', (_, text, expected) => {
  expect(parseDateTime(text)).toEqual(expected);
});

test.each(['June 30', '6/30', '1/10 5 AM', '13:05', '6月30日'])('Parse would need today for "%s"', (text) => {
  expect(parseDateTime(text)).toMatchObject({
    error: expect.stringContaining('depends on the day of the run'),
  });
});

test.each([
  '6/30/2021#',
  '#6/30/2021',
  '6/30/2021\0x',
  '1/1/2021 1/1/2021',
  '2021-06-30 GMT Z',
  '6/30/2021 99999999999',
])('Parse refuses "%s"', (text) => {
  expect(parseDateTime(text)).toHaveProperty('error');
});
