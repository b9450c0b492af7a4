import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnMissingAt: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-missing-at',
    severity: 'error',
    summary: 'The value has no @.',
    why: 'A user name consists of a prefix, @ and a verified domain; Graph answers that the domain portion is invalid.',
    cure: 'Append @ and a verified domain: Join("", …, "@", DefaultDomain()).',
    example: { bad: 'adele.vance', good: 'adele.vance@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ at, value }, { domains }) => {
    if (at >= 0) return undefined;
    const domain = domains.defaultDomain ?? domains.initialDomain ?? domains.verified[0];
    return {
      message: `${quote(value)} has no @ and so no domain.`,
      help: `Append the domain: Join("", …, "@", ${domain === undefined ? 'DefaultDomain()' : `"${domain}"`}).`,
    };
  },
};
