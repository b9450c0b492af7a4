import { error } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('ConvertFromBase64', [
  ['Unicode by name', 'ConvertFromBase64("YQA=", Unicode)', {}, 'a'],
  ['ASCII', 'ConvertFromBase64("YWI=", ASCII)', {}, 'ab'],
  ['ASCII has no letters above 0x7F', 'ConvertFromBase64("w6k=", ASCII)', {}, '??'],
  ['UTF8', 'ConvertFromBase64("w6k=", UTF8)', {}, 'é'],
  ['empty text stays empty', 'ConvertFromBase64("")', {}, ''],
  ['missing padding is an error', 'ConvertFromBase64("YQA")', {}, error],
  ['a quoted encoding is an error', 'ConvertFromBase64("YQA=", "UTF8")', {}, error],
  ['one bad value fails the list', 'ConvertFromBase64([a])', { a: ['YQA=', '!'] }, error],
]);
