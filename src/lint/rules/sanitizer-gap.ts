import { quote } from '../../../grammar/quote.ts';
import { escapeText } from '../../../grammar/textLiteral.ts';
import { nameKindOf, placeOf } from '../identity/nameKind.ts';
import { gapFor, keptBy, type Sanitizer } from '../identity/sanitizers.ts';
import { signList } from '../identity/signList.ts';
import { survivorsOf } from '../identity/survivors.ts';
import { defineRule } from '../rule.ts';

export const sanitizerGap = defineRule({
  definition: {
    code: 'sanitizer-gap',
    severity: 'warning',
    summary: 'A Replace removes some of the signs that a user name may not hold, and lets others through.',
    why: 'A list of what to remove is never complete: names hold signs that nobody thought of, and their users are refused.',
    cure: 'List what may stay instead: "[^A-Za-z0-9._-]" removes everything else.',
    example: {
      bad: 'Join("@", Replace(NormalizeDiacritics([displayName]), , "[\', -]", , "", , ), "contoso.com")',
      good: 'Join("@", Replace(NormalizeDiacritics([displayName]), , "[^A-Za-z0-9._]", , "", , ), "contoso.com")',
    },
    reference: 'language.md section 12 (A), upn-rules.md, upn-invalid-character (D)',
  },
  examples: {
    bad: [
      'Join("@", Replace(NormalizeDiacritics([displayName]), , "[\', -]", , "", , ), "contoso.com")',
      'Replace(Join("@", NormalizeDiacritics(StripSpaces(Join(".", [firstName], [lastName]))), "contoso.com"), , "[\'-]+", , "", , )',
      {
        target: 'sAMAccountName',
        expression: 'Left(Replace(Join("", [first], [last]), "*", , , "", , ), 20)',
      },
    ],
    good: [
      'Join("@", Replace(NormalizeDiacritics([displayName]), , "[^A-Za-z0-9._]", , "", , ), "contoso.com")',
      'Join("@", Replace(Replace(NormalizeDiacritics([displayName]), " ", , , ".", , ), , "[^A-Za-z0-9.]", , "", , ), "contoso.com")',
      'Join("@", [displayName], "contoso.com")',
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      if (kind === undefined) return;
      const survivors = survivorsOf(context);
      const [first] = survivors;
      const sanitizer = first && gapFor(first.sign, root, context);
      if (sanitizer === undefined || first === undefined) return;
      const { attribute, name, value } = first;
      const instead = insteadOf(sanitizer);
      context.report(
        sanitizer.list.span,
        `${signList(survivors)} still come through, to stand ${placeOf(kind)}: ${quote(name)} in [${attribute.name}] gives ${quote(value)}.`,
        {
          help: `List what may stay instead of what has to go: ${instead}.`,
          ...(sanitizer.isPattern && {
            fixes: [
              {
                title: `Write ${instead}`,
                safety: 'unsafe' as const,
                edits: [{ span: sanitizer.list.span, text: instead }],
              },
            ],
          }),
        },
      );
    },
  }),
});

/** A class of all that may stay: what every name may hold and the list does not remove, and the @ where there is one. */
function insteadOf(sanitizer: Sanitizer): string {
  return escapeText(`[^A-Za-z0-9${keptBy(sanitizer, '@._-')}]`);
}
