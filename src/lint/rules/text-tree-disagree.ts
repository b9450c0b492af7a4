import { print } from '../../../grammar/index.ts';
import { defineRule } from '../rule.ts';

export const textTreeDisagree = defineRule({
  definition: {
    code: 'text-tree-disagree',
    severity: 'error',
    summary: 'The text of a mapping and the tree beside it say different things.',
    why: 'An exported mapping holds its expression twice. Which of the two the service takes when they differ is not documented, so an edit of only one of them may do nothing, or undo itself later.',
    cure: 'Change both. upnlint lint --fix and the portal’s editor write the tree anew from the text.',
    example: {
      bad: '"expression": "Trim([mail])", "name": "ToLower", …',
      good: '"expression": "Trim([mail])", "name": "Trim", …',
    },
    reference: 'schema-format.md section 4 (E; that the winner is unknown, A)',
  },
  examples: {
    bad: [
      {
        target: 'department',
        raw: {
          source: {
            expression: 'Trim([department])',
            name: 'Trim',
            type: 'Function',
            parameters: [
              {
                key: 'source',
                value: { expression: '[division]', name: 'division', type: 'Attribute', parameters: [] },
              },
            ],
          },
        },
      },
    ],
    good: [
      {
        target: 'department',
        raw: {
          source: {
            expression: 'Left(Trim([department]), 20)',
            name: 'Left',
            type: 'Function',
            parameters: [
              {
                key: 'source',
                value: {
                  expression: 'Trim([department])',
                  name: 'Trim',
                  type: 'Function',
                  parameters: [
                    {
                      key: 'source',
                      value: {
                        expression: '[department]',
                        name: 'department',
                        type: 'Attribute',
                        parameters: [],
                      },
                    },
                  ],
                },
              },
              { key: 'length', value: { expression: '"20"', name: '20', type: 'Constant', parameters: [] } },
            ],
          },
        },
      },
    ],
  },
  create: ({ mapping, text, report }) => ({
    expression(root) {
      if (mapping?.stored === undefined || mapping.treeText === undefined) return;
      const stored = print(root);
      if (stored === mapping.treeText) return;
      const [inText, inTree] = aroundDifference(stored, mapping.treeText);
      const span = { start: 0, end: text.length };
      report(span, `The text reads \`${inText}\`, the tree beside it \`${inTree}\`.`, {
        help: 'Make the two agree. If the text is right, let upnlint write the tree anew.',
        fixes: [{ title: 'Write the tree anew from the text', safety: 'unsafe', edits: [{ span, text }] }],
      });
    },
  }),
});

/** Both texts where they first differ, with a little of what stands around. */
function aroundDifference(left: string, right: string): readonly [string, string] {
  let from = 0;
  while (from < left.length && left[from] === right[from]) from++;
  const start = from <= 24 ? 0 : from - 16;
  const excerpt = (text: string): string => {
    const end = Math.min(text.length, from + 40);
    const part = text.slice(start, end).replace(/[\s\p{C}]+/gu, ' ');
    return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
  };
  return [excerpt(left), excerpt(right)];
}
