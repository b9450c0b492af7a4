import { toTexts } from '../values/convert.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const singleAppRoleAssignment = defineFunction({
  name: 'SingleAppRoleAssignment',
  summary: 'Gives the name of one app role of a user.',
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
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'One role out of those that are assigned for the app.' },
    { mark: 'D', text: 'With several assignments the choice is not specified and the case not supported.' },
    { mark: 'D', text: 'It must not be used together with the scope “sync all users and groups”.' },
    {
      mark: 'A',
      text: 'Offline the first assignment counts: its value, else its displayName, when it is a JSON object; its text otherwise. Without assignments the result is null.',
    },
  ],
  examples: [
    {
      expression: 'SingleAppRoleAssignment([appRoleAssignments])',
      attributes: { appRoleAssignments: ['Default Assignment'] },
      gives: 'Default Assignment',
    },
    {
      expression: 'SingleAppRoleAssignment([appRoleAssignments])',
      attributes: { appRoleAssignments: ['{"id":"06b07648","value":"Admin","displayName":"Administrator"}'] },
      gives: 'Admin',
    },
    { expression: 'SingleAppRoleAssignment([appRoleAssignments])', gives: null },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => {
      const [assignment] = toTexts(evaluate(run));
      return assignment === undefined ? null : roleOf(assignment);
    };
  },
});

function roleOf(assignment: string): string {
  if (!assignment.trimStart().startsWith('{')) return assignment;
  let role: { readonly value?: unknown; readonly displayName?: unknown };
  try {
    role = JSON.parse(assignment);
  } catch {
    return assignment;
  }
  return (
    ([role.value, role.displayName].find((name) => typeof name === 'string' && name !== '') as string) ??
    assignment
  );
}
