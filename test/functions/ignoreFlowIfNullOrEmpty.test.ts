import { error, skipAttribute } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('IgnoreFlowIfNullOrEmpty', [
  ['an empty list skips', 'IgnoreFlowIfNullOrEmpty([a])', { a: [] }, skipAttribute],
  ['a list flows', 'IgnoreFlowIfNullOrEmpty([a])', { a: ['x'] }, ['x']],
  ['blanks flow', 'IgnoreFlowIfNullOrEmpty(" ")', {}, ' '],
  ['false flows', 'IgnoreFlowIfNullOrEmpty([a])', { a: false }, 'False'],
  ['an error within stays an error', 'IgnoreFlowIfNullOrEmpty(Item([a], 1))', {}, error],
]);
