import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const itemIndexZero = defineRule({
  definition: {
    code: 'item-index-zero',
    severity: 'error',
    summary: 'Item or Word asks for a value before the first.',
    why: 'Values and words count from 1. Item fails for every user with index 0, and Word gives empty text.',
    cure: 'Write 1 for the first value or word.',
    example: { bad: 'Item([proxyAddresses], 0)', good: 'Item([proxyAddresses], 1)' },
    reference: 'language.md section 7, Item and Word (D)',
  },
  examples: {
    bad: [
      'Item([proxyAddresses], 0)',
      'Item([proxyAddresses], "0")',
      'Item(Split([mail], "@"), -1)',
      'Word([mail], 0, "@")',
    ],
    good: [
      'Item([proxyAddresses], 1)',
      'Item([proxyAddresses], Count([proxyAddresses]))',
      'Word([mail], 1, "@")',
    ],
  },
  create: ({ report }) => ({
    Function({ name, arguments: places }) {
      const index = places[1];
      if ((name !== 'Item' && name !== 'Word') || index === undefined) return;
      const text = literalText(index) ?? '';
      if (!/^[+-]?\d+$/.test(text) || BigInt(text.replace('+', '')) > 0n) return;
      const [what, message] =
        name === 'Item'
          ? ['value', `Item has no value ${text}; values count from 1.`]
          : ['word', `Word gives empty text for word ${text}; words count from 1.`];
      report(index.span, message, {
        severity: name === 'Item' ? 'error' : 'warning',
        help: `Write 1 for the first ${what}.`,
        fixes: [
          { title: `Take the first ${what}`, safety: 'unsafe', edits: [{ span: index.span, text: '1' }] },
        ],
      });
    },
  }),
});
