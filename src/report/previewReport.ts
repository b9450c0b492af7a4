import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { InputRemark, PreviewRow, PreviewSummary, Tally } from '../simulate/index.ts';
import type { Source } from '../source/source.ts';

/** What a report may say about the run as a whole. */
export interface PreviewRun {
  readonly title: string;
  /** What the rows are: `user` or `value`. */
  readonly noun: string;
  /** The expression with what is wrong or doubtful in it; absent where values are checked rather than generated. */
  readonly expression?: {
    /** The target attribute of the mapping. */
    readonly attribute: string;
    readonly source: Source;
    readonly note: string | undefined;
    readonly diagnostics: readonly Diagnostic[];
    /** False when random numbers or the clock take part, so that the seed matters. */
    readonly deterministic: boolean;
  };
  readonly remarks: readonly InputRemark[];
  readonly tally: Tally;
  /** The report leaves out what is fine. */
  readonly onlyProblems: boolean;
  readonly summary: PreviewSummary;
}

/** A format of `preview` and `check`: rows are written as they come, the run's picture before or after them. */
export interface PreviewReporter {
  readonly begin: () => string;
  readonly row: (row: PreviewRow) => string;
  readonly end: (run: PreviewRun) => string;
}

/** The shape of a row in JSON: a finding of the evaluation carries its place in the expression. */
export function jsonRow({ source, row, key, attribute, value, outcome, findings }: PreviewRow): unknown {
  return { source, row, key, attribute, value, outcome, findings: findings.map(jsonFinding) };
}

export function jsonFinding(finding: Finding): unknown {
  const { code, severity, message, help } = finding;
  return 'span' in finding
    ? { code, severity, message, help, span: finding.span }
    : { code, severity, message, help };
}
