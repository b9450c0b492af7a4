import { functionCases } from '../support/functionCases.ts';

functionCases('ConvertToUTF8Hex', [
  ['empty text stays empty', 'ConvertToUTF8Hex("")', {}, ''],
  ['four bytes beyond the BMP', 'ConvertToUTF8Hex("😀")', {}, 'F09F9880'],
  ['a low byte keeps its zero', 'ConvertToUTF8Hex([a])', { a: '\u0001\n' }, '010A'],
  ['a number is written as its digits', 'ConvertToUTF8Hex(10)', {}, '3130'],
]);
