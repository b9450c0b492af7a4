import { functionCases } from '../support/functionCases.ts';

functionCases('IsString', [
  ['a number can be read as text', 'IsString(7)', {}, 'True'],
  ['a date can be read as text', 'IsString(Now())', {}, 'True'],
  ['empty text is text', 'IsString("")', {}, 'True'],
  ['an empty list is not', 'IsString([a])', { a: [] }, 'False'],
]);
