import type { DateFailure } from './failure.ts';

const longDate = 'dddd, dd MMMM yyyy';
const sortable = "yyyy'-'MM'-'dd'T'HH':'mm':'ss";

/** The standard formats of the invariant culture, by their letter (dotnet-semantics.md 6). */
export const standardFormats: ReadonlyMap<string, string> = new Map([
  ['d', 'MM/dd/yyyy'],
  ['D', longDate],
  ['f', `${longDate} HH:mm`],
  ['F', `${longDate} HH:mm:ss`],
  ['g', 'MM/dd/yyyy HH:mm'],
  ['G', 'MM/dd/yyyy HH:mm:ss'],
  ['m', 'MMMM dd'],
  ['M', 'MMMM dd'],
  ['o', `${sortable}'.'fffffffK`],
  ['O', `${sortable}'.'fffffffK`],
  ['r', "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ['R', "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ['s', sortable],
  ['t', 'HH:mm'],
  ['T', 'HH:mm:ss'],
  ['u', "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"],
  ['U', `${longDate} HH:mm:ss`],
  ['y', 'yyyy MMMM'],
  ['Y', 'yyyy MMMM'],
]);

/** The custom format behind a format text: a single character is a standard format, and refused if there is none. */
export function expandFormat(format: string): string | DateFailure {
  if (format.length !== 1) return format;
  return standardFormats.get(format) ?? { error: `"${format}" is not a standard date and time format` };
}

/** How often the character at a place stands there in a row. */
export function runLength(format: string, at: number): number {
  let end = at + 1;
  while (format[end] === format[at]) end += 1;
  return end - at;
}

/** The text between the quote at a place and its counterpart, backslashes resolved, and the place after it. */
export function readQuoted(format: string, at: number): { text: string; end: number } | DateFailure {
  const quote = format[at];
  let text = '';
  for (let next = at + 1; next < format.length; next += 1) {
    if (format[next] === quote) return { text, end: next + 1 };
    if (format[next] === '\\') next += 1;
    text += format.charAt(next);
  }
  return { error: 'a quoted text in the format does not end', position: at + 1 };
}

export function badFormat(at: number): DateFailure {
  return { error: 'the date and time format is not valid', position: at + 1 };
}
