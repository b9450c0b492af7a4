import { functionCases } from '../support/functionCases.ts';

functionCases('IsPresent', [
  ['an empty list is not present', 'IsPresent([a])', { a: [] }, 'False'],
  ['blanks are present', 'IsPresent(" ")', {}, 'True'],
  ['false is present', 'IsPresent([a])', { a: false }, 'True'],
]);
