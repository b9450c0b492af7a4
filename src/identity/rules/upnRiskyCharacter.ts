import { listOf, quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnRiskyCharacter: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-risky-character',
    severity: 'warning',
    summary: 'An apostrophe or # stands before @. Entra ID accepts it.',
    why: "Scripts and tools that build an OData filter or path break on ' unless they double it, and # must be sent as %23.",
    cure: 'Remove it: Replace(…, , "[\'#]", , "", , ) around the part before @; or see that everything which reads the name can take it.',
    example: { bad: "sean.o'brien@contoso.com", good: 'sean.obrien@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C1 (D that it is accepted, I that it harms)',
  },
  check: ({ hasRisky, local }) => {
    if (!hasRisky) return undefined;
    const ownSigns = local.replace(/#EXT#/gi, '');
    const found = ["'", '#'].filter((sign) => ownSigns.includes(sign));
    if (found.length === 0) return undefined;
    const harms = found.map((sign) => `${found.length === 1 ? 'it' : quote(sign)} ${harm(sign)}`);
    return {
      message: `Entra ID accepts ${listOf(found.map(quote))} before @, but ${listOf(harms)}.`,
      help: `To be safe, remove ${found.length === 1 ? 'it' : 'them'}: Replace(…, , "[${found.join('')}]", , "", , ).`,
    };
  },
};

function harm(sign: string): string {
  return sign === "'"
    ? 'breaks callers that do not double it in an OData filter'
    : 'must be sent as %23 in a URL';
}
