import { functionCases } from '../support/functionCases.ts';

functionCases('CRef', [
  ['a text stays as it is', 'CRef(" cn=A ")', {}, ' cn=A '],
  ['of a list every value', 'CRef([a])', { a: ['cn=A', 'cn=B'] }, ['cn=A', 'cn=B']],
]);
