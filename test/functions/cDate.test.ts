import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('CDate', [
  ['Z after the time', 'CDate("2021-08-24T10:00:00Z")', {}, '8/24/2021 10:00:00 AM'],
  ['a blank before the time and no seconds', 'CDate("2021-08-24 10:05")', {}, '8/24/2021 10:05:00 AM'],
  ['M/d/yyyy alone', 'CDate("8/4/2021")', {}, '8/4/2021 12:00:00 AM'],
  ['its own text form', 'CDate("12/31/2024 11:59:59 PM")', {}, '12/31/2024 11:59:59 PM'],
  ['a date stays as it is', 'CDate(CDate("2021-08-24"))', {}, '8/24/2021 12:00:00 AM'],
  ['a day that is not in the calendar', 'CDate("2021-02-29")', {}, error],
  ['an offset that leaves the year 9999', 'CDate("9999-12-31T23:00:00-02:00")', {}, error],
  ['empty text', 'CDate("")', {}, error],
  ['a time alone depends on the clock and is refused', 'CDate("10:00")', {}, error],
  ['a list', 'CDate([a])', { a: ['2021-08-24'] }, error],
  ['a boolean', 'CDate([a])', { a: true }, error],
]);
