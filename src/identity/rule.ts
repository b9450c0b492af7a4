import type { Finding, FindingDefinition, Severity } from '../diagnostics/finding.ts';
import type { Directory } from './directory.ts';

/** One rule of upn-rules.md: what is said of it once, and the check of one subject. */
export interface Rule<Subject> {
  readonly definition: FindingDefinition;
  /**
   * What is wrong, or undefined. `self` is the id of the object under check (or the row that claimed the value): what it
   * holds itself is no conflict.
   */
  readonly check: (subject: Subject, directory: Directory, self: string | undefined) => Complaint | undefined;
}

/** What a rule says of the case at hand. */
export interface Complaint {
  readonly message: string;
  readonly help: string;
  /** Where it differs from the severity of the definition. */
  readonly severity?: Severity;
}

/** The findings of rules on one subject, in the order of the rules. */
export function applyRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  directory: Directory,
  self: string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  for (const { definition, check } of rules) {
    const complaint = check(subject, directory, self);
    if (complaint !== undefined) {
      const { code, severity } = definition;
      findings.push({ code, severity, ...complaint });
    }
  }
  return findings;
}
