import { expect, test } from 'vitest';
import { compileDateParser, noDateStyles, parseDateStyles } from '../../src/dates/index.ts';
import { at, good } from './anyDate.ts';

test.each([
  ['an offset is applied', '2020-12-31-08:00', 'yyyy-MM-ddzzz', at('2020-12-31T08:00', 'Local')],
  [
    'a quoted Z is mere text',
    '20150123105347.1Z',
    "yyyyMMddHHmmss.'1Z'",
    at('2015-01-23T10:53:47', 'Unspecified'),
  ],
  ['an unquoted Z is UTC', '20150123105347Z', 'yyyyMMddHHmmssZ', at('2015-01-23T10:53:47', 'Utc')],
  ['Z reads GMT too', '2015-01-23 gmt', 'yyyy-MM-dd Z', at('2015-01-23', 'Utc')],
  [
    'GMT in a format is UTC, not RoundtripKind',
    '2015-01-23 GMT',
    'yyyy-MM-dd GMT',
    at('2015-01-23', 'Local'),
  ],
  [
    'point and fraction may be missing together',
    '10:20:30 2015',
    'HH:mm:ss.FFF yyyy',
    at('2015-01-01T10:20:30', 'Unspecified'),
  ],
  ['two-digit years go to 2049', '49', 'yy', at('2049-01-01', 'Unspecified')],
  ['and from 1950', '50', 'yy', at('1950-01-01', 'Unspecified')],
  ['a percent sign means nothing to a parser', '2015-3', "yyyy%'-'%M", at('2015-03-01', 'Unspecified')],
  ['a part may be repeated with its value', '2015 2015', 'yyyy yyyy', at('2015-01-01', 'Unspecified')],
  ['blanks at the edge of a quote go with the text', '2015', "yyyy'  '", at('2015-01-01', 'Unspecified')],
  ['a space of the format is optional', '2015-1', 'yyyy -M', at('2015-01-01', 'Unspecified')],
])('%s', (_, text, format, expected) => {
  expect(good(compileDateParser(format))(text)).toEqual(expected);
});

test.each(['', '%', 'yyyy%', '%%d', 'yyyy\\', "yyyy'", 'q', 'X', 'ffffffff', 'yyyy FFFFFFFF'])(
  'the format "%s" is refused before any text is seen',
  (format) => {
    expect(compileDateParser(format)).toHaveProperty('error');
  },
);

test.each([
  ['13:05', 'HH:mm'],
  ['30 Jun', 'dd MMM'],
])('"%s" needs today and is refused by name', (text, format) => {
  expect(good(compileDateParser(format))(text)).toMatchObject({
    error: expect.stringContaining('depends on the day of the run'),
  });
});

test('a time alone is on the first day of all, if the styles say so', () => {
  const styles = good(parseDateStyles('NoCurrentDateDefault'));
  expect(good(compileDateParser('HH:mm', styles))('00:01')).toEqual({
    ticks: 600_000_000n,
    kind: 'Unspecified',
  });
});

test('a failure says where the text stops to fit', () => {
  expect(good(compileDateParser('yyyy-MM-dd'))('2021/06/30')).toEqual({
    error: 'the text does not fit the format',
    position: 5,
  });
});

test.each([
  ['the day of the week', 'Mon 2021-06-30', 'ddd yyyy-MM-dd'],
  ['AM', '13 AM 2021', 'HH tt yyyy'],
  ['twelve hours', '13 2021', 'hh yyyy'],
  ['the casing of one letter', '1 a 2021', 'h t yyyy'],
  ['the offset', '2021 +14:01', 'yyyy zzz'],
  ['the two years', '2021 2022', 'yyyy yyyy'],
  ['the end of the calendar', '9999-12-31T23:59:59-00:01', 'yyyy-MM-ddTHH:mm:sszzz'],
])('a text is refused that contradicts %s', (_, text, format) => {
  expect(good(compileDateParser(format, noDateStyles))(text)).toHaveProperty('error');
});
