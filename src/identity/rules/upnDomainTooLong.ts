import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnDomainTooLong: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-domain-too-long',
    severity: 'error',
    summary: 'More than 48 characters stand after the last @.',
    why: 'The limit is 48, even for a domain that the tenant has verified; the user is refused.',
    cure: 'Use a verified domain of at most 48 characters.',
    example: { bad: `adele@${'a'.repeat(45)}.com`, good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C6 (D)',
  },
  check: ({ domain }) => {
    if (domain.length <= 48) return undefined;
    return {
      message: `${domain.length} characters stand after @; at most 48 may.`,
      help: 'Use a shorter verified domain.',
    };
  },
};
