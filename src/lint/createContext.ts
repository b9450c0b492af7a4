import type { Expression, Node } from '../../grammar/index.ts';
import type { Analysis } from '../analyze/index.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Compiled } from '../evaluate/index.ts';
import type { Domains } from '../identity/index.ts';
import type { ParsedPattern } from '../regex/index.ts';
import type { Span } from '../source/span.ts';
import type { Dialect } from './dialect.ts';
import type { ReportDetails, Rule, RuleContext } from './rule.ts';
import type { Subject } from './subject.ts';

/** A finding of a rule as it was reported, before it is brought into the file. */
export interface Report {
  readonly code: string;
  readonly subject: Subject;
  /** Whether its places are offsets in the expression or in the file. */
  readonly text: 'expression' | 'file';
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly details: ReportDetails;
}

/** What is known of a subject, the same for all rules. */
export interface SubjectFacts {
  readonly subject: Subject;
  readonly dialect: Dialect;
  readonly expression: Expression | undefined;
  readonly compiled: Compiled | undefined;
  readonly analysis: () => Analysis;
  readonly patternOf: (node: Node) => ParsedPattern | undefined;
  readonly domains: Domains | undefined;
  readonly defaultDomain: string | undefined;
}

/** What one rule gets to see of a subject; what it reports arrives at `report`. */
export function createContext(
  rule: Rule,
  { subject, ...facts }: SubjectFacts,
  configured: Readonly<Record<string, unknown>> | undefined,
  report: (report: Report) => void,
): RuleContext {
  const { file, objectMapping, mapping, embedded } = subject;
  const reportIn =
    (text: Report['text']) =>
    (span: Span, message: string, details: ReportDetails = {}) => {
      const severity = details.severity ?? rule.definition.severity;
      report({ code: rule.definition.code, subject, text, span, severity, message, details });
    };
  return {
    ...facts,
    file,
    objectMapping,
    mapping,
    text: embedded?.text ?? '',
    option: <T>(name: string) => (configured?.[name] ?? rule.options?.[name]) as T,
    report: reportIn('expression'),
    reportInFile: reportIn('file'),
  };
}
