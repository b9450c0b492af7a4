import { functionCases } from '../support/functionCases.ts';

functionCases('Redact', [
  ['a list flows', 'Redact([a])', { a: ['x'] }, ['x']],
  ['null flows', 'Redact([a])', {}, null],
]);
