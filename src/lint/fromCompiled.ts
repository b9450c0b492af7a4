import { grammarFindings } from '../../grammar/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FindingDefinition } from '../diagnostics/finding.ts';
import { compileFindings } from '../evaluate/index.ts';
import { evaluationFindings } from '../functions/findings.ts';
import { ownerOf } from './ownerOf.ts';
import { defineRule, type ReportDetails, type Rule, type RuleContext, type RuleVisitor } from './rule.ts';

export interface CompiledExtra {
  /** The rule's own definition, where compiling says it under a wider code. */
  readonly definition?: FindingDefinition;
  /** Instead of the definition's own example. */
  readonly examples?: Rule['examples'];
  /** Fixes and further details for one diagnostic; undefined to leave it unsaid. */
  readonly details?: (diagnostic: Diagnostic, context: RuleContext) => ReportDetails | undefined;
  /** What the rule finds besides. */
  readonly create?: (context: RuleContext) => RuleVisitor;
}

/** The rule that passes on what compiling an expression says under one code: its syntax, its calls, its constants. */
export function fromCompiled(code: string, extra: CompiledExtra = {}): Rule {
  const definition = extra.definition ?? definitions.get(code);
  if (definition === undefined) throw new Error(`compiling never says ${code}`);
  const { bad, good } = definition.example;
  return defineRule({
    definition,
    examples: extra.examples ?? { bad: [bad], good: [good] },
    create(context) {
      for (const diagnostic of context.compiled?.diagnostics ?? []) {
        if (diagnostic.code !== code || ownerOf(diagnostic, context) !== definition.code) continue;
        const details = extra.details === undefined ? {} : extra.details(diagnostic, context);
        if (details !== undefined) passOn(diagnostic, details, context);
      }
      return extra.create?.(context) ?? {};
    },
  });
}

function passOn({ span, message, help }: Diagnostic, details: ReportDetails, { report }: RuleContext): void {
  report(span, message, { ...(help !== undefined && { help }), ...details });
}

const definitions = new Map(
  [...grammarFindings, ...compileFindings, ...evaluationFindings].map((definition) => [
    definition.code,
    definition,
  ]),
);
