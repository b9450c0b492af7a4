import { print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';

export const selectUniqueValueSingle = defineRule({
  definition: {
    code: 'select-unique-value-single',
    severity: 'error',
    summary: 'SelectUniqueValue has a single rule.',
    why: 'It needs at least two; with one there is nothing to select from when the value is taken.',
    cure: 'Add a further rule, such as one with a number, or write the value without SelectUniqueValue.',
    example: {
      bad: 'SelectUniqueValue([mailNickname])',
      good: 'SelectUniqueValue([mailNickname], Append([mailNickname], "2"))',
    },
    reference: 'language.md section 7, SelectUniqueValue (D)',
  },
  examples: {
    bad: ['SelectUniqueValue(NormalizeDiacritics([mailNickname]))'],
    good: ['SelectUniqueValue(NormalizeDiacritics([a]), Append(NormalizeDiacritics([a]), "2"))'],
  },
  create: ({ report }) => ({
    Function({ name, nameSpan, arguments: places }) {
      const [only] = places;
      if (name !== 'SelectUniqueValue' || places.length !== 1 || only === undefined) return;
      report(nameSpan, 'SelectUniqueValue takes two rules or more, but this call has one.', {
        help: `Add a rule for the case that ${quote(print(only))} is taken, or write it alone.`,
      });
    },
  }),
});
