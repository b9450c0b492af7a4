import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnDomainNotRoutable: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-domain-not-routable',
    severity: 'error',
    summary: 'The domain cannot exist in public DNS: a single label, or an ending such as .local.',
    why: 'Such a domain cannot be verified, so no user can have it; Graph answers that the domain portion is invalid.',
    cure: 'Replace the domain by one that the tenant has verified.',
    example: { bad: 'adele@contoso.local', good: 'adele@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D for .local, .internal and single labels, I for the rest)',
  },
  check: ({ standing, bareDomain }, { domains }) => {
    if (standing !== 'not-routable') return undefined;
    const [ending] = /(?:(?<![^.])home)?\.[^.]*$/.exec(bareDomain) ?? [bareDomain];
    const replacement = domains.defaultDomain ?? domains.initialDomain ?? domains.verified[0];
    return {
      message: bareDomain.includes('.')
        ? `${quote(bareDomain)} cannot be verified: ${quote(ending)} is not a public ending.`
        : `${quote(bareDomain)} cannot be verified: it is a single label.`,
      help: `Replace it by a verified domain, ${replacement === undefined ? 'such as DefaultDomain()' : `such as ${quote(replacement)}`}.`,
    };
  },
};
