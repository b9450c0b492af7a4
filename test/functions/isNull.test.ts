import { functionCases } from '../support/functionCases.ts';

functionCases('IsNull', [
  ['empty text is not null', 'IsNull("")', {}, 'False'],
  ['an empty list is not null', 'IsNull([a])', { a: [] }, 'False'],
  ['false is not null', 'IsNull([a])', { a: false }, 'False'],
  ['a result can be null', 'IsNull(Coalesce([a]))', {}, 'True'],
]);
