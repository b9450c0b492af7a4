import { quote } from '../describe.ts';
import { isBlank, type UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnLocalEmpty: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-local-empty',
    severity: 'error',
    summary: 'There is nothing but whitespace before the last @.',
    why: '@ may not be the first sign of a user name; the user is refused.',
    cure: 'Build the part before @ from attributes that every user has, with Coalesce for those that some lack.',
    example: { bad: '@contoso.com', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ at, local, value }) => {
    if (at < 0 || !isBlank(local)) return undefined;
    return {
      message: `There is nothing before @ in ${quote(value)}.`,
      help: 'Look which source attribute this user lacks, and give Coalesce another one to fall back on.',
    };
  },
};
