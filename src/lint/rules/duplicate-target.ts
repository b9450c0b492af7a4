import { quote } from '../../../grammar/quote.ts';
import type { AttributeMapping } from '../../schema/index.ts';
import { defineRule } from '../rule.ts';

export const duplicateTarget = defineRule({
  definition: {
    code: 'duplicate-target',
    severity: 'warning',
    summary: 'Two mappings of one object mapping write to the same attribute.',
    why: 'The service does not refuse it, and which of the two wins is not documented.',
    cure: 'Remove one of the mappings, or put both into one expression.',
    example: {
      bad: 'department: [department] and department: [division]',
      good: 'department: Switch([department], [department], "", [division])',
    },
    reference: 'schema-format.md section 6, trap 2 (D)',
  },
  examples: {
    bad: [
      {
        target: 'department',
        expression: '[department]',
        others: [{ target: 'department', expression: '[division]' }],
      },
    ],
    good: [
      {
        target: 'department',
        expression: '[department]',
        others: [{ target: 'division', expression: '[division]' }],
      },
    ],
  },
  create: ({ reportInFile }) => ({
    objectMapping({ attributeMappings }) {
      const first = new Map<string, AttributeMapping>();
      for (const mapping of attributeMappings) {
        if (mapping.target === undefined) continue;
        const key = mapping.target.toLowerCase();
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, mapping);
          continue;
        }
        reportInFile(
          mapping.targetSpan,
          `${quote(mapping.target)} is mapped already; which of the two counts is not documented.`,
          {
            help: 'Remove one of them.',
            related: [{ span: earlier.targetSpan, message: 'mapped here first' }],
          },
        );
      }
    },
  }),
});
