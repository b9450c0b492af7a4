import { grammarFindings } from '../../grammar/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compileFindings } from '../evaluate/index.ts';
import { evaluationFindings } from '../functions/findings.ts';
import { defineRule, type ReportDetails, type Rule, type RuleContext } from './rule.ts';

export interface CompiledExtra {
  /** Instead of the definition's own example. */
  readonly examples?: Rule['examples'];
  /** Fixes and further details for one diagnostic; undefined to leave it unsaid. */
  readonly details?: (diagnostic: Diagnostic, context: RuleContext) => ReportDetails | undefined;
}

/** The rule that passes on what compiling an expression says under one code: its syntax, its calls, its constants. */
export function fromCompiled(code: string, { examples, details }: CompiledExtra = {}): Rule {
  const definition = definitions.get(code);
  if (definition === undefined) throw new Error(`compiling never says ${code}`);
  return defineRule({
    definition,
    examples: examples ?? { bad: [definition.example.bad], good: [definition.example.good] },
    create(context) {
      for (const diagnostic of context.compiled?.diagnostics ?? []) {
        if (diagnostic.code !== code) continue;
        const more = details === undefined ? {} : details(diagnostic, context);
        if (more === undefined) continue;
        const { span, message, severity, help } = diagnostic;
        context.report(span, message, { severity, ...(help !== undefined && { help }), ...more });
      }
      return {};
    },
  });
}

const definitions = new Map(
  [...grammarFindings, ...compileFindings, ...evaluationFindings].map((definition) => [
    definition.code,
    definition,
  ]),
);
