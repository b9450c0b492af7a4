import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const itemIndexZero = defineRule({
  definition: {
    code: 'item-index-zero',
    severity: 'error',
    summary: 'Item asks for a value before the first.',
    why: 'Values count from 1; index 0 must not be used, and the evaluation fails for every user.',
    cure: 'Write 1 for the first value.',
    example: { bad: 'Item([proxyAddresses], 0)', good: 'Item([proxyAddresses], 1)' },
    reference: 'language.md section 7, Item (D)',
  },
  examples: {
    bad: ['Item([proxyAddresses], 0)', 'Item([proxyAddresses], "0")', 'Item(Split([mail], "@"), -1)'],
    good: ['Item([proxyAddresses], 1)', 'Item([proxyAddresses], Count([proxyAddresses]))'],
  },
  create: ({ report }) => ({
    Function({ name, arguments: places }) {
      const index = places[1];
      if (name !== 'Item' || index === undefined) return;
      const text = literalText(index) ?? '';
      if (!/^[+-]?\d+$/.test(text) || BigInt(text.replace('+', '')) > 0n) return;
      report(index.span, `Item has no value ${text}; values count from 1.`, {
        help: 'Write 1 for the first value.',
        fixes: [
          { title: 'Take the first value', safety: 'unsafe', edits: [{ span: index.span, text: '1' }] },
        ],
      });
    },
  }),
});
