import type { Span } from './span.ts';

/**
 * A text that stands inside another one, such as an expression in a JSON string: what it reads, and where each of its
 * places is in the file. Escapes make the two differ, so places are mapped and never added up by hand.
 */
export interface EmbeddedText {
  /** As it reads when taken out. */
  readonly text: string;
  /** The span in the outer text of a span in this one; both in UTF-16 code units. */
  readonly outer: (span: Span) => Span;
  /** How an inserted text is written there: escaped for a JSON string, as it is in a plain file. */
  readonly escape: (text: string) => string;
}

/** A text that stands for itself from an offset on, such as the expression of a plain file. */
export function plainText(text: string, offset = 0): EmbeddedText {
  return {
    text,
    outer: ({ start, end }) => ({ start: start + offset, end: end + offset }),
    escape: (inserted) => inserted,
  };
}
