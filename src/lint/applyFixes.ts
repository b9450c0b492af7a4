import type { Source } from '../source/source.ts';
import { applyEdits } from './applyEdits.ts';
import { collectReports, type LintOptions } from './collectReports.ts';
import type { Report } from './createContext.ts';
import type { Edit, Fix, LintFinding } from './lintFinding.ts';
import { sortFindings } from './sortFindings.ts';
import type { Subject } from './subject.ts';
import { fileEdits, toFinding } from './toFinding.ts';

export interface FixOptions {
  /** `safe` leaves alone what a person has to look at; `unsafe` mends that too. */
  readonly safety: Fix['safety'];
  /** Which findings may be mended; all by default. */
  readonly wanted?: (finding: LintFinding) => boolean;
}

export interface Fixed {
  /** The text of the file with all fixes made. */
  readonly text: string;
  /** What was mended, with the places in the text of its round. */
  readonly applied: readonly LintFinding[];
  /** What is left in the new text. */
  readonly findings: readonly LintFinding[];
}

/**
 * Mends what can be mended, and lints again until nothing is left to mend: fixes that overlap wait for the next
 * round, and a mended text may show further mistakes. Everything else in the file stays as it is, unit by unit.
 */
export function applyFixes(source: Source, options: LintOptions, fixOptions: FixOptions): Fixed {
  const applied: LintFinding[] = [];
  let { text } = source;
  for (let round = 0; ; round++) {
    const { reports, findings } = collectReports({ ...source, text }, options);
    const chosen = round < mostRounds ? chooseFixes(reports, fixOptions) : [];
    const edits = chosen.flatMap(({ edits }) => edits);
    const mended = applyEdits(text, edits);
    if (mended === text) {
      return { text, applied, findings: sortFindings([...findings, ...reports.map(toFinding)]) };
    }
    applied.push(...chosen.flatMap(({ reports }) => reports.map(toFinding)));
    text = mended;
  }
}

// Each round mends at least one thing; fixes that undo each other would be a mistake of ours and must not hang.
const mostRounds = 20;

/** Fixes of one text (an expression, or the file itself) that do not touch each other, as edits of the file. */
interface Chosen {
  readonly reports: readonly Report[];
  readonly edits: readonly Edit[];
}

/** One group for each expression, so that its text and its tree are written once with all of its fixes. */
function chooseFixes(reports: readonly Report[], { safety, wanted }: FixOptions): Chosen[] {
  const fixable = reports.filter(
    (report) => fixOf(report, safety) !== undefined && (wanted === undefined || wanted(toFinding(report))),
  );
  const bySubject = new Map<Subject, Report[]>();
  for (const report of fixable) {
    const others = bySubject.get(report.subject);
    if (others === undefined) bySubject.set(report.subject, [report]);
    else others.push(report);
  }
  const groups = [...bySubject].flatMap(([subject, own]) =>
    (['expression', 'file'] as const).map((text) => {
      const { reports, edits } = compatible(
        own.filter((report) => report.text === text),
        safety,
      );
      return { reports, edits: text === 'file' ? edits : fileEdits(subject, edits) };
    }),
  );
  return withoutCollisions(groups);
}

/** Leaves out each group that touches one before it; the next round is theirs. */
function withoutCollisions(groups: readonly Chosen[]): Chosen[] {
  const inOrder = groups
    .flatMap((group) => group.edits.map((edit) => ({ group, edit })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start);
  const dropped = new Set<Chosen>();
  let last: (typeof inOrder)[number] | undefined;
  for (const one of inOrder) {
    const touches =
      last !== undefined && last.group !== one.group && one.edit.span.start <= last.edit.span.end;
    if (touches) dropped.add(one.group);
    else if (!dropped.has(one.group)) last = one;
  }
  return groups.filter((group) => group.edits.length > 0 && !dropped.has(group));
}

/** As many as fit beside each other, in the order of the text. */
function compatible(reports: readonly Report[], safety: Fix['safety']): Chosen {
  const inOrder = [...reports].sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1));
  const chosen: Report[] = [];
  const edits: Edit[] = [];
  for (const report of inOrder) {
    const own = fixOf(report, safety)?.edits ?? [];
    if (overlaps(edits, own)) continue;
    chosen.push(report);
    edits.push(...own);
  }
  return { reports: chosen, edits };
}

function fixOf({ details }: Report, safety: Fix['safety']): Fix | undefined {
  return details.fixes?.find((fix) => fix.safety === 'safe' || safety === 'unsafe');
}

/** Whether any two share a code unit, or insert at the same place. */
function overlaps(some: readonly Edit[], others: readonly Edit[]): boolean {
  return others.some(({ span }) =>
    some.some((other) => span.start <= other.span.end && other.span.start <= span.end),
  );
}
