import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('Left', [
  ['the number may be text', 'Left("abc", "2")', {}, 'ab'],
  ['exactly the length gives the whole text', 'Left("abc", 3)', {}, 'abc'],
  ['a number beyond all lengths gives the whole text', 'Left("abc", 9223372036854775807)', {}, 'abc'],
  ['an emoji is two characters and can be cut', 'Left([a], 1)', { a: '😀x' }, '\ud83d'],
  ['each value of a list is cut', 'Left([a], 1)', { a: ['ab', 'cd'] }, ['a', 'c']],
  ['a number that is null is an error, even for null', 'Left([a], [n])', {}, error],
  ['a number from an attribute works the same', 'Left("John", [n])', { n: '-5' }, 'John'],
  ['a date is cut as its text', 'Left(CDate("2021-08-24"), 4)', {}, '8/24'],
]);
