import { functionCases } from '../support/functionCases.ts';

functionCases('Count', [
  ['an empty list counts 0', 'Count([a])', { a: [] }, '0'],
  ['a list of one counts 1', 'Count([a])', { a: ['x'] }, '1'],
  ['a boolean counts 1', 'Count([a])', { a: false }, '1'],
  [
    'the result compares as a number',
    'IIF(Count([a]) > 9, "many", "few")',
    { a: Array(10).fill('x') },
    'many',
  ],
]);
