import { quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnSingleCharacterLocal: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-single-character-local',
    severity: 'warning',
    summary: 'Exactly one character stands before @.',
    why: 'Microsoft recommends more than one: a random first password may contain the prefix and then be refused.',
    cure: 'Build a longer part before @.',
    example: { bad: 'j@contoso.com', good: 'jo@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D)',
  },
  check: ({ at, bareLocal, value }) => {
    if (at < 0 || bareLocal.length > 2 || !/^[^.@]$/u.test(bareLocal)) return undefined;
    return {
      message: `Only one character stands before @ in ${quote(value)}.`,
      help: 'Add to it, the surname or an employee number for instance.',
    };
  },
};
