import { print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { escapeText } from '../../../grammar/textLiteral.ts';
import { textOf } from '../../source/source.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type ReportDetails } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const joinSeparator = defineRule({
  definition: {
    code: 'join-separator',
    severity: 'warning',
    summary: 'The first place of Join, its separator, holds what looks like a source.',
    why: 'Join puts its first argument between the others. What should stand at the beginning or the end lands in the middle, between every two parts, and is missing where only one part has a value.',
    cure: 'Begin with the separator, "" where there is none, and write the text as a source of its own.',
    example: {
      bad: 'Join("1@", [mailNickname], "contoso.com")',
      good: 'Join("", [mailNickname], "1@", "contoso.com")',
    },
    reference: 'language.md section 7, Join (D, I), section 10 for Connect Sync',
  },
  examples: {
    bad: [
      'Join("1@", [mailNickname], "contoso.com")',
      'Join([proxyAddresses], ",")',
      'Join([givenName], ".", [surname])',
      'Join("contoso.com", [userName], "@")',
    ],
    good: [
      'Join("", [mailNickname], "1@", "contoso.com")',
      'Join(", ", [surname], [givenName])',
      'Join(" and ", [a], [b])',
      'Join("@", [userName], "contoso.com")',
    ],
  },
  create: ({ report, text }) => ({
    Function({ name, arguments: places }) {
      const [separator, first, ...rest] = places;
      if (name !== 'Join' || separator === undefined || first === undefined) return;
      const value = literalText(separator);
      if (value === undefined) {
        const kind = ungrouped(separator).kind;
        if (kind !== 'Attribute' && kind !== 'Function') return;
        const isConnectOrder = rest.length === 0 && literalText(first) !== undefined;
        const edits = [
          { span: separator.span, text: textOf(text, first.span) },
          { span: first.span, text: textOf(text, separator.span) },
        ];
        const details: ReportDetails = isConnectOrder
          ? {
              help: 'Join(list, delimiter) is the order of Entra Connect Sync; here the separator comes first.',
              fixes: [{ title: 'Put the separator first', safety: 'unsafe', edits }],
            }
          : {
              help: `Write \`Join("", …)\` if ${quote(print(separator))} is the first part of the value.`,
              fixes: [
                {
                  title: 'Join without a separator',
                  safety: 'unsafe',
                  edits: [{ span: { start: separator.span.start, end: separator.span.start }, text: '"", ' }],
                },
              ],
            };
        report(separator.span, `${quote(print(separator))} stands in the place of the separator.`, details);
      } else if (holdsWord(value)) {
        const edits = [
          { span: separator.span, text: '""' },
          { span: { start: first.span.end, end: first.span.end }, text: `, ${escapeText(value)}` },
        ];
        // With two parts the separator stands in one place, so the text can be written there; an empty part differs.
        report(separator.span, `The separator ${quote(print(separator))} is put between all the parts.`, {
          help: `If it belongs in one place, write \`Join("", …)\` and ${quote(escapeText(value))} where it belongs.`,
          ...(rest.length === 1 && {
            fixes: [{ title: 'Write the text between the two parts', safety: 'unsafe', edits }],
          }),
        });
      }
    },
  }),
});

/** Letters or digits; a word between blanks, such as `" and "`, is a separator that people mean. */
function holdsWord(separator: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(separator) && !/^\s.*\s$/s.test(separator);
}
