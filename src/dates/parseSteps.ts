import { afterWhiteSpace, isDigitAt, isLetterAt } from './characters.ts';
import type { DateStyles } from './dateStyles.ts';
import { dayNames, eraName, monthNames } from './names.ts';
import type { FoundParts } from './settle.ts';

/** A text being read: the next code unit is `text[at]`, the next step of the plan has the number `next`. */
export interface Cursor {
  readonly text: string;
  at: number;
  next: number;
  readonly found: FoundParts;
}

/** Reads one piece of a format; false when the text does not fit. */
export type Step = (cursor: Cursor) => boolean;

/** Steps of the format letters, by the length of their run; `undefined` for a run that .NET does not know. */
export const fieldSteps: ReadonlyMap<string, (count: number) => Step | undefined> = new Map<
  string,
  (count: number) => Step | undefined
>([
  ['y', (count) => numberStep('year', count === 1 ? 1 : count, count === 1 ? 2 : count)],
  ['M', (count) => (count <= 2 ? numberStep('month', count, 2) : nameStep('month', monthNames, count, 1))],
  ['d', (count) => (count <= 2 ? numberStep('day', count, 2) : nameStep('dayOfWeek', dayNames, count, 0))],
  ['h', (count) => numberStep('hour', Math.min(count, 2), 2)],
  ['H', (count) => numberStep('hour', Math.min(count, 2), 2)],
  ['m', (count) => numberStep('minute', Math.min(count, 2), 2)],
  ['s', (count) => numberStep('second', Math.min(count, 2), 2)],
  ['f', (count) => (count > 7 ? undefined : (cursor) => readFraction(cursor, count, count))],
  ['F', (count) => (count > 7 ? undefined : (cursor) => readFraction(cursor, 0, count))],
  ['t', (count) => (count === 1 ? halfLetterStep : halfStep)],
  ['g', () => eraStep],
  ['z', (count) => (cursor) => readOffset(cursor, count)],
  ['Z', () => utcWordStep],
  ['K', () => kindStep],
]);

/** One code unit or text, as it stands. */
export function literalStep(literal: string): Step {
  return (cursor) => accept(cursor, literal);
}

/** A quoted text; with AllowInnerWhite each of its spaces stands for any blanks or none. */
export function quotedStep(quoted: string, innerWhite: boolean): Step {
  if (!innerWhite || !quoted.includes(' ')) return literalStep(quoted);
  return (cursor) =>
    quoted.split(' ').every((part, index) => {
      if (index > 0) cursor.at = afterWhiteSpace(cursor.text, cursor.at);
      return accept(cursor, part);
    });
}

/** A space of the format: optional with AllowInnerWhite, and with AllowTrailingWhite if more follows. */
export function spaceStep(styles: DateStyles, last: boolean): Step {
  if (styles.allowInnerWhite) return () => true;
  const optional = styles.allowTrailingWhite && !last;
  return (cursor) => accept(cursor, ' ') || optional;
}

/** A point; before a run of at least two F, point and fraction may be missing together (.NET overlooks a lone F). */
export function pointStep(optional: boolean): Step {
  return (cursor) => {
    if (accept(cursor, '.')) return true;
    if (optional) cursor.next += 1;
    return optional;
  };
}

/** `GMT` without quotes in a format: the same letters, and the time is UTC. */
export const greenwichStep: Step = (cursor) => {
  cursor.found.offset = 0;
  return accept(cursor, 'GMT');
};

/** AllowInnerWhite: blanks before any piece. */
export function afterBlanks(step: Step): Step {
  return (cursor) => {
    cursor.at = afterWhiteSpace(cursor.text, cursor.at);
    return step(cursor);
  };
}

function accept(cursor: Cursor, literal: string): boolean {
  if (!cursor.text.startsWith(literal, cursor.at)) return false;
  cursor.at += literal.length;
  return true;
}

/** As accept, for words of ASCII letters, in any casing. */
function acceptWord(cursor: Cursor, word: string): boolean {
  if (cursor.text.slice(cursor.at, cursor.at + word.length).toLowerCase() !== word.toLowerCase())
    return false;
  cursor.at += word.length;
  return true;
}

type NumberPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'dayOfWeek' | 'fraction';

/** A part may be given twice, but only with the same value. */
function keep({ found }: Cursor, part: NumberPart, value: number): boolean {
  if (found[part] === -1) found[part] = value;
  return found[part] === value;
}

function keepOffset(cursor: Cursor, offset: number): boolean {
  cursor.found.offset ??= offset;
  return cursor.found.offset === offset;
}

/** Digits within bounds as a number, -1 when there are too few; more than fit stay unread. */
function readDigits(cursor: Cursor, least: number, most: number): number {
  let value = 0;
  let count = 0;
  while (count < most && isDigitAt(cursor.text, cursor.at + count)) {
    value = value * 10 + cursor.text.charCodeAt(cursor.at + count) - 48;
    count += 1;
  }
  if (count < least) return -1;
  cursor.at += count;
  return value;
}

function numberStep(part: NumberPart, least: number, most: number): Step {
  return (cursor) => {
    const value = readDigits(cursor, least, most);
    return value !== -1 && keep(cursor, part, value);
  };
}

function nameStep(part: NumberPart, names: readonly string[], count: number, first: number): Step {
  const words = count === 3 ? names.map((name) => name.slice(0, 3)) : names;
  return (cursor) => {
    const index = words.findIndex((word) => acceptWord(cursor, word));
    return index !== -1 && keep(cursor, part, index + first);
  };
}

function readFraction(cursor: Cursor, least: number, most: number): boolean {
  const start = cursor.at;
  const value = readDigits(cursor, least, most);
  return value !== -1 && keep(cursor, 'fraction', value / 10 ** (cursor.at - start));
}

/** `t` takes the letter itself and minds its casing, `tt` does not. */
const halfLetterStep: Step = (cursor) => {
  if (accept(cursor, 'A')) return keepHalf(cursor, 'AM');
  return accept(cursor, 'P') && keepHalf(cursor, 'PM');
};

const halfStep: Step = (cursor) => {
  if (acceptWord(cursor, 'AM')) return keepHalf(cursor, 'AM');
  return acceptWord(cursor, 'PM') && keepHalf(cursor, 'PM');
};

function keepHalf(cursor: Cursor, half: 'AM' | 'PM'): boolean {
  cursor.found.half ??= half;
  return cursor.found.half === half;
}

const eraStep: Step = (cursor) => acceptWord(cursor, eraName) || acceptWord(cursor, 'AD');

/** `z` one or two digits of hours, `zz` two, `zzz` hours and minutes with or without a colon. */
function readOffset(cursor: Cursor, count: number): boolean {
  const sign = cursor.text[cursor.at];
  if (sign !== '+' && sign !== '-') return false;
  cursor.at += 1;
  const hours = readDigits(cursor, count === 2 ? 2 : 1, 2);
  if (hours === -1) return false;
  let minutes = 0;
  if (count > 2) {
    accept(cursor, ':');
    minutes = readDigits(cursor, 2, 2);
    if (minutes === -1 || minutes > 59) return false;
  }
  const offset = hours * 60 + minutes;
  return keepOffset(cursor, sign === '-' && offset > 0 ? -offset : offset);
}

/** An unquoted Z of a format reads the words Z and GMT, in any casing. */
const utcWordStep: Step = (cursor) => {
  if (!keepOffset(cursor, 0)) return false;
  cursor.found.zulu = true;
  return (acceptWord(cursor, 'GMT') || acceptWord(cursor, 'Z')) && !isLetterAt(cursor.text, cursor.at);
};

/** `K` reads Z, an offset or nothing at all. */
const kindStep: Step = (cursor) => {
  if (accept(cursor, 'Z')) {
    cursor.found.zulu = true;
    return keepOffset(cursor, 0);
  }
  const sign = cursor.text[cursor.at];
  return sign === '+' || sign === '-' ? readOffset(cursor, 3) : true;
};
