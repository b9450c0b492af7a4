import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const appRoleAssignmentsComplex = defineFunction({
  name: 'AppRoleAssignmentsComplex',
  summary: 'Gives all app role assignments of a user for a SCIM roles attribute.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'appRoleAssignments',
      type: 'String',
      required: true,
      description: 'The attribute [appRoleAssignments].',
    },
  ],
  returns: 'List',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'All roles go out with primary set to false, each as a JSON text with id, value and displayName.',
    },
    { mark: 'D', text: 'PATCH requests add roles: a role that is removed in Entra ID stays in the target.' },
    { mark: 'D', text: 'It must not be used together with the scope “sync all users and groups”.' },
    {
      mark: 'A',
      text: 'Offline the assignments are returned unchanged, since the shape of the objects is the business of the connector; null stays null.',
    },
  ],
  examples: [
    {
      expression: 'AppRoleAssignmentsComplex([appRoleAssignments])',
      attributes: { appRoleAssignments: ['User', 'Test'] },
      gives: ['User', 'Test'],
    },
    { expression: 'AppRoleAssignmentsComplex([appRoleAssignments])', gives: null },
  ],
  compile: (call) => argumentAt(call, 0).evaluate,
});
