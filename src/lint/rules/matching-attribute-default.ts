import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';

export const matchingAttributeDefault = defineRule({
  definition: {
    code: 'matching-attribute-default',
    severity: 'warning',
    summary: 'A matching attribute has a default value.',
    why: 'The default value stands in for everyone whose source attribute is empty, so that all of them match one and the same object, and overwrite it in turn.',
    cure: 'Give no default value, and leave people without the identifier out by a scoping filter.',
    example: {
      bad: 'employeeId, matchingPriority 1: [externalId], "defaultValue": "0"',
      good: 'employeeId, matchingPriority 1: [externalId], "defaultValue": null',
    },
    reference: 'schema-format.md section 3, defaultValue and matchingPriority (D; I for the outcome)',
  },
  examples: {
    bad: [
      { target: 'employeeId', matchingPriority: 1, expression: '[externalId]', defaultValue: '0' },
      { target: 'employeeId', matchingPriority: 2, defaultValue: 'x' },
    ],
    good: [
      { target: 'employeeId', matchingPriority: 1, expression: '[externalId]' },
      { target: 'employeeId', matchingPriority: 1, expression: '[externalId]', defaultValue: '' },
      { target: 'employeeId', expression: '[externalId]', defaultValue: '0' },
    ],
  },
  create: ({ reportInFile }) => ({
    mapping({ target, matchingPriority, defaultValue, defaultValueSpan, kind }) {
      if (matchingPriority === 0 || !defaultValue || defaultValueSpan === undefined) return;
      const who = kind === 'none' ? 'Everyone' : 'Everyone without a value';
      reportInFile(
        defaultValueSpan,
        `${who} is matched by ${quote(defaultValue)} in ${quote(target ?? '')}, and so with the same object.`,
        {
          help: 'Give no default value.',
          fixes: [
            {
              title: 'Give no default value',
              safety: 'unsafe',
              edits: [{ span: defaultValueSpan, text: 'null' }],
            },
          ],
        },
      );
    },
  }),
});
