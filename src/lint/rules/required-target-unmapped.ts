import { mapsUsers, type ObjectMapping } from '../../schema/index.ts';
import type { Dialect } from '../dialect.ts';
import { defineRule } from '../rule.ts';

export const requiredTargetUnmapped = defineRule({
  definition: {
    code: 'required-target-unmapped',
    severity: 'error',
    summary:
      'An object mapping creates users in Microsoft Entra ID, and maps no userPrincipalName or no mailNickname.',
    why: 'Microsoft Graph creates no user without them: every new user is refused.',
    cure: 'Map the attribute; a mailNickname can be the part of userPrincipalName before @.',
    example: {
      bad: 'mappings for displayName and userPrincipalName',
      good: 'mappings for displayName, userPrincipalName and mailNickname',
    },
    reference: 'upn-rules.md, upn-empty and nickname-empty (D)',
  },
  examples: {
    bad: [
      {
        template: 'API2AAD',
        target: 'displayName',
        expression: '[displayName]',
        targetAttributes: { displayName: 'String', userPrincipalName: 'String', mailNickname: 'String' },
        others: [{ target: 'userPrincipalName', expression: '[userName]' }],
      },
      {
        template: 'Workday2AAD',
        target: 'mailNickname',
        expression: '[WorkerID]',
        targetAttributes: { userPrincipalName: 'String', mailNickname: 'String' },
      },
    ],
    good: [
      {
        template: 'API2AAD',
        target: 'mailNickname',
        expression: '[externalId]',
        targetAttributes: { userPrincipalName: 'String', mailNickname: 'String' },
        others: [{ target: 'UserPrincipalName', expression: '[userName]' }],
      },
      {
        template: 'API2AD',
        target: 'cn',
        expression: '[externalId]',
        targetAttributes: { cn: 'String', userPrincipalName: 'String', mailNickname: 'String' },
      },
      // What the target's definition does not have may be made by the service.
      { template: 'API2AAD', target: 'displayName', expression: '[displayName]' },
    ],
  },
  create: ({ dialect, reportInFile }) => ({
    objectMapping(objectMapping) {
      const { attributeMappings, span, targetObject } = objectMapping;
      if (!toEntra.has(dialect) || attributeMappings.length === 0 || !createsUsers(objectMapping)) return;
      const mapped = new Set(attributeMappings.map(({ target }) => target?.toLowerCase()));
      for (const [name, severity] of required) {
        if (mapped.has(name.toLowerCase()) || targetObject?.attributes.get(name) === undefined) continue;
        reportInFile(
          { start: span.start, end: span.start + 1 },
          `No mapping gives new users a ${name}, without which Microsoft Entra ID creates none.`,
          { help: `Map ${name}.`, severity },
        );
      }
    },
  }),
});

/** For mailNickname it is not known whether the service would make one itself (A). */
const required = [
  ['userPrincipalName', 'error'],
  ['mailNickname', 'warning'],
] as const;

const toEntra: ReadonlySet<Dialect> = new Set(['hr-to-entra', 'api-to-entra']);

function createsUsers(objectMapping: ObjectMapping): boolean {
  const { flowTypes } = objectMapping;
  return mapsUsers(objectMapping) && (flowTypes === undefined || /\badd\b/i.test(flowTypes));
}
