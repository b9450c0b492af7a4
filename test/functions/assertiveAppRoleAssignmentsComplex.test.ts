import { functionCases } from '../support/functionCases.ts';

functionCases('AssertiveAppRoleAssignmentsComplex', [
  [
    'JSON objects are returned unchanged',
    'AssertiveAppRoleAssignmentsComplex([a])',
    { a: ['{"id":"1","value":"Admin"}'] },
    ['{"id":"1","value":"Admin"}'],
  ],
  ['a single text stays a single text', 'AssertiveAppRoleAssignmentsComplex([a])', { a: 'User' }, 'User'],
]);
