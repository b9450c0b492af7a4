import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('InStr', [
  ['start is the position itself', 'InStr("abcabc", "a", 4)', {}, '4'],
  ['a start beyond the end finds nothing', 'InStr("abc", "a", 99)', {}, '0'],
  ['empty text is found at the start of the search', 'InStr("abc", "", 2)', {}, '2'],
  ['empty text is found in empty text', 'InStr("", "")', {}, '1'],
  ['nothing else is found in empty text', 'InStr("", "a")', {}, '0'],
  ['null is not found in anything', 'InStr("abc", [b])', {}, '0'],
  ['without regard to case', 'InStr("ABC", "b", 1, vbTextCompare)', {}, '2'],
  ['an omitted start is 1', 'InStr("abc", "a", , vbBinaryCompare)', {}, '1'],
  ['a start of null is an error', 'InStr("abc", "a", [s])', {}, error],
  ['a quoted compareType is an error', 'InStr("abc", "a", 1, "vbTextCompare")', {}, error],
  ['a list is no text to search', 'InStr([a], "a")', { a: ['a'] }, error],
  ['positions count UTF-16 units', 'InStr([a], "x")', { a: '😀x' }, '3'],
]);
