import { parse } from '../../grammar/index.ts';
import { mappingEdits } from '../schema/index.ts';
import type { Span } from '../source/span.ts';
import { applyEdits } from './applyEdits.ts';
import type { Report } from './createContext.ts';
import type { Edit, Fix, LintFinding } from './lintFinding.ts';
import type { Subject } from './subject.ts';

/** A report with its places and its edits in the file. */
export function toFinding(report: Report): LintFinding {
  const { subject, code, severity, message, details } = report;
  const { help, related, fixes } = details;
  const path = pathOf(subject);
  const written = (fixes ?? []).map((fix) => toFix(report, fix)).filter(({ edits }) => edits.length > 0);
  return {
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    span: inFile(report, report.span),
    ...(path !== undefined && { path }),
    ...(related && {
      related: related.map(({ span, message }) => ({ span: inFile(report, span), message })),
    }),
    ...(written.length > 0 && { fixes: written }),
  };
}

/**
 * The edits of the file for edits of a subject's expression: its text, and the tree beside it. None when the tree
 * cannot be written; the text alone as long as it has no tree because something else in it is wrong too.
 */
export function fileEdits({ source, mapping, embedded }: Subject, edits: readonly Edit[]): readonly Edit[] {
  if (embedded === undefined || edits.length === 0) return [];
  if (mapping !== undefined) {
    const mended = applyEdits(embedded.text, edits);
    if (parse(mended).expression !== undefined) return mappingEdits(mapping, mended, source) ?? [];
  }
  return edits.map(({ span, text }) => ({ span: embedded.outer(span), text: embedded.escape(text) }));
}

function toFix(report: Report, { title, safety, edits }: Fix): Fix {
  return { title, safety, edits: report.text === 'file' ? edits : fileEdits(report.subject, edits) };
}

function inFile({ text, subject }: Report, span: Span): Span {
  return text === 'file' || subject.embedded === undefined ? span : subject.embedded.outer(span);
}

function pathOf({ mapping, objectMapping }: Subject): string | undefined {
  if (mapping !== undefined) return mapping.path;
  if (objectMapping === undefined) return undefined;
  return [objectMapping.ruleName, objectMapping.name].filter(Boolean).join(' / ') || undefined;
}
