import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import { defineRule } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const appRoleFunction = defineRule({
  definition: {
    code: 'app-role-function',
    severity: 'info',
    summary: 'App roles are sent with one of the app role functions, each of which has its conditions.',
    why: 'All of them stop working when the provisioning scope is "Sync all users and groups". SingleAppRoleAssignment takes any one role of a user with several; AppRoleAssignmentsComplex never removes a role from the target.',
    cure: 'Set the scope to assigned users and groups. Use AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) where users can have several roles.',
    example: {
      bad: 'AppRoleAssignmentsComplex([appRoleAssignments])',
      good: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments]), scope: assigned users and groups',
    },
    reference: 'language.md section 7, the app role functions (D)',
  },
  examples: {
    bad: [
      'SingleAppRoleAssignment([appRoleAssignments])',
      'AppRoleAssignmentsComplex([appRoleAssignments])',
      'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
      'SingleAppRoleAssignment([roles])',
      { target: 'role', expression: 'SingleAppRoleAssignment([appRoleAssignments])', template: 'API2AAD' },
    ],
    good: ['Switch([jobTitle], "user", "Manager", "admin")', '[appRoleAssignments]'],
  },
  create: ({ dialect, report, text, objectMapping, mapping }) => ({
    Function({ name, nameSpan, arguments: places }) {
      if (!appRoleFunctions.has(name)) return;
      const [source] = places;
      const written = source && ungrouped(source);
      if (dialect !== 'application' && dialect !== 'cross-tenant') {
        report(
          nameSpan,
          `${name} reads the app roles of Microsoft Entra users, which this job does not have as its source.`,
          {
            help: 'App roles flow to applications only.',
            severity: 'warning',
          },
        );
      } else if (
        source !== undefined &&
        !(written?.kind === 'Attribute' && written.name === 'appRoleAssignments')
      ) {
        report(
          source.span,
          `${name} takes \`[appRoleAssignments]\`, not ${quote(textOf(text, source.span))}.`,
          {
            help: 'Write `[appRoleAssignments]`.',
            severity: 'warning',
            fixes: [
              {
                title: 'Write [appRoleAssignments]',
                safety: 'unsafe',
                edits: [{ span: source.span, text: '[appRoleAssignments]' }],
              },
            ],
          },
        );
      } else {
        const target = mapping?.target && objectMapping?.targetObject?.attributes.get(mapping.target);
        const isSingle = name === 'SingleAppRoleAssignment';
        const isForMany = isSingle && target !== undefined && target !== '' && target.multivalued;
        report(nameSpan, `${name} does not work with the scope "Sync all users and groups".`, {
          help: `Set the scope to assigned users and groups.${isSingle ? singleAdvice : name === 'AppRoleAssignmentsComplex' ? complexAdvice : ''}`,
          severity: isForMany ? 'warning' : 'info',
        });
      }
    },
  }),
});

const appRoleFunctions: ReadonlySet<string> = new Set([
  'AppRoleAssignments',
  'AppRoleAssignmentsComplex',
  'AssertiveAppRoleAssignmentsComplex',
  'SingleAppRoleAssignment',
]);

const singleAdvice = ' Which of several roles is taken is not defined, so give each user one role.';
const complexAdvice =
  ' Roles that are taken away stay in the target; AssertiveAppRoleAssignmentsComplex removes them.';
