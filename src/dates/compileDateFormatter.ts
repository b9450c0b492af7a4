import {
  type DateParts,
  type DateTime,
  type DateTimeKind,
  partsOfTicks,
  ticksPerMinute,
} from './dateTime.ts';
import type { DateTimeOffset } from './dateTimeOffset.ts';
import { type DateFailure, isDateFailure } from './failure.ts';
import { badFormat, expandFormat, readQuoted, runLength } from './formatText.ts';
import { dayNames, eraName, monthNames } from './names.ts';

/** What a format can print: the parts, and where they lie: a kind, or a distance from UTC in minutes. */
interface Reading extends DateParts {
  readonly kind: DateTimeKind | undefined;
  readonly offset: number;
}

/** Appends one piece; gets the text so far, because `F` may take a point back. */
type Writer = (text: string, reading: Reading) => string;

export type DateFormatter = (dateTime: DateTime) => string;

/**
 * DateTime.ToString(format) in the invariant culture, the format read once; empty means `G`. The formatter does not
 * fail; a format for which .NET throws FormatException is refused here. Spec: dotnet-semantics.md 6, language.md 11.
 */
export function compileDateFormatter(format: string): DateFormatter | DateFailure {
  const custom = expandFormat(format === '' ? 'G' : format);
  if (typeof custom !== 'string') return custom;
  const writers = compileWriters(custom);
  if (isDateFailure(writers)) return writers;
  return ({ ticks, kind }) => write(writers, { ...partsOfTicks(ticks), kind, offset: 0 });
}

/** DateTimeOffset.ToString(format): as for DateTime, but `r` and `u` print UTC, and there is no `U`. */
export function compileOffsetFormatter(format: string): ((value: DateTimeOffset) => string) | DateFailure {
  if (format === 'U') return { error: '"U" is not a format for values with an offset' };
  const custom = expandFormat(format === '' ? 'MM/dd/yyyy HH:mm:ss zzz' : format);
  if (typeof custom !== 'string') return custom;
  const writers = compileWriters(custom);
  if (isDateFailure(writers)) return writers;
  const universal = /^[rRu]$/.test(format);
  return ({ ticks, offset }) => {
    const shown = universal ? ticks - BigInt(offset) * ticksPerMinute : ticks;
    return write(writers, { ...partsOfTicks(shown), kind: undefined, offset });
  };
}

function write(writers: readonly Writer[], reading: Reading): string {
  let text = '';
  for (const writer of writers) text = writer(text, reading);
  return text;
}

function compileWriters(format: string): Writer[] | DateFailure {
  const writers: Writer[] = [];
  let at = 0;
  while (at < format.length) {
    const character = format.charAt(at);
    if (character === '"' || character === "'") {
      const quoted = readQuoted(format, at);
      if ('error' in quoted) return quoted;
      writers.push(literal(quoted.text));
      at = quoted.end;
    } else if (character === '\\') {
      if (at + 1 === format.length) return badFormat(at);
      writers.push(literal(format.charAt(at + 1)));
      at += 2;
    } else if (character === '%') {
      // A percent sign makes a custom format of the one character that follows it.
      if (at + 1 === format.length || format[at + 1] === '%') return badFormat(at);
      const single = compileWriters(format.charAt(at + 1));
      if (isDateFailure(single)) return badFormat(at);
      writers.push(...single);
      at += 2;
    } else {
      const compileField = fields.get(character);
      const count = compileField === undefined ? 1 : runLength(format, at);
      const writer = compileField === undefined ? literal(character) : compileField(count);
      if (writer === undefined) return badFormat(at);
      writers.push(writer);
      at += count;
    }
  }
  return writers;
}

/** Writers by letter and run length; longer runs count as the longest known one. */
const fields: ReadonlyMap<string, (count: number) => Writer | undefined> = new Map([
  ['d', (count) => (count <= 2 ? digits((reading) => reading.day, count) : name(dayName, count))],
  ['M', (count) => (count <= 2 ? digits((reading) => reading.month, count) : name(monthName, count))],
  ['y', (count) => (count <= 2 ? digits((reading) => reading.year % 100, count) : year(count))],
  ['h', (count) => digits((reading) => reading.hour % 12 || 12, count)],
  ['H', (count) => digits((reading) => reading.hour, count)],
  ['m', (count) => digits((reading) => reading.minute, count)],
  ['s', (count) => digits((reading) => reading.second, count)],
  ['f', (count) => (count > 7 ? undefined : (text, reading) => text + fraction(reading).slice(0, count))],
  ['F', (count) => (count > 7 ? undefined : (text, reading) => appendShortFraction(text, reading, count))],
  [
    't',
    (count) => (count === 1 ? (text, reading) => text + dayHalf(reading)[0] : (text, r) => text + dayHalf(r)),
  ],
  ['g', () => literal(eraName)],
  ['z', (count) => (text, reading) => text + offsetText(reading.offset, count)],
  ['K', (count) => (text, reading) => text + kindText(reading).repeat(count)],
] satisfies [string, (count: number) => Writer | undefined][]);

function literal(piece: string): Writer {
  return (text) => text + piece;
}

function digits(value: (reading: Reading) => number, count: number): Writer {
  if (count === 1) return (text, reading) => text + value(reading);
  return (text, reading) => {
    const number = value(reading);
    return number < 10 ? `${text}0${number}` : text + number;
  };
}

function year(count: number): Writer {
  return (text, reading) => text + String(reading.year).padStart(count, '0');
}

function name(value: (reading: Reading) => string, count: number): Writer {
  return count === 3
    ? (text, reading) => text + value(reading).slice(0, 3)
    : (text, reading) => text + value(reading);
}

function dayName(reading: Reading): string {
  return dayNames[reading.dayOfWeek]!;
}

function monthName(reading: Reading): string {
  return monthNames[reading.month - 1]!;
}

function dayHalf(reading: Reading): string {
  return reading.hour < 12 ? 'AM' : 'PM';
}

function fraction(reading: Reading): string {
  return String(reading.fraction).padStart(7, '0');
}

function appendShortFraction(text: string, reading: Reading, count: number): string {
  const shown = fraction(reading).slice(0, count).replace(/0+$/, '');
  return shown === '' && text.endsWith('.') ? text.slice(0, -1) : text + shown;
}

function offsetText(offset: number, count: number): string {
  const hours = Math.floor(Math.abs(offset) / 60);
  const sign = offset < 0 ? '-' : '+';
  if (count === 1) return sign + hours;
  const twoDigits = String(hours).padStart(2, '0');
  return count === 2
    ? sign + twoDigits
    : `${sign}${twoDigits}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
}

function kindText(reading: Reading): string {
  if (reading.kind === 'Unspecified') return '';
  return reading.kind === 'Utc' ? 'Z' : offsetText(reading.offset, 3);
}
