import { functionCases } from '../support/functionCases.ts';

functionCases('SingleAppRoleAssignment', [
  ['the first of several', 'SingleAppRoleAssignment([a])', { a: ['User', 'Admin'] }, 'User'],
  [
    'displayName where value is missing',
    'SingleAppRoleAssignment([a])',
    { a: '{"id":"1","displayName":"Administrator"}' },
    'Administrator',
  ],
  [
    'displayName where value is null',
    'SingleAppRoleAssignment([a])',
    { a: '{"value":null,"displayName":"Administrator"}' },
    'Administrator',
  ],
  ['text that only looks like JSON', 'SingleAppRoleAssignment([a])', { a: '{User' }, '{User'],
  ['a JSON object without either', 'SingleAppRoleAssignment([a])', { a: '{}' }, '{}'],
  ['no assignments', 'SingleAppRoleAssignment([a])', { a: [] }, null],
]);
