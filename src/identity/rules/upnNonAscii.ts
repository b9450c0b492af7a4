import { describeCharacter, listOf } from '../describe.ts';
import { nonAsciiAdvice, nonAsciiCharacters } from '../nonAsciiAdvice.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnNonAscii: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-non-ascii',
    severity: 'error',
    summary: 'A character above U+007F, other than whitespace, stands before @.',
    why: 'Only ASCII letters, digits and a few signs may stand there; the user is refused.',
    cure: 'Wrap the part before @ in NormalizeDiacritics, and replace or remove what it leaves: letters such as đ and þ, other scripts, typographic quotes and dashes, invisible characters.',
    example: { bad: 'josé.garcía@contoso.com', good: 'jose.garcia@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C2 (D, I for invisible characters)',
  },
  check: ({ hasNonAscii, local }) => {
    if (!hasNonAscii) return undefined;
    const found = nonAsciiCharacters(local);
    return {
      message: `${listOf(found.map(describeCharacter))} ${found.length === 1 ? 'is' : 'are'} not allowed before @.`,
      help: nonAsciiAdvice(found, 'the part before @'),
    };
  },
};
