import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnDomainEmpty: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-domain-empty',
    severity: 'error',
    summary: 'There is nothing but whitespace after the last @.',
    why: 'A user name ends with a verified domain; the user is refused.',
    cure: 'Append a domain after @, such as DefaultDomain().',
    example: { bad: 'adele@', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ standing, value }) => {
    if (standing !== 'empty') return undefined;
    return {
      message: `There is no domain after @ in ${quote(value)}.`,
      help: 'Append a verified domain; if it comes from an attribute, this user lacks it.',
    };
  },
};
