import type { Source } from '../source/source.ts';
import { collectReports, type LintOptions } from './collectReports.ts';
import type { LintFinding } from './lintFinding.ts';
import { sortFindings } from './sortFindings.ts';
import { toFinding } from './toFinding.ts';

export interface LintResult {
  readonly kind: 'schema' | 'expression';
  /** By place, then graver first, then by code. */
  readonly findings: readonly LintFinding[];
}

/**
 * Checks an exported schema, or a plain file with one expression, by every rule. The text is decoded; places are
 * offsets in it. Deterministic, and never throws, whatever the text.
 */
export function lint(source: Source, options: LintOptions = {}): LintResult {
  const { kind, reports, findings } = collectReports(source, options);
  return { kind, findings: sortFindings([...findings, ...reports.map(toFinding)]) };
}
