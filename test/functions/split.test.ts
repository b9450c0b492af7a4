import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Split', [
  ['without a delimiter in it the text is a list of one', 'Split("abc", ",")', {}, ['abc']],
  ['white space around the pieces goes', 'Split(" a ;\tb ", ";")', {}, ['a', 'b']],
  ['pieces of blanks alone are dropped', 'Split("a, ,b", ",")', {}, ['a', 'b']],
  ['a delimiter of two characters is taken whole', 'Split("a::b:c", "::")', {}, ['a', 'b:c']],
  ['an empty delimiter is an error', 'Split("abc", "")', {}, error],
  ['a null delimiter is an error', 'Split("abc", [d])', {}, error],
  ['a list cannot be cut', 'Split([a], ",")', { a: ['x,y'] }, error],
  ['a number is cut as its digits', 'Split(10203, "0")', {}, ['1', '2', '3']],
]);
