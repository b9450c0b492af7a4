import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('CStr', [
  ['a negative number', 'CStr(-7)', {}, '-7'],
  ['64 bits are kept', 'CStr(9223372036854775807)', {}, '9223372036854775807'],
  ['a date', 'CStr(CDate("2021-08-24"))', {}, '8/24/2021 12:00:00 AM'],
  ['empty text stays', 'CStr("")', {}, ''],
  ['a list of one is an error all the same', 'CStr([a])', { a: ['x'] }, error],
]);
