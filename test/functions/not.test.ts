import { functionCases } from '../support/functionCases.ts';

functionCases('Not', [
  ['True in any casing', 'Not("tRuE")', {}, 'False'],
  ['a comparison', 'Not(1 = 1)', {}, 'False'],
  ['a number is not True', 'Not(1)', {}, 'True'],
  ['a list is not True', 'Not([a])', { a: ['True'] }, 'True'],
  ['empty text is not True', 'Not("")', {}, 'True'],
]);
