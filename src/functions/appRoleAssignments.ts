import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const appRoleAssignments = defineFunction({
  name: 'AppRoleAssignments',
  summary: 'Gives all app role assignments of a user.',
  reference: 'language.md section 9',
  availability: 'graph-list',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The attribute [appRoleAssignments].' },
  ],
  returns: 'List',
  deterministic: true,
  facts: [
    {
      mark: 'A',
      text: 'Only the name is published, in a Graph listing of unknown age: it is taken to be AppRoleAssignmentsComplex, which is documented.',
    },
    { mark: 'A', text: 'Offline the assignments are returned unchanged; null stays null.' },
  ],
  examples: [
    {
      expression: 'AppRoleAssignments([appRoleAssignments])',
      attributes: { appRoleAssignments: ['User', 'Test'] },
      gives: ['User', 'Test'],
    },
    { expression: 'AppRoleAssignments([appRoleAssignments])', gives: null },
  ],
  compile: (call) => argumentAt(call, 0).evaluate,
});
