import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';
import { isOnlyDots } from './upnLocalTrailingDot.ts';

export const upnLocalLeadingDot: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-local-leading-dot',
    severity: 'warning',
    summary: 'The part before @ begins with a dot.',
    why: 'Older rules forbid it, it is no valid mail address, and mailNickname, often derived from it, must not begin so.',
    cure: 'Join the names with the dot only where both are present.',
    example: { bad: '.vance@contoso.com', good: 'vance@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C5 (I)',
  },
  check: ({ at, hasLooseDot, bareLocal, value }) => {
    if (!hasLooseDot || at < 0 || !bareLocal.startsWith('.') || isOnlyDots(bareLocal)) return undefined;
    return {
      message: `${quote(value)} begins with a dot.`,
      help: 'Probably the first name is empty: use IIF(IsPresent(…), …, …), or remove the dot with Replace(…, , "^\\\\.+", , "", , ).',
    };
  },
};
