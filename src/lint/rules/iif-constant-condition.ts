import { type Comparison, print } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { textOf } from '../../source/source.ts';
import { toBoolean } from '../../values/convert.ts';
import { isDeclaredBoolean } from '../isDeclaredBoolean.ts';
import { literalText } from '../literalText.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const iifConstantCondition = defineRule({
  definition: {
    code: 'iif-constant-condition',
    severity: 'warning',
    summary: 'The condition of an IIF is the same for every user.',
    why: 'One of the branches is never given to anybody. Most often the condition compares two texts where an attribute in brackets was meant.',
    cure: 'Put attributes in brackets, not in quotes; or write the branch alone.',
    example: {
      bad: 'IIF("country" = "US", "1", "2")',
      good: 'IIF([country] = "US", "1", "2")',
    },
    reference: 'language.md section 7, IIF (D), section 4 (A)',
  },
  examples: {
    bad: [
      'IIF("country" = "US", "1", "2")',
      'IIF("True", [a], [b])',
      'IIF(IsPresent("country"), [a], [b])',
      { expression: 'IIF([active] = "true", "1", "0")', sourceAttributes: { active: 'Boolean' } },
    ],
    good: [
      'IIF([country] = "US", "1", "2")',
      'IIF([isManager], "1", "2")',
      'IIF([a] = "", "x", "y")',
      { expression: 'IIF([active] = "True", "1", "0")', sourceAttributes: { active: 'Boolean' } },
    ],
  },
  create: (context) => ({
    Function({ name, span, arguments: places }) {
      const { report, analysis, text } = context;
      const [condition, whenTrue, whenFalse] = places;
      if (name !== 'IIF' || condition === undefined || whenTrue === undefined || whenFalse === undefined)
        return;
      const node = ungrouped(condition);
      if (node.kind === 'Comparison' && reportBoolean(node, context)) return;
      // That a comparison with "" is never true is iif-null-test's to tell.
      if (node.kind === 'Comparison' && [node.left, node.right].some((side) => literalText(side) === ''))
        return;
      const { canBeNull, canBeList, texts, canInterrupt } = analysis().of(condition);
      if (canBeList || canInterrupt || texts === undefined) return;
      const outcomes = new Set(texts.map(toBoolean));
      if (canBeNull) outcomes.add(false);
      const [outcome] = outcomes;
      if (outcomes.size !== 1 || outcome === undefined) return;
      const [taken, never] = outcome ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
      report(condition.span, `${quote(print(condition))} is ${outcome ? 'true' : 'false'} for every user.`, {
        help: 'Attributes stand in brackets: [name]. If it is meant so, write the branch alone.',
        related: [{ span: never.span, message: 'this branch is never taken' }],
        ...(taken.kind !== 'Omitted' && {
          fixes: [
            {
              title: 'Write the branch alone',
              safety: 'unsafe',
              edits: [{ span, text: textOf(text, taken.span) }],
            },
          ],
        }),
      });
    },
  }),
});

/** A declared Boolean that is compared with another text than it ever has; true when that was said. */
function reportBoolean(comparison: Comparison, context: RuleContext): boolean {
  const { left, right } = comparison;
  const [attribute, constant] = isDeclaredBoolean(left, context) ? [left, right] : [right, left];
  const value = literalText(constant);
  if (!isDeclaredBoolean(attribute, context) || value === undefined) return false;
  if (value === '' || value === 'True' || value === 'False') return false;
  const meant = ['True', 'False'].find((each) => each.toLowerCase() === value.toLowerCase());
  context.report(
    comparison.span,
    `${quote(print(attribute))} is declared as Boolean and compares as True or False, never as ${quote(value)}.`,
    { help: meant === undefined ? 'Compare with "True" or "False".' : `Write "${meant}".` },
  );
  return true;
}
