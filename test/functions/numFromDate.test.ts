import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('NumFromDate', [
  ['a date without a time is midnight UTC', 'NumFromDate("1601-01-01")', {}, '0'],
  ['an offset is applied', 'NumFromDate("1601-01-01T01:00:00+01:00")', {}, '0'],
  ['before 1601', 'NumFromDate("1600-12-31")', {}, error],
  ['a time with AM is not ISO 8601', 'NumFromDate("2020-12-31 11:00 AM")', {}, error],
  ['the text form of a date is not ISO 8601', 'NumFromDate(CStr(CDate("2020-12-31")))', {}, error],
  ['null', 'NumFromDate([a])', {}, error],
  ['empty text', 'NumFromDate("")', {}, error],
]);
