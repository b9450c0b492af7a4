import { isBlank } from '../parts.ts';
import type { Rule } from '../rule.ts';
import { describeAbsence } from './upnEmpty.ts';

export const adUpnEmpty: Rule<string | null> = {
  definition: {
    code: 'ad-upn-empty',
    severity: 'warning',
    summary: 'userPrincipalName for Active Directory is absent or blank.',
    why: 'Active Directory permits it, but then sAMAccountName must be valid and unique, and Entra ID makes a name of it.',
    cure: 'Build the value from attributes that every user has.',
    example: { bad: '', good: 'adele.vance@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to on-premises AD (D)',
  },
  check: (value) => {
    if (value !== null && !isBlank(value)) return undefined;
    return {
      message: `There is no userPrincipalName: the value is ${describeAbsence(value)}. Active Directory permits that.`,
      help: 'See that sAMAccountName is valid and unique, or build a userPrincipalName from attributes that every user has.',
    };
  },
};
