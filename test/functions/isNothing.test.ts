import { functionCases } from '../support/functionCases.ts';

functionCases('IsNothing', [
  ['a text is something', 'IsNothing("x")', {}, 'False'],
  ['an empty list is something', 'IsNothing([a])', { a: [] }, 'False'],
]);
