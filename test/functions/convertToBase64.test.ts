import { functionCases } from '../support/functionCases.ts';

functionCases('ConvertToBase64', [
  ['empty text stays empty', 'ConvertToBase64("")', {}, ''],
  ['padding stays', 'ConvertToBase64("a")', {}, 'YQA='],
  ['a lone surrogate becomes U+FFFD', 'ConvertToBase64([a])', { a: '\ud800' }, '/f8='],
  ['there and back', 'ConvertFromBase64(ConvertToBase64("Zoë 😀"))', {}, 'Zoë 😀'],
  ['each value of a list', 'ConvertToBase64([a])', { a: ['a', ''] }, ['YQA=', '']],
]);
