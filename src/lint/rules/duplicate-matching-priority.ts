import { quote } from '../../../grammar/quote.ts';
import type { AttributeMapping } from '../../schema/index.ts';
import { defineRule } from '../rule.ts';

export const duplicateMatchingPriority = defineRule({
  definition: {
    code: 'duplicate-matching-priority',
    severity: 'warning',
    summary: 'Two matching attributes of one object mapping have the same matchingPriority.',
    why: 'Matching attributes are tried in the order of their priority, until one finds an object. Of two with the same number it is not documented which comes first, and so which object a person is matched with.',
    cure: 'Number the matching attributes 1, 2, 3, the surest first.',
    example: {
      bad: 'employeeId, matchingPriority 1, and mail, matchingPriority 1',
      good: 'employeeId, matchingPriority 1, and mail, matchingPriority 2',
    },
    reference: 'schema-format.md section 3, matchingPriority (D for the order; A for equal numbers)',
  },
  examples: {
    bad: [
      {
        target: 'employeeId',
        expression: '[externalId]',
        matchingPriority: 1,
        others: [{ target: 'mail', expression: '[mail]', matchingPriority: 1 }],
      },
    ],
    good: [
      {
        target: 'employeeId',
        expression: '[externalId]',
        matchingPriority: 1,
        // A gap does no harm.
        others: [
          { target: 'mail', expression: '[mail]', matchingPriority: 3 },
          { target: 'title', expression: '[title]' },
          { target: 'department', expression: '[department]' },
        ],
      },
    ],
  },
  create: ({ reportInFile }) => ({
    objectMapping({ attributeMappings }) {
      const first = new Map<number, AttributeMapping>();
      for (const mapping of attributeMappings) {
        const { matchingPriority, matchingPrioritySpan: span, target } = mapping;
        if (matchingPriority <= 0 || span === undefined) continue;
        const earlier = first.get(matchingPriority);
        if (earlier?.matchingPrioritySpan === undefined) {
          first.set(matchingPriority, mapping);
          continue;
        }
        reportInFile(
          span,
          `${quote(target ?? '')} has matchingPriority ${matchingPriority}, as ${quote(earlier.target ?? '')} has; which is tried first is not documented.`,
          {
            help: 'Give each matching attribute a number of its own.',
            related: [{ span: earlier.matchingPrioritySpan, message: 'has the same number' }],
          },
        );
      }
    },
  }),
});
