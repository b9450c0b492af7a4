import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnFederatedDomain: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-federated-domain',
    severity: 'warning',
    summary: 'The domain is federated, and users there need onPremisesImmutableId.',
    why: 'Without it Graph refuses the user: "SourceAnchor is a required property for creation of a federated user". It is an error when the mapping is known to leave it unset.',
    cure: 'Map onPremisesImmutableId as well, or use a managed domain for cloud users.',
    example: { bad: 'adele@federated.contoso.com', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ standing, bareDomain }, { onPremisesImmutableId }) => {
    if (standing !== 'federated' || onPremisesImmutableId === 'set') return undefined;
    const unset = onPremisesImmutableId === 'unset';
    return {
      message: unset
        ? `${quote(bareDomain)} is a federated domain, and the mapping leaves onPremisesImmutableId unset.`
        : `${quote(bareDomain)} is a federated domain: its users need onPremisesImmutableId.`,
      help: 'Map onPremisesImmutableId too, or use a managed domain.',
      severity: unset ? 'error' : 'warning',
    };
  },
};
