import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('FormatDateTime', [
  [
    'three places are source and two formats',
    'FormatDateTime("31.12.2024", "dd.MM.yyyy", "yyyy-MM-dd")',
    {},
    '2024-12-31',
  ],
  ['a text that does not fit', 'FormatDateTime("31.12.2024", , "MM.dd.yyyy", "yyyy")', {}, error],
  ['a date needs no input format', 'FormatDateTime(CDate("2024-12-31"), , "dd.MM.yy")', {}, '31.12.24'],
  ['a text needs an input format', 'FormatDateTime("2024-12-31", , "dd.MM.yy")', {}, error],
  ['the output format is always needed', 'FormatDateTime(CDate("2024-12-31"), , "yyyy", )', {}, error],
  ['null gives null', 'FormatDateTime([a], , "yyyy", "yyyy")', {}, null],
  [
    'blanks at the ends are allowed by default',
    'FormatDateTime(" 2024-12-31 ", , "yyyy-MM-dd", "MM")',
    {},
    '12',
  ],
  ['but not with the style None', 'FormatDateTime(" 2024-12-31 ", "None", "yyyy-MM-dd", "MM")', {}, error],
  [
    'two styles',
    'FormatDateTime(" 2024-12-31", "AssumeUniversal, AllowLeadingWhite", "yyyy-MM-dd", "MM")',
    {},
    '12',
  ],
  ['an unknown style', 'FormatDateTime("2024-12-31", "Loose", "yyyy-MM-dd", "MM")', {}, error],
  ['empty styles', 'FormatDateTime("2024-12-31", "", "yyyy-MM-dd", "MM")', {}, error],
  [
    'a date is written at once, whatever the input format',
    'FormatDateTime(CDate("2024-12-31"), , "HH", "dd.MM.yy")',
    {},
    '31.12.24',
  ],
  [
    'an offset can put the date back by a day',
    'FormatDateTime("2024-01-01 +02:00", , "yyyy-MM-dd zzz", "yyyy-MM-dd")',
    {},
    '2023-12-31',
  ],
  ['months and minutes', 'FormatDateTime("2024-12-31 10:07", , "yyyy-MM-dd HH:mm", "mm/MM")', {}, '07/12'],
  ['a quoted literal', `FormatDateTime("2024-12-31", , "yyyy-MM-dd", "'day' d")`, {}, 'day 31'],
  ['one letter as a custom format', 'FormatDateTime("2024-12-31", , "yyyy-MM-dd", "%d")', {}, '31'],
  ['a standard format for the input', 'FormatDateTime("2024-12-31", , "o", "yyyy")', {}, error],
  [
    'formats from attributes',
    'FormatDateTime("2024-12-31", , [i], [o])',
    { i: 'yyyy-MM-dd', o: 'dd/MM' },
    '31/12',
  ],
  ['a broken format from an attribute', 'FormatDateTime("2024-12-31", , [i], "yyyy")', { i: "yyyy'" }, error],
  [
    'styles from an attribute',
    'FormatDateTime(" 2024-12-31", [s], "yyyy-MM-dd", "MM")',
    { s: 'AllowLeadingWhite' },
    '12',
  ],
  [
    'each value of a list',
    'FormatDateTime([a], , "yyyy-MM-dd", "yyyy")',
    { a: ['2024-12-31', '2025-01-01'] },
    ['2024', '2025'],
  ],
  ['an omitted output format', 'FormatDateTime("2024-12-31", , "yyyy-MM-dd", )', {}, error],
  ['an omitted input format in the short form', 'FormatDateTime("2024-12-31", , "yyyy-MM-dd")', {}, error],
  ['two places are too few', 'FormatDateTime("2024-12-31", "yyyy-MM-dd")', {}, error],
]);
