/**
 * A stretch of a text, as half-open offsets in UTF-16 code units: `text.slice(start, end)`.
 * An empty span (`start === end`) is a place between two units.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that covers both. */
export function joinSpans(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
