import { compareSeverity } from '../diagnostics/finding.ts';
import type { LintFinding } from './lintFinding.ts';

/** By place, then graver first, then by code and message: the same findings always stand in the same order. */
export function sortFindings(findings: readonly LintFinding[]): LintFinding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareSeverity(a.severity, b.severity) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
