import { functionCases } from '../support/functionCases.ts';

functionCases('IsNullOrEmpty', [
  ['an empty list is empty', 'IsNullOrEmpty([a])', { a: [] }, 'True'],
  ['a list of one empty text is not', 'IsNullOrEmpty([a])', { a: [''] }, 'False'],
  ['zero is not empty', 'IsNullOrEmpty(0)', {}, 'False'],
  ['false is not empty', 'IsNullOrEmpty([a])', { a: false }, 'False'],
]);
