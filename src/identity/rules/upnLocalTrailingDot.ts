import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnLocalTrailingDot: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-local-trailing-dot',
    severity: 'error',
    summary: 'The part before @ ends with a dot, or is made of dots only.',
    why: 'A dot may not stand right before @; the user is refused. Mostly one of the joined names was empty.',
    cure: 'Join the names with the dot only where both are present: IIF(IsPresent([surname]), Join(".", [givenName], [surname]), [givenName]).',
    example: { bad: 'adele.@contoso.com', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ at, hasLooseDot, bareLocal, value }) => {
    if (!hasLooseDot || at < 0 || !bareLocal.endsWith('.')) return undefined;
    return {
      message: isOnlyDots(bareLocal)
        ? `There is nothing but dots before @ in ${quote(value)}.`
        : `A dot stands right before @ in ${quote(value)}.`,
      help: 'Probably a name that the dot should join is empty: use IIF(IsPresent(…), …, …), or remove the dot with Replace(…, , "\\\\.+$", , "", , ).',
    };
  },
};

/** Such a part is spoken of once, by the rule on the trailing dot. */
export function isOnlyDots(bareLocal: string): boolean {
  return /^\.+$/.test(bareLocal);
}
