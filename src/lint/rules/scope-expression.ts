import { quote } from '../../../grammar/quote.ts';
import { expressionIn } from '../expressionIn.ts';
import { defineRule } from '../rule.ts';

export const scopeExpression = defineRule({
  definition: {
    code: 'scope-expression',
    severity: 'error',
    summary: 'A scoping filter holds an expression.',
    why: 'A clause compares the value of one source attribute with a text, letter for letter. An expression in it is never evaluated, so the filter takes in nobody, or everybody.',
    cure: 'Write the bare name of the attribute on the left, without brackets, and the text itself on the right. What needs an expression can be computed into an attribute at the source.',
    example: {
      bad: '"sourceOperandName": "ToLower([department])"',
      good: '"sourceOperandName": "department"',
    },
    reference: 'schema-format.md section 3, filter (D), language.md section 1 (D)',
  },
  examples: {
    bad: [
      {
        expression: '[mail]',
        scope: [{ operatorName: 'EQUALS', sourceOperandName: 'ToLower([department])', values: ['sales'] }],
      },
      {
        expression: '[mail]',
        scope: [{ operatorName: 'EQUALS', sourceOperandName: '[department]', values: ['sales'] }],
      },
      {
        expression: '[mail]',
        scope: [{ operatorName: 'EQUALS', sourceOperandName: 'department', values: ['[division]'] }],
      },
    ],
    good: [
      {
        expression: '[mail]',
        scope: [{ operatorName: 'EQUALS', sourceOperandName: 'department', values: ['sales'] }],
      },
      {
        expression: '[mail]',
        scope: [{ operatorName: 'NOT REGEX MATCH', sourceOperandName: 'department', values: ['[abc]'] }],
      },
      {
        expression: '[mail]',
        scope: [{ operatorName: 'IS NOT NULL', sourceOperandName: 'emails[type eq "work"].value' }],
      },
    ],
  },
  create: ({ reportInFile }) => ({
    objectMapping({ scope }) {
      for (const { sourceOperandName, operatorName, values, span } of scope) {
        if (sourceOperandName !== undefined && expressionIn(sourceOperandName) !== undefined) {
          reportInFile(
            span,
            `A scoping filter takes the name of an attribute, not the expression ${quote(sourceOperandName)}.`,
            {
              help: 'Write the name of one source attribute, without brackets.',
            },
          );
        }
        // A pattern may well read like an attribute or a call: [abc], Word(s).
        if (/REGEX/i.test(operatorName ?? '')) continue;
        const value = values.find((each) => expressionIn(each) !== undefined);
        if (value === undefined) continue;
        reportInFile(
          span,
          `The scoping filter compares with the text ${quote(value)} itself; it is not evaluated.`,
          {
            help: 'Write the text that the attribute should have.',
            severity: 'warning',
          },
        );
      }
    },
  }),
});
