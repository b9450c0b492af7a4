import { grammarFindings } from '../../../grammar/index.ts';
import { fromCompiled } from '../fromCompiled.ts';
import type { Rule } from '../rule.ts';
import { syntaxFix } from '../syntaxFixes.ts';

/** Examples for limits, which a definition can only hint at. */
const longExamples: Readonly<Record<string, Rule['examples']>> = {
  'expression-too-long': {
    bad: [`ToLower("${'a'.repeat(9_990)}")`],
    good: [`ToLower("${'a'.repeat(9_989)}")`],
  },
  'nested-too-deeply': {
    bad: [`${'ToLower('.repeat(101)}[mail]${')'.repeat(101)}`],
    good: [`${'ToLower('.repeat(100)}[mail]${')'.repeat(100)}`],
  },
};

/** One rule for each thing that the grammar complains of, in its order. */
export const syntaxRules: readonly Rule[] = grammarFindings.map(({ code }) => {
  const examples = longExamples[code];
  return fromCompiled(code, {
    ...(examples && { examples }),
    details: (diagnostic, { text }) => syntaxFix(diagnostic, text),
  });
});
