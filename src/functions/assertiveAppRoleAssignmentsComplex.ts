import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const assertiveAppRoleAssignmentsComplex = defineFunction({
  name: 'AssertiveAppRoleAssignmentsComplex',
  summary: 'Gives all app role assignments of a user, to replace the ones in the target.',
  reference: 'language.md section 7',
  availability: 'application-elsewhere',
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
      text: 'PATCH requests replace the roles, so those that are not assigned in Entra ID disappear from the target. Microsoft recommends it for complex roles.',
    },
    {
      mark: 'D',
      text: 'It is missing from the function reference, but stands in the guide to attribute mappings.',
    },
    { mark: 'D', text: 'It must not be used together with the scope “sync all users and groups”.' },
    {
      mark: 'A',
      text: 'Offline the assignments are returned unchanged, since the shape of the objects is the business of the connector; null stays null.',
    },
  ],
  examples: [
    {
      expression: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
      attributes: { appRoleAssignments: ['User', 'Test'] },
      gives: ['User', 'Test'],
    },
    { expression: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])', gives: null },
  ],
  compile: (call) => argumentAt(call, 0).evaluate,
});
