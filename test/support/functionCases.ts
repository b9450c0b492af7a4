import { describe, expect, it } from 'vitest';
import { type Attributes, type CaseContext, evaluateText, shown } from './evaluateText.ts';

/** What is checked, the expression, the attributes of the user, and what it shows. */
export type FunctionCase = readonly [
  what: string,
  expression: string,
  attributes: Attributes,
  result: ReturnType<typeof shown>,
  context?: CaseContext,
];

/** One test for each row of a table. */
export function functionCases(name: string, cases: readonly FunctionCase[]): void {
  describe(name, () => {
    it.each(cases.map((one) => [one[0], one] as const))(
      '%s',
      (_, [, expression, attributes, result, context]) => {
        expect(shown(evaluateText(expression, attributes, context))).toEqual(result);
      },
    );
  });
}
