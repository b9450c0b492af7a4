import { expect, test } from 'vitest';
import {
  defaultDateStyles,
  noDateStyles,
  parseDateStyles,
  parseOffsetStyles,
} from '../../src/dates/index.ts';

test('flags add up, with or without blanks', () => {
  expect(parseDateStyles('RoundtripKind,AllowLeadingWhite,  AllowTrailingWhite')).toEqual(defaultDateStyles);
  expect(parseDateStyles('None')).toEqual(noDateStyles);
});

test.each([
  ['', 'there is no date and time style named ""'],
  ['roundtripKind', 'there is no date and time style named "roundtripKind"'],
  ['None,', 'there is no date and time style named ""'],
  ['constructor', 'there is no date and time style named "constructor"'],
  ['AssumeLocal, AssumeUniversal', 'AssumeLocal and AssumeUniversal cannot be combined'],
  [
    'RoundtripKind, AdjustToUniversal',
    'RoundtripKind cannot be combined with AssumeLocal, AssumeUniversal or AdjustToUniversal',
  ],
])('"%s" is refused', (text, error) => {
  expect(parseDateStyles(text)).toEqual({ error });
});

test('values with an offset have rules of their own', () => {
  expect(parseOffsetStyles('RoundtripKind, AssumeUniversal')).not.toHaveProperty('error');
  expect(parseOffsetStyles('NoCurrentDateDefault')).toHaveProperty('error');
});
