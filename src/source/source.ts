import type { Span } from './span.ts';

/** A named text that diagnostics point into: an expression, a file, an argument of the command line. */
export interface Source {
  /** What a person calls it: a path as given, `<argument>`, `<stdin>`. */
  readonly name: string;
  readonly text: string;
}

/** A place as editors show it: line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset; line breaks are LF, CRLF and lone CR. An offset beyond the end counts as the end. */
export function positionAt(text: string, offset: number): Position {
  const end = Math.min(offset, text.length);
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    const isBreak = unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10);
    if (isBreak) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: end - lineStart + 1 };
}

/** The whole line an offset stands in, without its line break, and where it starts. */
export function lineAt(text: string, offset: number): { readonly start: number; readonly text: string } {
  const end = Math.min(offset, text.length);
  let start = end;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  let stop = end;
  while (stop < text.length && !isLineBreak(text.charCodeAt(stop))) stop++;
  return { start, text: text.slice(start, stop) };
}

/** The part of the text that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
