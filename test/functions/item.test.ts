import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Item', [
  ['the last value', 'Item([a], 2)', { a: ['x', 'y'] }, 'y'],
  ['an index that is text', 'Item([a], "2")', { a: ['x', 'y'] }, 'y'],
  ['index 0 is an error', 'Item([a], 0)', { a: ['x'] }, error],
  ['a negative index is an error', 'Item([a], -1)', { a: ['x'] }, error],
  ['empty text is a list of one', 'Item([a], 1)', { a: '' }, ''],
  ['a single text has no second value', 'Item("x", 2)', {}, error],
  ['an empty value is a value', 'Item([a], 1)', { a: [''] }, ''],
]);
