import { quote } from '../../../grammar/quote.ts';
import { expressionIn } from '../expressionIn.ts';
import { defineRule } from '../rule.ts';

export const directMappingHoldsExpression = defineRule({
  definition: {
    code: 'direct-mapping-holds-expression',
    severity: 'error',
    summary: 'An expression stands where it is taken as a plain text or as the name of an attribute.',
    why: 'It is never evaluated: every user gets the text of the expression itself, or nothing, because no attribute has such a name.',
    cure: 'Choose "Expression" as the mapping type and write the expression without quotes or brackets around it.',
    example: { bad: '"ToLower([mail])"', good: 'ToLower([mail])' },
    reference: 'schema-format.md section 4 (D), language.md section 1 (D)',
  },
  examples: {
    bad: [
      '"ToLower([mail])"',
      '[ToLower([mail])]',
      { target: 'mail', expression: '"[mail]"' },
      { target: 'mail', expression: '[mail]', defaultValue: 'Join("@", [userName], "contoso.com")' },
    ],
    good: [
      'ToLower([mail])',
      '"Sales (EMEA)"',
      '[emails[type eq "work"].value]',
      { target: 'mail', expression: '[mail]', defaultValue: 'none' },
    ],
  },
  create: ({ mapping, report, reportInFile }) => ({
    expression(root) {
      if (root.kind === 'Text') {
        const found = expressionIn(root.value);
        if (found === undefined) return;
        const what = found === 'call' ? 'the expression' : 'the attribute';
        report(root.span, `Every user gets the text ${quote(root.value)} itself, not the value of ${what}.`, {
          help: 'Choose "Expression" as the mapping type, and take the quotes away.',
          fixes: [unwrapped(root.span, root.value)],
        });
      } else if (root.kind === 'Attribute' && expressionIn(root.name) === 'call') {
        report(root.span, `No attribute is named ${quote(root.name)}; this is an expression in brackets.`, {
          help: 'Choose "Expression" as the mapping type, and take the outer brackets away.',
          fixes: [unwrapped(root.span, root.name)],
        });
      }
    },
    mapping({ defaultValue, defaultValueSpan }) {
      if (defaultValue === undefined || defaultValueSpan === undefined) return;
      if (expressionIn(defaultValue) === undefined) return;
      reportInFile(
        defaultValueSpan,
        `The default value ${quote(defaultValue)} is written as it is; it is not evaluated.`,
        {
          help: `Make it part of the expression of ${mapping?.target ?? 'the mapping'}: Switch([a], [a], "", …).`,
        },
      );
    },
  }),
});

function unwrapped(span: { readonly start: number; readonly end: number }, text: string) {
  return { title: 'Make it an expression', safety: 'unsafe' as const, edits: [{ span, text }] };
}
