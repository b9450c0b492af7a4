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

/** What a format can print besides the parts: a kind, or a distance from UTC in minutes. */
interface Place {
  readonly kind: DateTimeKind | undefined;
  readonly offset: number;
}

/** Appends one piece; gets the text so far, because `F` may take a point back. */
type Writer = (text: string, parts: DateParts, place: Place) => string;

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
  return ({ ticks, kind }) => write(writers, partsOfTicks(ticks), { kind, offset: 0 });
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
    return write(writers, partsOfTicks(shown), { kind: undefined, offset });
  };
}

function write(writers: readonly Writer[], parts: DateParts, place: Place): string {
  let text = '';
  for (const writer of writers) text = writer(text, parts, place);
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
const fields = new Map<string, (count: number) => Writer | undefined>([
  ['d', (count) => (count <= 2 ? digits((parts) => parts.day, count) : name(dayName, count))],
  ['M', (count) => (count <= 2 ? digits((parts) => parts.month, count) : name(monthName, count))],
  ['y', (count) => (count <= 2 ? digits((parts) => parts.year % 100, count) : year(count))],
  ['h', (count) => digits((parts) => parts.hour % 12 || 12, count)],
  ['H', (count) => digits((parts) => parts.hour, count)],
  ['m', (count) => digits((parts) => parts.minute, count)],
  ['s', (count) => digits((parts) => parts.second, count)],
  ['f', (count) => (count > 7 ? undefined : (text, parts) => text + fraction(parts).slice(0, count))],
  ['F', (count) => (count > 7 ? undefined : (text, parts) => appendShortFraction(text, parts, count))],
  ['t', (count) => (text, parts) => text + dayHalf(parts).slice(0, count)],
  ['g', () => literal(eraName)],
  ['z', (count) => (text, _, place) => text + offsetText(place.offset, count)],
  ['K', (count) => (text, _, place) => text + kindText(place).repeat(count)],
]);

function literal(piece: string): Writer {
  return (text) => text + piece;
}

function digits(value: (parts: DateParts) => number, count: number): Writer {
  if (count === 1) return (text, parts) => text + value(parts);
  return (text, parts) => {
    const number = value(parts);
    return number < 10 ? `${text}0${number}` : text + number;
  };
}

function year(count: number): Writer {
  return (text, parts) => text + String(parts.year).padStart(count, '0');
}

function name(value: (parts: DateParts) => string, count: number): Writer {
  return count === 3
    ? (text, parts) => text + value(parts).slice(0, 3)
    : (text, parts) => text + value(parts);
}

function dayName(parts: DateParts): string {
  return dayNames[parts.dayOfWeek]!;
}

function monthName(parts: DateParts): string {
  return monthNames[parts.month - 1]!;
}

function dayHalf(parts: DateParts): string {
  return parts.hour < 12 ? 'AM' : 'PM';
}

function fraction(parts: DateParts): string {
  return String(parts.fraction).padStart(7, '0');
}

function appendShortFraction(text: string, parts: DateParts, count: number): string {
  const shown = fraction(parts).slice(0, count).replace(/0+$/, '');
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

function kindText({ kind, offset }: Place): string {
  if (kind === 'Unspecified') return '';
  return kind === 'Utc' ? 'Z' : offsetText(offset, 3);
}
