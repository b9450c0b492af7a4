import { type Argument, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const switchDuplicateKey = defineRule({
  definition: {
    code: 'switch-duplicate-key',
    severity: 'warning',
    summary: 'A Switch has the same key twice.',
    why: 'The first of equal keys counts, so the second value is never given to anybody. Often one of the two was meant to be another key.',
    cure: 'Remove the second pair, or correct its key. A number and the same number in quotes are equal keys.',
    example: {
      bad: 'Switch([code], "??", "1", "US", "44", "GB", "1", "CA")',
      good: 'Switch([code], "??", "1", "US", "44", "GB")',
    },
    reference: 'language.md section 7, Switch (A for the order), section 12',
  },
  examples: {
    bad: [
      'Switch([code], "??", "1", "US", "44", "GB", "1", "CA")',
      'Switch([code], "??", 1, "US", "1", "US")',
    ],
    good: [
      'Switch([code], "??", "1", "US", "44", "GB")',
      'Switch([state], , "wa", "WA", "WA", "WA")',
      'Switch([code], "??", [a], "x", [a], "y")',
    ],
  },
  create: ({ report }) => ({
    Function({ name, arguments: places }) {
      if (name !== 'Switch') return;
      const first = new Map<string, { readonly key: Argument; readonly value: string }>();
      for (let place = 2; place + 1 < places.length; place += 2) {
        const key = places[place]!;
        const text = literalText(key);
        if (text === undefined) continue;
        const value = print(places[place + 1]!);
        const earlier = first.get(text);
        if (earlier === undefined) {
          first.set(text, { key, value });
          continue;
        }
        const isRepeated = earlier.value === value;
        const edits = [
          { span: { start: places[place - 1]!.span.end, end: places[place + 1]!.span.end }, text: '' },
        ];
        report(
          key.span,
          `The key ${quote(print(key))} stands in this Switch before; ${isRepeated ? 'this pair adds nothing' : `the first one counts, and ${quote(value)} is never given`}.`,
          {
            severity: isRepeated ? 'info' : 'warning',
            help: isRepeated
              ? 'Remove the pair.'
              : `Correct the key, or remove the pair; ${quote(earlier.value)} is what is given now.`,
            related: [{ span: earlier.key.span, message: 'the first pair with this key' }],
            fixes: [{ title: 'Remove the second pair', safety: isRepeated ? 'safe' : 'unsafe', edits }],
          },
        );
      }
    },
  }),
});
