import { asciiOnly, nonAsciiCharacterOrBlank } from '../nonAsciiAdvice.ts';
import type { Rule } from '../rule.ts';

export const mailNonAscii: Rule<string> = {
  definition: {
    code: 'mail-non-ascii',
    severity: 'error',
    summary: 'mail holds a character above U+007F.',
    why: 'Graph answers: Invalid value specified for property mail.',
    cure: 'Wrap it in NormalizeDiacritics, and replace or remove what that leaves.',
    example: { bad: 'jàhn@contoso.com', good: 'jahn@contoso.com' },
    reference: 'upn-rules.md, other generated values (D)',
  },
  check: asciiOnly('mail', 'the value', nonAsciiCharacterOrBlank),
};
