import { foldCase } from './casing.ts';
import type { TextFailure } from './failure.ts';

/** String.CompareOrdinal, by UTF-16 code units: -1, 0 or 1. */
export function compareOrdinal(first: string, second: string): -1 | 0 | 1 {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** StringComparer.OrdinalIgnoreCase: compares by simple upper-casing, so `_` follows every letter. -1, 0 or 1. */
export function compareIgnoreCase(first: string, second: string): -1 | 0 | 1 {
  return compareOrdinal(foldCase(first), foldCase(second));
}

/** Equality under StringComparison.OrdinalIgnoreCase: K equals the Kelvin sign for no culture, ß never equals ss. */
export function equalsIgnoreCase(first: string, second: string): boolean {
  return first === second || (first.length === second.length && foldCase(first) === foldCase(second));
}

/** String.IndexOf with StringComparison.Ordinal: 0-based code units from the start of the text, -1 for none. */
export function indexOfOrdinal(text: string, sought: string, start = 0): number {
  return text.indexOf(sought, start);
}

/** String.IndexOf with StringComparison.OrdinalIgnoreCase: 0-based code units, -1 for none. */
export function indexOfIgnoreCase(text: string, sought: string, start = 0): number {
  return foldCase(text).indexOf(foldCase(sought), start);
}

/** String.Replace, ordinal: every occurrence from left to right, the new text as it stands. Empty search text is refused. */
export function replaceOrdinal(text: string, sought: string, replacement: string): string | TextFailure {
  if (sought === '') return { error: 'the text to replace must not be empty' };
  return text.split(sought).join(replacement);
}
