import { defineRule } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const selectUniqueValueApply = defineRule({
  definition: {
    code: 'select-unique-value-apply',
    severity: 'error',
    summary: 'A mapping with SelectUniqueValue is not limited to the creation of objects.',
    why: 'At the next cycle the user’s own value is taken, so the next rule would be used and the name changed. Microsoft allows it with "Only during object creation" alone.',
    cure: 'Set "Apply this mapping" to "Only during object creation" (flowType ObjectAddOnly).',
    example: { bad: '"flowType": "Always"', good: '"flowType": "ObjectAddOnly"' },
    reference: 'language.md section 7, SelectUniqueValue (D); schema-format.md section 3',
  },
  examples: {
    bad: [
      {
        target: 'userPrincipalName',
        flowType: 'Always',
        expression: 'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]))',
        template: 'API2AD',
      },
    ],
    good: [
      {
        target: 'userPrincipalName',
        flowType: 'ObjectAddOnly',
        expression: 'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]))',
        template: 'API2AD',
      },
    ],
  },
  create: ({ mapping, reportInFile }) => ({
    expression(root) {
      if (mapping?.flowType === undefined || mapping.flowTypeSpan === undefined) return;
      if (mapping.flowType === 'ObjectAddOnly' || selectUniqueValueOf(root) === undefined) return;
      reportInFile(
        mapping.flowTypeSpan,
        `SelectUniqueValue with "${mapping.flowType}" would change the value of users who have one.`,
        {
          help: 'Write "ObjectAddOnly": only during object creation.',
          fixes: [
            {
              title: 'Apply only during object creation',
              safety: 'safe',
              edits: [{ span: mapping.flowTypeSpan, text: '"ObjectAddOnly"' }],
            },
          ],
        },
      );
    },
  }),
});
