import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  addToDateTime,
  compileDateFormatter,
  compileDateParser,
  compileOffsetFormatter,
  compileOffsetParser,
  type DateFailure,
  type DateStyles,
  type DateTime,
  type DateTimeKind,
  type DateTimeOffset,
  dateTimeFromFileTime,
  dateTimeFromTicks,
  dayNumber,
  daysInMonth,
  fileTimeOfDateTime,
  isDateFailure,
  isLeapYear,
  isValidDate,
  noDateStyles,
  parseDateStyles,
  parseDateTime,
  parseDateTimeOffset,
  parseOffsetStyles,
  partsOfTicks,
  type TimeUnit,
} from '../../src/dates/index.ts';

interface Vector {
  id: string;
  op: string;
  expect: unknown;
  input: string;
  value: string;
  kind?: DateTimeKind;
  format: string | string[];
  output: string;
  offset: string;
  styles?: string;
  unit: TimeUnit;
  n: number;
  from: string;
  to: string;
  ticks: string;
  year: number;
  month: number;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/dotnet-dates.json', import.meta.url), 'utf8'),
);

const noSuchMonth: DateFailure = { error: 'no such month' };

const operations: Record<string, (vector: Vector) => unknown> = {
  format: ({ value, kind, format }) => formatted(String(format), dateOf(value, kind)),
  formatOffset: ({ value, offset, format }) =>
    chain(compileOffsetFormatter(String(format)), (write) =>
      write({ ticks: dateOf(value).ticks, offset: minutesOf(offset) }),
    ),
  parse: ({ input, styles }) => chain(stylesOf(styles), (flags) => chain(parseDateTime(input, flags), shown)),
  parseExact: ({ input, format, styles }) =>
    chain(stylesOf(styles), (flags) => chain(parsedExactly(input, [format].flat(), flags), shown)),
  parseOffset: ({ input, styles }) =>
    chain(styles ? parseOffsetStyles(styles) : noDateStyles, (flags) =>
      chain(parseDateTimeOffset(input, flags), shownOffset),
    ),
  parseExactOffset: ({ input, format, styles }) =>
    chain(styles ? parseOffsetStyles(styles) : noDateStyles, (flags) =>
      chain(compileOffsetParser(String(format), flags), (parse) => chain(parse(input), shownOffset)),
    ),
  reformat: ({ input, format, output, styles }) =>
    chain(stylesOf(styles), (flags) =>
      chain(parsedExactly(input, [format].flat(), flags), (date) => formatted(output, date)),
    ),
  add: ({ value, unit, n }) => chain(addToDateTime(dateOf(value), unit, n), shown),
  diff: ({ from, to }) => elapsed(dateOf(to).ticks - dateOf(from).ticks),
  fromFileTime: ({ ticks }) => chain(dateTimeFromFileTime(BigInt(ticks)), shown),
  toFileTime: ({ value, kind }) => chain(fileTimeOfDateTime(dateOf(value, kind)), String),
  ticks: ({ value }) => String(dateOf(value).ticks),
  fromTicks: ({ ticks }) => chain(dateTimeFromTicks(BigInt(ticks)), shown),
  dayOfWeek: ({ value }) => partsOfTicks(dateOf(value).ticks).dayOfWeek,
  dayOfYear: ({ value }) => {
    const { year, month, day } = partsOfTicks(dateOf(value).ticks);
    return dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1;
  },
  daysInMonth: ({ year, month }) => (isValidDate(year, month, 1) ? daysInMonth(year, month) : noSuchMonth),
  isLeapYear: ({ year }) => (isValidDate(year, 1, 1) ? isLeapYear(year) : noSuchMonth),
};

test('every date vector gives what .NET gave', () => {
  const wrong = vectors.flatMap((vector) => {
    const given = operations[vector.op]?.(vector);
    const outcome = isFailure(given) ? { error: true } : given;
    return JSON.stringify(outcome) === JSON.stringify(vector.expect) ? [] : [{ ...vector, given }];
  });
  expect(vectors.length).toBe(1167);
  expect(wrong).toEqual([]);
});

function isFailure(value: unknown): value is DateFailure {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function chain<Value, Result>(
  value: Value | DateFailure,
  next: (value: Value) => Result,
): Result | DateFailure {
  return isFailure(value) ? value : next(value as Value);
}

function stylesOf(styles: string | undefined): DateStyles | DateFailure {
  return styles === undefined ? noDateStyles : parseDateStyles(styles);
}

function parsedExactly(text: string, formats: string[], styles: DateStyles): DateTime | DateFailure {
  let outcome: DateTime | DateFailure = { error: 'no format' };
  for (const format of formats) {
    outcome = chain(compileDateParser(format, styles), (parse) => parse(text));
    if (!isDateFailure(outcome)) return outcome;
  }
  return outcome;
}

function formatted(format: string, date: DateTime): string | DateFailure {
  return chain(compileDateFormatter(format), (write) => write(date));
}

/** The dates of the vectors: yyyy-MM-dd, with or without a time and up to seven digits of a fraction. */
function dateOf(text: string, kind: DateTimeKind = 'Unspecified'): DateTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/[-T:.]/).map(Number);
  const fraction = Number((text.split('.')[1] ?? '').padEnd(7, '0'));
  const ticksOfDay = ((hour * 60 + minute) * 60 + second) * 10_000_000 + fraction;
  return { ticks: BigInt(dayNumber(year, month, day)) * 864_000_000_000n + BigInt(ticksOfDay), kind };
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1);
}

function iso(ticks: bigint): string {
  const parts = partsOfTicks(ticks);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`;
  const time = `${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}`;
  return `${date}T${time}.${String(parts.fraction).padStart(7, '0')}`;
}

function shown({ ticks, kind }: DateTime) {
  return { value: iso(ticks), kind };
}

function shownOffset({ ticks, offset }: DateTimeOffset) {
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return {
    value: iso(ticks),
    offset: `${offset < 0 ? '-' : '+'}${hours}:${minutes}`,
    utc: iso(ticks - BigInt(offset) * 600_000_000n),
  };
}

/** The parts of a TimeSpan. */
function elapsed(ticks: bigint) {
  return {
    ticks: String(ticks),
    days: Number(ticks / 864_000_000_000n),
    hours: Number((ticks / 36_000_000_000n) % 24n),
    minutes: Number((ticks / 600_000_000n) % 60n),
    seconds: Number((ticks / 10_000_000n) % 60n),
    milliseconds: Number((ticks / 10_000n) % 1000n),
  };
}
