import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('DateFromNum', [
  ['0 is the start of 1601', 'DateFromNum(0)', {}, '1/1/1601 12:00:00 AM'],
  ['there and back', 'NumFromDate(DateFromNum(129699324000000000))', {}, '129699324000000000'],
  ['a negative number', 'DateFromNum(-1)', {}, error],
  ['empty text', 'DateFromNum([a])', { a: '' }, error],
  ['text that is no number', 'DateFromNum("2021-08-24")', {}, error],
]);
