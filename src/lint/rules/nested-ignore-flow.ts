import type { Argument } from '../../../grammar/index.ts';
import { choicesOf } from '../choicesOf.ts';
import { defineRule } from '../rule.ts';

export const nestedIgnoreFlow = defineRule({
  definition: {
    code: 'nested-ignore-flow',
    severity: 'warning',
    summary: 'IgnoreFlowIfNullOrEmpty stands inside a call that works with its value.',
    why: 'An empty value does not only leave out this part: the whole attribute is skipped, whatever the rest would give.',
    cure: 'Make it the outermost function, or drop it: Join and Append take an empty part as it is.',
    example: {
      bad: 'Join(" ", [givenName], IgnoreFlowIfNullOrEmpty([middleName]), [surname])',
      good: 'IgnoreFlowIfNullOrEmpty(Join(" ", [givenName], [middleName], [surname]))',
    },
    reference: 'language.md section 5 (A), section 7, IgnoreFlowIfNullOrEmpty (A)',
  },
  examples: {
    bad: [
      'Join(" ", [givenName], IgnoreFlowIfNullOrEmpty([middleName]), [surname])',
      'Coalesce(IgnoreFlowIfNullOrEmpty([mail]), [userPrincipalName])',
      'IIF(IgnoreFlowIfNullOrEmpty([a]) = "x", "1", "2")',
    ],
    good: [
      'IgnoreFlowIfNullOrEmpty([department])',
      'IIF([country] = "US", IgnoreFlowIfNullOrEmpty([region]), [city])',
    ],
  },
  create({ report }) {
    const whole = new Set<Argument>();
    return {
      expression(root) {
        markWhole(root, whole);
      },
      Function(call) {
        if (call.name !== 'IgnoreFlowIfNullOrEmpty' || whole.has(call)) return;
        report(call.nameSpan, 'An empty value here skips the whole attribute, not only this part.', {
          help: 'Put IgnoreFlowIfNullOrEmpty on the outside, or leave it out.',
        });
      },
    };
  },
});

/** The nodes whose value is the whole result; of Coalesce only the last, since a skip keeps it from going on. */
function markWhole(node: Argument, whole: Set<Argument>): void {
  whole.add(node);
  const choices = choicesOf(node) ?? [];
  const passesOn =
    node.kind === 'Function' && (node.name === 'Coalesce' || node.name === 'SelectUniqueValue');
  for (const choice of passesOn ? choices.slice(-1) : choices) markWhole(choice, whole);
}
