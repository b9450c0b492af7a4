import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Word', [
  ['the first word behind leading delimiters', 'Word("--a-b", 1, "-")', {}, 'a'],
  ['the last word before trailing delimiters', 'Word("a-b--", 2, "-")', {}, 'b'],
  ['trailing delimiters make no further word', 'Word("a-b--", 3, "-")', {}, ''],
  ['no delimiters leave one word', 'Word("a b", 1, "")', {}, 'a b'],
  ['a negative number gives empty text', 'Word("a b", -1, " ")', {}, ''],
  ['a number that is null is an error', 'Word("a b", [n], " ")', {}, error],
  ['empty text has no words', 'Word("", 1, " ")', {}, ''],
  ['each value of a list gives its word', 'Word([a], 2, " ")', { a: ['x y', 'z'] }, ['y', '']],
]);
