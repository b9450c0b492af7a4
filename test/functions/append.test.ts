import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Append', [
  ['null and null make empty text', 'Append([a], [b])', {}, ''],
  ['an empty suffix changes nothing', 'Append([a], "")', { a: 'x' }, 'x'],
  ['a number is read as its digits', 'Append(7, [n])', { n: 8n }, '78'],
  ['a boolean is read as True', 'Append([on], "!")', { on: true }, 'True!'],
  ['a list of suffixes is no single text', 'Append("x", [b])', { b: ['y'] }, error],
  ['an empty list stays empty', 'Append([a], "x")', { a: [] }, []],
  ['the suffix is evaluated even when the source is null', 'Append([a], Error("reached"))', {}, error],
]);
