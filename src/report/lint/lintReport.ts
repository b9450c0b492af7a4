import type { Finding, Severity } from '../../diagnostics/finding.ts';
import type { LintFinding } from '../../lint/lintFinding.ts';
import { createLineIndex } from '../../source/lineIndex.ts';
import type { Source } from '../../source/source.ts';
import type { Span } from '../../source/span.ts';

/** A file as it was linted, with what is to be reported of it, by place. */
export interface LintedFile {
  /** Its name is the path as the user gave it. */
  readonly source: Source;
  /** The path for machines: relative to the working folder, with slashes. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

/** A finding with what tells it from others when the file has changed. */
export type ReportedFinding = LintFinding & { readonly fingerprint: string };

/** The picture of a run. */
export interface LintSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Left out because the configuration accepts them. */
  readonly ignored: number;
  /** Left out because the baseline has them. */
  readonly known: number;
  /** Fingerprints of the baseline that have not come again. */
  readonly gone: number;
  /** Findings of the report that --fix would mend, and those that only --fix-unsafe would. */
  readonly fixable: number;
  readonly fixableUnsafely: number;
  /** Mended in this run, or, in a dry run, what would be. */
  readonly fixed: number;
  readonly dryRun: boolean;
  /** Inputs that could not be read. */
  readonly unread: readonly { readonly name: string; readonly finding: Finding }[];
}

/** Writes a report in pieces, so that no file's text has to be kept. A reporter serves one run. */
export interface LintReporter {
  readonly begin: () => string;
  readonly file: (file: LintedFile) => string;
  readonly end: (summary: LintSummary) => string;
}

/** A span as editors show it: counted from 1, columns in UTF-16 code units, the end exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Regions of one text; the text is gone through once. */
export function createRegions(text: string): (span: Span) => Region {
  const positionAt = createLineIndex(text);
  return ({ start, end }) => {
    const { line, column } = positionAt(start);
    const last = positionAt(end);
    return { line, column, endLine: last.line, endColumn: last.column };
  };
}

/** The message and what to do, as one paragraph, for formats that have one place for both. */
export function sentences({ message, help }: Finding): string {
  return help === undefined ? message : `${message} ${help}`;
}

/** The word for a severity in prose. */
export const severityNouns: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};
