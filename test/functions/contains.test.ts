import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Contains', [
  ['a value that holds the text within', 'Contains([a], "b")', { a: ['x', 'abc'] }, '2'],
  ['a single text is a list of one', 'Contains("abc", "b")', {}, '1'],
  ['letter case counts when asked to', 'Contains([a], "B", vbBinaryCompare)', { a: ['abc'] }, '0'],
  ['null has no values', 'Contains([a], "")', {}, '0'],
  ['null is not found', 'Contains([a], [b])', { a: ['x'] }, '0'],
  ['a list is no text to seek', 'Contains([a], [b])', { a: ['x'], b: ['x'] }, error],
]);
