import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnUnverifiedDomain: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-unverified-domain',
    severity: 'error',
    summary: 'The tenant lists the domain, but has not verified it.',
    why: 'Only verified domains can be used; Graph answers that the domain portion is invalid.',
    cure: 'Verify the domain in the Entra admin center (a TXT or MX record), or use another one until then.',
    example: { bad: 'adele@fabrikam.com', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ standing, bareDomain }) => {
    if (standing !== 'unverified') return undefined;
    return {
      message: `The tenant lists ${quote(bareDomain)}, but has not verified it.`,
      help: 'Verify the domain in the Entra admin center, or use a verified one until then.',
    };
  },
};
