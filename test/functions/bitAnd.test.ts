import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('BitAnd', [
  ['hexadecimal', 'BitAnd(&HF0, &H3C)', {}, '48'],
  ['beyond 32 bits', 'BitAnd(4294967296, 4294967297)', {}, '4294967296'],
  ['all bits of a negative number', 'BitAnd(-1, 9223372036854775807)', {}, '9223372036854775807'],
  ['text that is no number is an error', 'BitAnd("x", 1)', {}, error],
  ['empty text is an error', 'BitAnd([a], 1)', { a: '' }, error],
  ['a list is an error', 'BitAnd([a], 1)', { a: ['1'] }, error],
  ['a number beyond 64 bits is an error', 'BitAnd([a], 1)', { a: '9223372036854775808' }, error],
]);
