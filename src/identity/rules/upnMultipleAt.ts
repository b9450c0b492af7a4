import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnMultipleAt: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-multiple-at',
    severity: 'error',
    summary: 'The value has more than one @.',
    why: 'Only one @ may stand in a user name, between prefix and domain; the user is refused.',
    cure: 'Cut the domain off the source value before another is appended: Replace([mail], , "(?<Suffix>@(.)*)", "Suffix", "", , ).',
    example: { bad: 'adele@fabrikam.com@contoso.com', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ hasFurtherAt, value }) => {
    if (!hasFurtherAt) return undefined;
    return {
      message: `${quote(value)} has ${value.split('@').length - 1} signs @; only one may stand in it.`,
      help: 'If the source value is an address already, cut its domain off first: Replace(…, , "(?<Suffix>@(.)*)", "Suffix", "", , ).',
    };
  },
};
