import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Mid', [
  ['the last character', 'Mid("abc", 3, 1)', {}, 'c'],
  ['a start just beyond the end gives empty text', 'Mid("abc", 4, 1)', {}, ''],
  ['numbers may be text', 'Mid("abc", "1", "2")', {}, 'ab'],
  ['numbers may come from attributes', 'Mid("abcdef", [s], [n])', { s: '2', n: 3n }, 'bcd'],
  ['a negative start from an attribute is an error', 'Mid("abc", [s], 1)', { s: '-1' }, error],
  ['a negative length is an error', 'Mid("abc", 1, -1)', {}, error],
  ['start and length beyond 32 bits do not wrap around', 'Mid("abc", 2, 9223372036854775807)', {}, 'bc'],
  ['null gives empty text', 'Mid([a], 2, 3)', {}, ''],
  ['null with a bad start is an error all the same', 'Mid([a], 0, 3)', {}, error],
  ['each value of a list is cut', 'Mid([a], 2, 1)', { a: ['ab', 'c'] }, ['b', '']],
]);
