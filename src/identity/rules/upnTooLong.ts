import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnTooLong: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-too-long',
    severity: 'error',
    summary: 'The value has more than 113 characters, and no @ that would show which part is too long.',
    why: 'The limit is 64 before @, 48 after it, 113 in all; the user is refused.',
    cure: 'Cut the part that is to stand before @ with Left(…, 64), and append @ and a domain.',
    example: { bad: 'a'.repeat(114), good: `${'a'.repeat(64)}@contoso.com` },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  // With an @, more than 113 in all means that one of the parts is too long, and the rule on that part speaks.
  check: ({ at, value }) => {
    if (at >= 0 || value.length <= 113) return undefined;
    return {
      message: `The value has ${value.length} characters; a user name has at most 113.`,
      help: 'Cut the part that is to stand before @: Left(…, 64).',
    };
  },
};
