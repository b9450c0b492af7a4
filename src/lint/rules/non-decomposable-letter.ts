import { quote } from '../../../grammar/quote.ts';
import { fateOf } from '../identity/letterFate.ts';
import { accentedLetters, wholeLetters } from '../identity/letters.ts';
import { nameKindOf, placeOf } from '../identity/nameKind.ts';
import { defineRule } from '../rule.ts';

export const nonDecomposableLetter = defineRule({
  definition: {
    code: 'non-decomposable-letter',
    severity: 'info',
    summary:
      'NormalizeDiacritics leaves letters that are no accented form of another, such as đ, ð, þ and ħ.',
    why: 'In names from Croatia, Iceland, Malta or Vietnam they come into the user name, which is refused, or are cut out of it by a later pattern.',
    cure: 'Replace them before: Replace(…, "đ", , , "d", , ), and the capital likewise.',
    example: {
      bad: 'Join("@", NormalizeDiacritics([surname]), "contoso.com")',
      good: 'Join("@", NormalizeDiacritics(Replace(Replace([surname], "đ", , , "d", , ), "Đ", , , "D", , )), "contoso.com")',
    },
    reference: 'language.md section 7, NormalizeDiacritics (A), upn-rules.md, upn-non-ascii (D)',
  },
  examples: {
    bad: [
      'Join("@", NormalizeDiacritics([surname]), "contoso.com")',
      'Join("@", Replace(NormalizeDiacritics([surname]), , "[^A-Za-z0-9._-]", , "", , ), "contoso.com")',
    ],
    good: [
      'Join("@", NormalizeDiacritics(Replace(Replace([surname], "đ", , , "d", , ), "Đ", , , "D", , )), "contoso.com")',
      'Join("@", [surname], "contoso.com")',
      'NormalizeDiacritics([surname])',
    ],
  },
  create: (context) => ({
    expression() {
      const kind = nameKindOf(context);
      if (kind === undefined || fateOf(accentedLetters, context) !== undefined) return;
      const found = fateOf(wholeLetters, context);
      if (found === undefined) return;
      const { fate, attribute, name, value } = found;
      const what = fate === 'kept' ? `can stand ${placeOf(kind)}` : 'are lost';
      context.report(
        attribute.span,
        `Letters that NormalizeDiacritics does not change ${what}: ${quote(name)} in [${attribute.name}] gives ${quote(value)}.`,
        { help: 'Replace those that occur in your names before: Replace(…, "đ", , , "d", , ).' },
      );
    },
  }),
});
