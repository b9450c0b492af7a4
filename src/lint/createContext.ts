import type { Severity } from '../diagnostics/finding.ts';
import type { Span } from '../source/span.ts';
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
export type SubjectFacts = Omit<RuleContext, 'option' | 'report' | 'reportInFile'>;

/** What one rule gets to see of a subject; what it reports arrives at `report`. */
export function createContext(
  rule: Rule,
  subject: Subject,
  facts: SubjectFacts,
  configured: Readonly<Record<string, unknown>> | undefined,
  report: (report: Report) => void,
): RuleContext {
  const { code, severity } = rule.definition;
  const reportIn =
    (text: Report['text']) =>
    (span: Span, message: string, details: ReportDetails = {}) =>
      report({ code, subject, text, span, severity: details.severity ?? severity, message, details });
  return {
    ...facts,
    option: <T>(name: string) => (configured?.[name] ?? rule.options?.[name]) as T,
    report: reportIn('expression'),
    reportInFile: reportIn('file'),
  };
}
