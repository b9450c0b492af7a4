import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnGuestExtMarker: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-guest-ext-marker',
    severity: 'warning',
    summary: 'The value holds #EXT#, which marks guests.',
    why: 'Entra ID writes #EXT# into the names of invited guests; a member so named is taken for one.',
    cure: 'Leave guests out by a scoping filter, or map an attribute that holds the name without the marker.',
    example: { bad: 'alice_fabrikam.com#EXT#@contoso.onmicrosoft.com', good: 'alice@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D for the meaning, I for the harm)',
  },
  check: ({ value }) => {
    if (!value.includes('#') || !/#EXT#/i.test(value)) return undefined;
    return {
      message: `${quote(value)} holds #EXT#, which marks a guest.`,
      help: 'Leave guests out by a scoping filter, or map mail instead of userPrincipalName.',
    };
  },
};
