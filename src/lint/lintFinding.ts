import type { Finding } from '../diagnostics/finding.ts';
import type { Span } from '../source/span.ts';

/** A finding at a place in a file, with what a reporter or an editor needs to show and to mend it. */
export interface LintFinding extends Finding {
  /** In the file, UTF-16 code units. */
  readonly span: Span;
  /** The mapping it is about: `rule / object mapping / target`; absent in plain expression files. */
  readonly path?: string;
  /** Other places that belong to it: "first mapped here". */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes?: readonly Fix[];
}

/** A way to mend it, as edits of the file that do not overlap. */
export interface Fix {
  readonly title: string;
  /** Safe: every user gets the value that was meant, or the same as before. Unsafe: a person has to look at it. */
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}
