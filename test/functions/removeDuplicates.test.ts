import { functionCases } from '../support/functionCases.ts';

functionCases('RemoveDuplicates', [
  [
    'the order of first occurrence stays',
    'RemoveDuplicates([a])',
    { a: ['b', 'a', 'b', 'c', 'a'] },
    ['b', 'a', 'c'],
  ],
  ['an empty list stays empty', 'RemoveDuplicates([a])', { a: [] }, []],
  [
    'composed and decomposed letters are different',
    'RemoveDuplicates([a])',
    { a: ['é', 'e\u0301'] },
    ['é', 'e\u0301'],
  ],
  ['empty text gives a list of one', 'RemoveDuplicates("")', {}, ['']],
]);
