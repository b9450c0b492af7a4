import { functionCases } from '../support/functionCases.ts';

functionCases('AppRoleAssignments', [
  [
    'JSON objects are returned unchanged',
    'AppRoleAssignments([a])',
    { a: ['{"id":"1","value":"Admin"}'] },
    ['{"id":"1","value":"Admin"}'],
  ],
  ['a single text stays a single text', 'AppRoleAssignments([a])', { a: 'User' }, 'User'],
]);
