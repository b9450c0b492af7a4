import type { AttributeReference } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';

export const matchingAttributeMultiSource = defineRule({
  definition: {
    code: 'matching-attribute-multi-source',
    severity: 'error',
    summary: 'The expression of a matching attribute reads more than one source attribute.',
    why: 'The service refuses to save the schema: "SchemaInvalid: Joining property has more than one SourceName".',
    cure: 'Make the value from one source attribute, or match by another attribute.',
    example: {
      bad: 'cn, matchingPriority 1: Join(" ", [FirstName], [LastName])',
      good: 'employeeID, matchingPriority 1: [WorkerID]',
    },
    reference: 'schema-format.md section 6, trap 4 (D)',
  },
  examples: {
    bad: [
      {
        target: 'cn',
        matchingPriority: 1,
        expression: 'Join(" ", [FirstName], [LastName])',
        template: 'Workday2AD',
      },
    ],
    good: [
      { target: 'employeeID', matchingPriority: 1, expression: '[WorkerID]' },
      { target: 'employeeID', matchingPriority: 1, expression: 'Switch([WorkerID], [WorkerID], "", "none")' },
      { target: 'cn', expression: 'Join(" ", [FirstName], [LastName])' },
    ],
  },
  create({ mapping, report }) {
    if (mapping === undefined || mapping.matchingPriority === 0) return {};
    let first: AttributeReference | undefined;
    let isReported = false;
    return {
      Attribute(node) {
        first ??= node;
        if (isReported || node.name === first.name) return;
        isReported = true;
        report(
          node.span,
          `${mapping.target ?? 'The attribute'} matches objects, so its expression may read one source attribute; ${quote(`[${node.name}]`)} is a second one.`,
          {
            help: `Use ${quote(`[${first.name}]`)} alone, or match by another attribute.`,
            related: [{ span: first.span, message: 'the first source attribute' }],
          },
        );
      },
    };
  },
});
