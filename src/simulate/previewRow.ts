import type { Finding } from '../diagnostics/finding.ts';
import type { OutcomeKind } from '../evaluate/index.ts';

/** What the mapping gives for one user, and what is wrong with it. */
export interface PreviewRow {
  /** The file the user came from, as named on the command line. */
  readonly source: string;
  /** Which user of that file, from 1; header lines do not count. */
  readonly row: number;
  /** What identifies the user: externalId, employeeId, id, userPrincipalName, userName …, the first that is there. */
  readonly key: string | null;
  /** The generated value in text form, a list for a multi-valued attribute; null when there is none. */
  readonly value: string | readonly string[] | null;
  readonly outcome: OutcomeKind;
  readonly findings: readonly Finding[];
  /** Which attribute the value is of, where a run has several (`check`). */
  readonly attribute?: string;
}

/** What became of a row. Every row is of exactly one class, so the counts of a summary add up to its users. */
export type RowClass = 'ok' | 'withErrors' | 'withWarnings' | 'skipped' | 'failed';

/** Failed means no value could be computed (error, escrow, unreadable row); errors and warnings speak of a value. */
export function classOf(row: PreviewRow): RowClass {
  if (row.outcome === 'error' || row.outcome === 'escrow') return 'failed';
  if (row.outcome !== 'value') return 'skipped';
  if (row.findings.some(({ severity }) => severity === 'error')) return 'withErrors';
  if (row.findings.some(({ severity }) => severity === 'warning')) return 'withWarnings';
  return 'ok';
}
