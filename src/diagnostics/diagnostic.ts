import type { Span } from '../source/span.ts';
import { compareSeverity, type Finding, type FindingDefinition, findingOf } from './finding.ts';

/** A finding at a place in a text, an expression most of all. */
export interface Diagnostic extends Finding {
  /** Half-open offsets in UTF-16 code units into the text that was given. */
  readonly span: Span;
}

/** A finding of this definition at this place. */
export function diagnosticOf(
  definition: FindingDefinition,
  span: Span,
  message: string,
  help?: string,
): Diagnostic {
  return { ...findingOf(definition, message, help), span };
}

/** Diagnostics in the order a reader wants: by place, then graver first, then by code; the same input gives the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareSeverity(a.severity, b.severity) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
