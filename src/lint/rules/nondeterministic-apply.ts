import { functionsByName } from '../../functions/index.ts';
import { walkValue } from '../choicesOf.ts';
import { defineRule } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const nondeterministicApply = defineRule({
  definition: {
    code: 'nondeterministic-apply',
    severity: 'error',
    summary: 'A mapping that always applies makes its value with RandomString, Guid or Now.',
    why: 'The value is made anew whenever the user is evaluated, so it changes at every synchronization: a sign-in name or an address with random digits becomes another one each time.',
    cure: 'Set "Apply this mapping" to "Only during object creation" (flowType ObjectAddOnly), or make the value from the user’s attributes.',
    example: {
      bad: '"flowType": "Always" with Append([name], RandomString(3, 3, 0, 0, 0))',
      good: '"flowType": "ObjectAddOnly"',
    },
    reference: 'language.md section 7, Guid, Now and RandomString (D); schema-format.md section 3 (D)',
  },
  examples: {
    bad: [
      {
        target: 'userPrincipalName',
        flowType: 'Always',
        expression: 'Join("", [userName], RandomString(3, 3, 0, 0, 0), "@contoso.com")',
        template: 'API2AAD',
      },
      {
        target: 'extensionAttribute1',
        flowType: 'Always',
        expression: 'FormatDateTime(Now(), , "yyyy", "yyyy-MM-dd")',
      },
    ],
    good: [
      {
        target: 'userPrincipalName',
        flowType: 'ObjectAddOnly',
        expression: 'Join("", [userName], RandomString(3, 3, 0, 0, 0), "@contoso.com")',
        template: 'API2AAD',
      },
      {
        target: 'accountEnabled',
        flowType: 'Always',
        expression: 'IIF(DateDiff("d", Now(), CDate([hireDate])) <= 14, "True", "False")',
      },
    ],
  },
  create: ({ mapping, reportInFile }) => ({
    expression(root) {
      const { flowType, flowTypeSpan, stored, span } = mapping ?? {};
      if (flowType !== 'Always' || flowTypeSpan === undefined || span === undefined) return;
      // What is wrong with it there, select-unique-value-apply says.
      if (selectUniqueValueOf(root) !== undefined) return;
      walkValue(root, (node) => {
        if (node.kind !== 'Function' || functionsByName.get(node.name)?.deterministic !== false) return;
        const isNow = node.name === 'Now';
        reportInFile(
          stored?.outer(node.nameSpan) ?? span,
          `${node.name} gives another value at every synchronization, and this mapping always applies.`,
          {
            help: isNow
              ? 'Use Now in a condition only, or set flowType to "ObjectAddOnly".'
              : 'Set flowType to "ObjectAddOnly": only during object creation.',
            severity: isNow ? 'warning' : 'error',
            related: [{ span: flowTypeSpan, message: 'the mapping applies always' }],
            fixes: [
              {
                title: 'Apply only during object creation',
                safety: 'unsafe',
                edits: [{ span: flowTypeSpan, text: '"ObjectAddOnly"' }],
              },
            ],
          },
        );
      });
    },
  }),
});
