import {
  applyFixes,
  type LintFinding,
  type LintOptions,
  lintRules,
  type RuleExample,
} from '../../src/lint/index.ts';
import { lintExample, optionsOf, sourceOf } from './lint.ts';

/** What one rule says of an example. */
export function findingsOf(
  code: string,
  example: RuleExample,
  options: LintOptions = {},
): readonly LintFinding[] {
  return lintExample(example, {
    ...options,
    rules: lintRules.filter(({ definition }) => definition.code === code),
  });
}

/** The text of an example with the fixes of one rule made, the unsafe ones as well when asked for. */
export function mended(code: string, example: RuleExample, safety: 'safe' | 'unsafe' = 'safe'): string {
  const rules = lintRules.filter(({ definition }) => definition.code === code);
  return applyFixes(sourceOf(example), { ...optionsOf(example), rules }, { safety }).text;
}

/** The expression of the first mapping, once mended. */
export function mendedExpression(
  code: string,
  example: Exclude<RuleExample, string>,
  safety: 'safe' | 'unsafe' = 'safe',
): string {
  const schema = JSON.parse(mended(code, example, safety));
  return schema.synchronizationRules[0].objectMappings[0].attributeMappings[0].source.expression;
}
