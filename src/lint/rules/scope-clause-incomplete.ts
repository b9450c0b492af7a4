import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';

export const scopeClauseIncomplete = defineRule({
  definition: {
    code: 'scope-clause-incomplete',
    severity: 'warning',
    summary: 'A clause of a scoping filter names no attribute, or nothing to compare it with.',
    why: 'EQUALS, NOT EQUALS, REGEX MATCH and NOT REGEX MATCH compare with a value. Without one it is not documented whether the clause takes in nobody or everybody.',
    cure: 'Complete the clause or remove it. IS NULL and IS NOT NULL test whether there is a value.',
    example: {
      bad: '"operatorName": "EQUALS", "sourceOperandName": "department", "targetOperand": null',
      good: '"operatorName": "IS NULL", "sourceOperandName": "department", "targetOperand": null',
    },
    reference: 'schema-format.md section 3, filter (D for the operators; A for the outcome)',
  },
  examples: {
    bad: [
      { expression: '[mail]', scope: [{ operatorName: 'EQUALS', sourceOperandName: 'department' }] },
      {
        expression: '[mail]',
        scope: [{ operatorName: 'REGEX MATCH', sourceOperandName: 'department', values: [] }],
      },
      { expression: '[mail]', scope: [{ operatorName: 'IS TRUE', sourceOperandName: '' }] },
    ],
    good: [
      { expression: '[mail]', scope: [{ operatorName: 'IS NOT NULL', sourceOperandName: 'department' }] },
      {
        expression: '[mail]',
        scope: [{ operatorName: 'EQUALS', sourceOperandName: 'department', values: ['sales'] }],
      },
      // The set of operators is open.
      { expression: '[mail]', scope: [{ operatorName: 'PRESENT', sourceOperandName: 'department' }] },
    ],
  },
  create: ({ reportInFile }) => ({
    objectMapping({ scope }) {
      for (const { operatorName = '', sourceOperandName, values, span } of scope) {
        const takesValue = operators.get(operatorName.toUpperCase());
        if (takesValue === undefined) continue;
        if (!sourceOperandName) {
          reportInFile(span, 'The clause of the scoping filter names no attribute.', {
            help: 'Name a source attribute in sourceOperandName, or remove the clause.',
          });
        } else if (takesValue && values.length === 0) {
          reportInFile(span, `${operatorName} has no value to compare ${quote(sourceOperandName)} with.`, {
            help: 'Write the value in targetOperand; IS NULL tests whether there is none.',
          });
        }
      }
    },
  }),
});

/** The documented operators, and whether they compare with a value. */
const operators: ReadonlyMap<string, boolean> = new Map([
  ['EQUALS', true],
  ['NOT EQUALS', true],
  ['REGEX MATCH', true],
  ['NOT REGEX MATCH', true],
  ['IS TRUE', false],
  ['IS FALSE', false],
  ['IS NULL', false],
  ['IS NOT NULL', false],
]);
