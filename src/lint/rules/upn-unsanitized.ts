import { quote } from '../../../grammar/quote.ts';
import { normalizingAndSanitizing, sanitizing, wrapping } from '../identity/cure.ts';
import { fateOf } from '../identity/letterFate.ts';
import { accentedLetters } from '../identity/letters.ts';
import { nameKindOf, placeOf } from '../identity/nameKind.ts';
import { gapFor } from '../identity/sanitizers.ts';
import { signList } from '../identity/signList.ts';
import { survivorsOf } from '../identity/survivors.ts';
import { trialsOf } from '../identity/trials.ts';
import { defineRule } from '../rule.ts';

export const upnUnsanitized = defineRule({
  definition: {
    code: 'upn-unsanitized',
    severity: 'warning',
    summary: 'Signs that a user name may not hold reach it, and nothing in the expression removes them.',
    why: 'Names of people hold blanks, commas, parentheses and typographic apostrophes. The first user with one is refused, with a message that does not name the sign.',
    cure: 'Remove what is not allowed from the part before @, for example Replace(NormalizeDiacritics(…), , "[^A-Za-z0-9._-]", , "", , ).',
    example: {
      bad: 'Join("@", Join(".", [givenName], [surname]), "contoso.com")',
      good: 'Join("@", Replace(NormalizeDiacritics(Join(".", [givenName], [surname])), , "[^A-Za-z0-9._-]", , "", , ), "contoso.com")',
    },
    reference: 'language.md section 12 (A), upn-rules.md, upn-invalid-character and upn-whitespace (D)',
  },
  examples: {
    bad: [
      'Join("@", Join(".", [givenName], [surname]), "contoso.com")',
      'Join("", Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())',
      { target: 'mailNickname', expression: 'ToLower(Join(".", [first], [last]))' },
      { target: 'sAMAccountName', expression: 'Left(Join(".", [first], [last]), 20)' },
      'Join("@", NormalizeDiacritics(StripSpaces(Join(".", [firstName], [lastName]))), "contoso.com")',
    ],
    good: [
      'Join("@", Replace(NormalizeDiacritics(Join(".", [givenName], [surname])), , "[^A-Za-z0-9._-]", , "", , ), "contoso.com")',
      'Join("@", [mailNickname], DefaultDomain())',
      'Join(" ", [givenName], [surname])',
      { target: 'displayName', expression: 'Join(" ", [first], [last])' },
      { target: 'mailNickname', expression: 'Word([userPrincipalName], 1, "@")' },
      { target: 'proxyAddresses', expression: 'Trim([proxyAddresses])' },
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      const survivors = survivorsOf(context);
      const [first] = survivors;
      // A sanitizer that lets it through has a finding of its own.
      if (kind === undefined || first === undefined || gapFor(first.sign, root, context) !== undefined)
        return;
      const { attribute, name, value } = first;
      const hasAccents = fateOf(accentedLetters, context) !== undefined;
      context.report(
        attribute.span,
        `${signList(survivors)} can stand ${placeOf(kind)}: ${quote(name)} in [${attribute.name}] gives ${quote(value)}.`,
        wrapping(
          context,
          trialsOf(context)?.places ?? [],
          hasAccents ? normalizingAndSanitizing : sanitizing,
          kind,
          'Remove what is not allowed',
        ),
      );
    },
  }),
});
