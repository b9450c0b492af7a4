import { describeCharacter, distinctMatches, listOf, quote } from '../describe.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnInvalidCharacter: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-invalid-character',
    severity: 'error',
    summary: "An ASCII sign other than A-Z a-z 0-9 ' . - _ ! # ^ ~ stands before @.",
    why: 'Entra ID allows only these signs in the part before @; the user is refused.',
    cure: 'Remove the others: Replace(…, , "[^A-Za-z0-9.\'_!#^~-]", , "", , ) around the part before @.',
    example: { bad: 'alex+hr@contoso.com', good: 'alex.hr@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflicts C3, C4 (D)',
  },
  check: ({ hasInvalid, local }) => {
    if (!hasInvalid) return undefined;
    const found = distinctMatches(/(?=[\x21-\x7e])[^A-Za-z0-9.'_!#^~@-]/g, local);
    return {
      message: `${listOf(found.map(describeCharacter))} ${found.length === 1 ? 'is' : 'are'} not allowed before @ in ${quote(local)}.`,
      help: helpFor(local, found),
    };
  },
};

function helpFor(local: string, found: readonly string[]): string {
  const addressType = /^(?:smtp|sip):/i.exec(local)?.[0];
  if (addressType !== undefined) {
    return `The value is a proxyAddresses entry: cut off its type, Replace(…, "${addressType}", , , "", , ).`;
  }
  if (/^[^\\@]+\\[^\\@]+$/.test(local)) {
    return 'The value looks like DOMAIN\\name: map an attribute that holds the name alone.';
  }
  const remove = `Remove or replace ${found.length === 1 ? 'it' : 'them'}: Replace(…, , "[^A-Za-z0-9.'_!#^~-]", , "", , ).`;
  return found.some((sign) => '$`+'.includes(sign))
    ? `${remove} Existing accounts may hold such a sign; new ones may not.`
    : remove;
}
