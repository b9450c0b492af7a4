import { functionCases } from '../support/functionCases.ts';

functionCases('AppRoleAssignmentsComplex', [
  [
    'JSON objects are returned unchanged',
    'AppRoleAssignmentsComplex([a])',
    { a: ['{"id":"1","value":"Admin"}'] },
    ['{"id":"1","value":"Admin"}'],
  ],
  ['a single text stays a single text', 'AppRoleAssignmentsComplex([a])', { a: 'User' }, 'User'],
]);
