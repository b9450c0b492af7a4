import type { Severity } from '../diagnostics/finding.ts';
import type { Collisions } from './collisionGroups.ts';
import { classOf, type PreviewRow, type RowClass } from './previewRow.ts';

/** A run in numbers: one count for each class of row, and how often each finding came. */
export interface PreviewSummary extends Readonly<Record<RowClass, number>> {
  readonly users: number;
  /** Rows that carry the finding, by its code, in order of the code. */
  readonly byCode: Readonly<Record<string, number>>;
  readonly seed: number | null;
  readonly defaultDomain: string | null;
  readonly expression: string | null;
  /** How likely random parts collide; absent when the expression has none that can be counted. */
  readonly collisions?: Collisions;
}

/** What a summary says besides the rows. */
export interface RunSettings {
  /** Null where nothing is generated. */
  readonly seed: number | null;
  readonly defaultDomain: string | undefined;
  readonly expression: string | null;
}

export function summarize(tally: Tally, settings: RunSettings, collisions?: Collisions): PreviewSummary {
  const { seed, defaultDomain, expression } = settings;
  return {
    users: tally.users,
    ...tally.classes,
    byCode: tally.byCode(),
    seed,
    defaultDomain: defaultDomain ?? null,
    expression,
    ...(collisions && { collisions }),
  };
}

/** One cause of trouble over the whole run, with the first few rows that show it. */
export interface Cause {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly examples: readonly CauseExample[];
}

export interface CauseExample {
  readonly row: PreviewRow;
  readonly message: string;
  readonly help: string | undefined;
}

/** Adds up rows as they pass; keeps a few examples of each cause and nothing else. */
export class Tally {
  users = 0;
  readonly classes: Record<RowClass, number> = {
    ok: 0,
    withErrors: 0,
    withWarnings: 0,
    skipped: 0,
    failed: 0,
  };
  /** The first rows with nothing to report. */
  readonly fine: PreviewRow[] = [];
  readonly #causes = new Map<
    string,
    { code: string; severity: Severity; count: number; examples: CauseExample[] }
  >();

  add(row: PreviewRow): void {
    this.users++;
    const rowClass = classOf(row);
    this.classes[rowClass]++;
    if (rowClass === 'ok' && this.fine.length < fineKept) this.fine.push(row);
    for (const { code, severity, message, help } of row.findings) {
      const cause = this.#causes.get(code);
      if (cause === undefined) {
        this.#causes.set(code, { code, severity, count: 1, examples: [{ row, message, help }] });
        continue;
      }
      cause.count++;
      if (cause.examples.length < examplesKept) cause.examples.push({ row, message, help });
    }
  }

  /** Errors before warnings, the more frequent first. */
  causes(): readonly Cause[] {
    const rank = { error: 0, warning: 1, info: 2 };
    return [...this.#causes.values()].sort(
      (a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
    );
  }

  /** How often each code came. */
  byCode(): Readonly<Record<string, number>> {
    const counts = [...this.#causes.values()].map(({ code, count }) => [code, count] as const);
    return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const examplesKept = 3;
const fineKept = 8;
