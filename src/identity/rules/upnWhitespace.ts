import { codePointAndName, distinctMatches, listOf, quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnWhitespace: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-whitespace',
    severity: 'error',
    summary: 'The value holds a whitespace or control character, be it at an end.',
    why: 'No blank, tab or line break may stand in a user name; the user is refused.',
    cure: 'StripSpaces removes U+0020; Replace(…, , "[\\\\s\\\\p{Cc}]", , "", , ) removes the others too.',
    example: { bad: 'adele vance@contoso.com', good: 'adelevance@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D for blanks and line breaks, I for others)',
  },
  check: ({ hasWhitespace, value }) => {
    if (!hasWhitespace) return undefined;
    const found = distinctMatches(/[\p{White_Space}\p{Cc}]/gu, value);
    const onlySpaces = found.length === 1 && found[0] === ' ';
    return {
      message: `${listOf(found.map(codePointAndName))} in ${quote(value)}: whitespace and control characters are not allowed.`,
      help: onlySpaces
        ? 'Wrap the value in StripSpaces, or give Replace a sign to put in place of each blank.'
        : 'Remove them: Replace(…, , "[\\\\s\\\\p{Cc}]", , "", , ); StripSpaces removes only U+0020.',
    };
  },
};
