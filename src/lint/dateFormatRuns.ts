/** A run of one letter in a .NET date format that stands for a part of a date, or for itself. */
export interface FormatRun {
  readonly letter: string;
  readonly count: number;
  /** Offsets in the format. */
  readonly start: number;
  readonly end: number;
  /** What stands between it and the run before it. */
  readonly separator: string;
}

/** The runs of letters of a custom format (language.md section 11, D); quoted and escaped text is none. */
export function dateFormatRuns(format: string): FormatRun[] {
  const runs: FormatRun[] = [];
  const piece = /'[^']*'?|"[^"]*"?|\\.|%|([A-Za-z])\1*|[^A-Za-z]/gs;
  let separatorStart = 0;
  for (const { 0: text, 1: letter, index } of format.matchAll(piece)) {
    if (letter === undefined) continue;
    const end = index + text.length;
    runs.push({
      letter,
      count: text.length,
      start: index,
      end,
      separator: format.slice(separatorStart, index),
    });
    separatorStart = end;
  }
  return runs;
}
