import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('DateAdd', [
  ['a leap day moves to 28 February', 'DateAdd("yyyy", 1, CDate("2024-02-29"))', {}, '2/28/2025 12:00:00 AM'],
  ['months backwards clamp too', 'DateAdd("m", -1, CDate("2024-03-31"))', {}, '2/29/2024 12:00:00 AM'],
  ['hours', 'DateAdd("h", 25, CDate("2024-01-01"))', {}, '1/2/2024 1:00:00 AM'],
  ['seconds', 'DateAdd("s", -1, CDate("2024-01-01"))', {}, '12/31/2023 11:59:59 PM'],
  ['a bare text is read as CDate would', 'DateAdd("d", 1, "2024-01-01")', {}, '1/2/2024 12:00:00 AM'],
  ['an interval in the wrong case', 'DateAdd("D", 1, CDate("2024-01-01"))', {}, error],
  [
    'an interval from an attribute',
    'DateAdd([i], 1, CDate("2024-01-01"))',
    { i: 'ww' },
    '1/8/2024 12:00:00 AM',
  ],
  ['a null interval', 'DateAdd([i], 1, CDate("2024-01-01"))', {}, error],
  ['a number that is no number', 'DateAdd("d", "x", CDate("2024-01-01"))', {}, error],
  ['a number of 64 bits', 'DateAdd("ww", 9223372036854775807, CDate("2024-01-01"))', {}, error],
  ['before the year 1', 'DateAdd("d", -1, CDate("0001-01-01"))', {}, error],
  ['a null date', 'DateAdd("d", 1, [d])', {}, error],
]);
