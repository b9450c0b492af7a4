import { isBlank } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnEmpty: Rule<string | null> = {
  definition: {
    code: 'upn-empty',
    severity: 'error',
    summary: 'userPrincipalName is absent, empty or only whitespace.',
    why: 'A user cannot be created without one, so the account is not provisioned.',
    cure: 'Build the value from attributes that every user has, with Coalesce or IIF(IsPresent(…)) for those that some lack.',
    example: { bad: '', good: 'adele.vance@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: (value) => {
    if (value !== null && !isBlank(value)) return undefined;
    return {
      message: `There is no userPrincipalName: the value is ${describeAbsence(value)}.`,
      help: 'Look which source attribute this user lacks, and give Coalesce another one to fall back on.',
    };
  },
};

/** How a blank value is blank. */
export function describeAbsence(value: string | null): string {
  if (value === null) return 'absent';
  return value === '' ? 'empty' : 'only whitespace';
}
