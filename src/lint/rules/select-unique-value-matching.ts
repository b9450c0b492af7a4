import { defineRule } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const selectUniqueValueMatching = defineRule({
  definition: {
    code: 'select-unique-value-matching',
    severity: 'error',
    summary: 'SelectUniqueValue makes the value of a matching attribute.',
    why: 'Objects are matched by a value that is known before; SelectUniqueValue makes a new one that nobody has, so nothing would ever match. Microsoft rules it out.',
    cure: 'Match by an attribute that does not change, such as employeeId, and set the matching priority of this one to 0.',
    example: {
      bad: 'cn, matchingPriority 1: SelectUniqueValue([a], [b])',
      good: 'employeeID, matchingPriority 1: [WorkerID]',
    },
    reference: 'language.md section 7, SelectUniqueValue (D); schema-format.md section 6, trap 4 (D)',
  },
  examples: {
    bad: [
      {
        target: 'cn',
        matchingPriority: 1,
        flowType: 'ObjectAddOnly',
        expression: 'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]))',
        template: 'Workday2AD',
      },
    ],
    good: [
      {
        target: 'cn',
        flowType: 'ObjectAddOnly',
        expression: 'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]))',
        template: 'Workday2AD',
        others: [{ target: 'employeeID', expression: '[WorkerID]', matchingPriority: 1 }],
      },
    ],
  },
  create: ({ mapping, report }) => ({
    expression(root) {
      const call = selectUniqueValueOf(root);
      if (call === undefined || mapping === undefined || mapping.matchingPriority === 0) return;
      report(
        call.nameSpan,
        `SelectUniqueValue cannot make ${mapping.target ?? 'an attribute'} with matching priority ${mapping.matchingPriority}.`,
        {
          help: 'Match by an attribute with a value of its own, or write one value without SelectUniqueValue.',
        },
      );
    },
  }),
});
