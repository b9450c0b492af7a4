import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('DateDiff', [
  ['a leap year has 366 days', 'DateDiff("d", CDate("2024-01-01"), CDate("2025-01-01"))', {}, '366'],
  ['years compare their numbers', 'DateDiff("yyyy", CDate("2024-12-31"), CDate("2025-01-01"))', {}, '1'],
  [
    'less than a day backwards is 0',
    'DateDiff("d", CDate("2024-01-02"), CDate("2024-01-01T00:00:01Z"))',
    {},
    '0',
  ],
  [
    'Saturday and Sunday are in different weeks',
    'DateDiff("ww", CDate("2024-01-06"), CDate("2024-01-07"))',
    {},
    '1',
  ],
  [
    'Sunday and Saturday are in the same week',
    'DateDiff("ww", CDate("2024-01-07"), CDate("2024-01-13"))',
    {},
    '0',
  ],
  ['minutes', 'DateDiff("n", CDate("2024-01-01"), CDate("2024-01-01T01:30:59Z"))', {}, '90'],
  ['seconds', 'DateDiff("s", CDate("2021-08-24"), CDate("2021-08-25"))', {}, '86400'],
  ['a bare text is read as CDate would', 'DateDiff("d", "2024-01-01", "2024-01-03")', {}, '2'],
  ['Now is the same in both places', 'DateDiff("s", Now(), Now())', {}, '0'],
  ['an unknown interval', 'DateDiff("q", CDate("2024-01-01"), CDate("2025-01-01"))', {}, error],
]);
