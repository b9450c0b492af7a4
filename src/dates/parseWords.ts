import { isLetterAt } from './characters.ts';
import { dayNames, eraName, monthNames } from './names.ts';

/** A word at the start of a token. */
export type Word =
  | { readonly kind: 'month' | 'dayOfWeek'; readonly value: number }
  | { readonly kind: 'half'; readonly value: 'AM' | 'PM' }
  | { readonly kind: 'era' | 'zone' | 'ignored' };

/** What can stand behind a number or the name of a month. */
export type Separator =
  | { readonly kind: 'end' | 'space' | 'date' | 'dateOrOffset' | 'time' | 'timeMark' }
  | { readonly kind: 'half'; readonly value: 'AM' | 'PM' }
  | { readonly kind: 'dateSuffix'; readonly unit: 'year' | 'month' | 'day' }
  | { readonly kind: 'timeSuffix'; readonly unit: 'hour' | 'minute' | 'second' };

const words = new Map<string, Word>([
  ...monthNames.flatMap((name, index) => names(name, { kind: 'month', value: index + 1 })),
  ...dayNames.flatMap((name, index) => names(name, { kind: 'dayOfWeek', value: index })),
  ['am', { kind: 'half', value: 'AM' }],
  ['pm', { kind: 'half', value: 'PM' }],
  ['ad', { kind: 'era' }],
  ['gmt', { kind: 'zone' }],
  ['z', { kind: 'zone' }],
]);

const separatorWords = new Map<string, Separator>([
  ['am', { kind: 'half', value: 'AM' }],
  ['pm', { kind: 'half', value: 'PM' }],
  ['t', { kind: 'timeMark' }],
  ['年', { kind: 'dateSuffix', unit: 'year' }],
  ['년', { kind: 'dateSuffix', unit: 'year' }],
  ['月', { kind: 'dateSuffix', unit: 'month' }],
  ['월', { kind: 'dateSuffix', unit: 'month' }],
  ['日', { kind: 'dateSuffix', unit: 'day' }],
  ['일', { kind: 'dateSuffix', unit: 'day' }],
  ['時', { kind: 'timeSuffix', unit: 'hour' }],
  ['时', { kind: 'timeSuffix', unit: 'hour' }],
  ['分', { kind: 'timeSuffix', unit: 'minute' }],
  ['秒', { kind: 'timeSuffix', unit: 'second' }],
]);

const separatorSigns = new Map<string, Separator>([
  ['/', { kind: 'date' }],
  [':', { kind: 'time' }],
  ['-', { kind: 'dateOrOffset' }],
]);

function names(name: string, word: Word): [string, Word][] {
  const key = name.toLowerCase();
  return [
    [key, word],
    [key.slice(0, 3), word],
  ];
}

/** The longest word known, in any casing; no letter may follow it. */
const longestWord = 9;

function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at <= longestWord && isLetterAt(text, end)) end += 1;
  return text.slice(at, end).toLowerCase();
}

/** The word of the invariant culture at a place, with its length; `undefined` for an unknown one or a sign. */
export function readWord(text: string, at: number): { word: Word; length: number } | undefined {
  const sign = text[at];
  if (sign === ',' || sign === '.') return { word: { kind: 'ignored' }, length: 1 };
  if (
    text.slice(at, at + eraName.length).toUpperCase() === eraName &&
    !isLetterAt(text, at + eraName.length)
  ) {
    return { word: { kind: 'era' }, length: eraName.length };
  }
  const letters = wordAt(text, at);
  const word = words.get(letters);
  return word && { word, length: letters.length };
}

/** The separator at a place that is neither white space nor the end; `undefined` when there is none. */
export function readSeparator(
  text: string,
  at: number,
): { separator: Separator; length: number } | undefined {
  const sign = separatorSigns.get(text.charAt(at));
  if (sign !== undefined) return { separator: sign, length: 1 };
  const letters = wordAt(text, at);
  const separator = separatorWords.get(letters);
  return separator && { separator, length: letters.length };
}
