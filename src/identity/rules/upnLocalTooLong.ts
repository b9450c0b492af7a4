import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnLocalTooLong: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-local-too-long',
    severity: 'error',
    summary: 'More than 64 characters stand before the last @.',
    why: 'The limit is 64; the user is refused.',
    cure: 'Cut the part before @ with Left(…, 64), and see that the results stay different.',
    example: { bad: `${'a'.repeat(65)}@contoso.com`, good: `${'a'.repeat(64)}@contoso.com` },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C6 (D)',
  },
  check: ({ at }) => {
    if (at <= 64) return undefined;
    return {
      message: `${at} characters stand before @; at most 64 may.`,
      help: 'Cut that part: Left(…, 64). Names cut so may become equal.',
    };
  },
};
