import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';
import { isOnlyDots } from './upnLocalTrailingDot.ts';

export const upnLocalConsecutiveDots: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-local-consecutive-dots',
    severity: 'warning',
    summary: 'Two dots in a row stand before @.',
    why: 'It is no valid mail address, and Exchange refuses such an alias, which is often derived from the user name.',
    cure: 'Join only names that are present, or make one dot of several: Replace(…, , "\\\\.{2,}", , ".", , ).',
    example: { bad: 'adele..vance@contoso.com', good: 'adele.vance@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C5 (I)',
  },
  check: ({ at, hasLooseDot, bareLocal, value }) => {
    if (!hasLooseDot || at < 0 || !bareLocal.includes('..') || isOnlyDots(bareLocal)) return undefined;
    return {
      message: `${quote(value)} has two dots in a row before @.`,
      help: 'Probably a middle name is empty: use IIF(IsPresent(…), …, …), or Replace(…, , "\\\\.{2,}", , ".", , ).',
    };
  },
};
