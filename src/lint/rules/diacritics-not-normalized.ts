import { quote } from '../../../grammar/quote.ts';
import { normalizing, wrapping, wrappingEach } from '../identity/cure.ts';
import { fateOf } from '../identity/letterFate.ts';
import { accentedLetters } from '../identity/letters.ts';
import { nameKindOf, placeOf } from '../identity/nameKind.ts';
import { survivorsOf } from '../identity/survivors.ts';
import { trialsOf } from '../identity/trials.ts';
import { defineRule } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const diacriticsNotNormalized = defineRule({
  definition: {
    code: 'diacritics-not-normalized',
    severity: 'warning',
    summary: 'Accented letters come into a user name as they are, or are cut out of it.',
    why: 'Only ASCII may stand before @: José is refused. Where a pattern removes the letter instead, André becomes Andr.',
    cure: 'Use NormalizeDiacritics on the name, before other signs are removed.',
    example: {
      bad: 'Join("@", [displayName], "contoso.com")',
      good: 'Join("@", NormalizeDiacritics([displayName]), "contoso.com")',
    },
    reference:
      'upn-rules.md, upn-non-ascii and nickname-non-ascii (D); language.md section 7, NormalizeDiacritics (D)',
  },
  examples: {
    bad: [
      'Join("", Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , ), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())',
      'Join("@", Replace(Join(".", [givenName], [surname]), , "[^A-Za-z0-9._-]", , "", , ), "contoso.com")',
      { target: 'mailNickname', expression: 'Append(Mid([firstName], 1, 1), [employeeId])' },
    ],
    good: [
      'Join("@", NormalizeDiacritics(Join(".", [givenName], [surname])), "contoso.com")',
      { target: 'sAMAccountName', expression: 'Left([lastName], 20)' },
      { target: 'mailNickname', expression: 'Join("", "u", [employeeId])' },
    ],
  },
  create: (context) => ({
    expression(root) {
      const kind = nameKindOf(context);
      // There each rule has a finding of its own.
      if (kind === undefined || selectUniqueValueOf(root) !== undefined) return;
      const found = fateOf(accentedLetters, context);
      if (found === undefined) return;
      const { fate, attribute, name, value } = found;
      const what =
        fate === 'kept' ? `Accented letters can stand ${placeOf(kind)}` : 'Accented letters are lost';
      const places = trialsOf(context)?.places ?? [];
      const title = 'Normalize the diacritics';
      // What is lost is removed inside the name part, so the letters have to be normalized before they come there.
      const cure =
        fate === 'kept'
          ? wrapping(context, places, normalizing, kind, title)
          : wrappingEach(
              context,
              places.filter((place) => place.name === attribute.name),
              normalizing,
              `[${attribute.name}]`,
              title,
            );
      // What removes the other signs normalizes as well, so that the two do not meet at one place.
      const { fixes, ...help } = cure;
      context.report(
        attribute.span,
        `${what}: ${quote(name)} in [${attribute.name}] gives ${quote(value)}.`,
        survivorsOf(context).length > 0 ? help : cure,
      );
    },
  }),
});
