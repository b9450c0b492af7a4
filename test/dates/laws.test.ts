import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileDateFormatter,
  compileDateParser,
  compileOffsetFormatter,
  compileOffsetParser,
  dateTimeFromFileTime,
  dateTimeFromUnixMilliseconds,
  dayNumber,
  defaultTextForm,
  fileTimeOfDateTime,
  noDateStyles,
  parseDateStyles,
  parseDateText,
  parseDateTime,
  partsOfTicks,
} from '../../src/dates/index.ts';
import { anyDate, anyTicks, good } from './anyDate.ts';

const roundtrip = good(parseDateStyles('RoundtripKind'));
const universal = good(parseDateStyles('AssumeUniversal, AdjustToUniversal'));

test.each([
  'o',
  'yyyy-MM-ddTHH:mm:ss.fffffffK',
  'dddd, d MMMM yyyy h:mm:ss.FFFFFFF tt K',
  'ddd ddMMMyyyy HHmmssfffffff Z',
])('what the format %s prints it reads again, to the tick', (format) => {
  const print = good(compileDateFormatter(format));
  const read = good(compileDateParser(format, roundtrip));
  fc.assert(
    fc.property(anyDate('Utc'), (date) => {
      expect(read(print(date))).toEqual(date);
    }),
  );
});

test('a date with an offset comes back with it', () => {
  const print = good(compileOffsetFormatter('o'));
  const read = good(compileOffsetParser('o', noDateStyles));
  fc.assert(
    fc.property(anyTicks, fc.integer({ min: -840, max: 840 }), (ticks, offset) => {
      const moment = ticks - BigInt(offset) * 600_000_000n;
      fc.pre(moment >= 0n && moment <= 3_155_378_975_999_999_999n);
      expect(read(print({ ticks, offset }))).toEqual({ ticks, offset });
    }),
  );
});

test('the text form of a DateTime is a text that CDate reads, to the second', () => {
  fc.assert(
    fc.property(anyDate('Utc'), (date) => {
      const seconds = date.ticks - (date.ticks % 10_000_000n);
      expect(parseDateText(defaultTextForm(date))).toEqual({ ticks: seconds, kind: 'Utc' });
      expect(defaultTextForm(date)).toBe(good(compileDateFormatter('M/d/yyyy h:mm:ss tt'))(date));
    }),
  );
});

test('Parse and ParseExact agree on what a known format prints', () => {
  for (const format of [
    'yyyy-MM-dd HH:mm:ss',
    'MM/dd/yyyy h:mm:ss tt',
    'dddd, dd MMMM yyyy HH:mm',
    's',
    'u',
    'r',
  ]) {
    const print = good(compileDateFormatter(format));
    const read = good(compileDateParser(format, universal));
    fc.assert(
      fc.property(anyDate('Utc'), (date) => {
        const text = print(date);
        expect(parseDateTime(text, universal)).toEqual(read(text));
      }),
      { numRuns: 40 },
    );
  }
});

test('a file time comes back from its date', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2_650_467_743_999_999_999n }), (fileTime) => {
      expect(fileTimeOfDateTime(good(dateTimeFromFileTime(fileTime)))).toBe(fileTime);
    }),
  );
});

test('the calendar is that of JavaScript', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date(-62_135_596_800_000),
        max: new Date(253_402_300_799_999),
        noInvalidDate: true,
      }),
      (date) => {
        const { ticks } = good(dateTimeFromUnixMilliseconds(date.getTime()));
        const parts = partsOfTicks(ticks);
        expect(parts).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          fraction: date.getUTCMilliseconds() * 10_000,
          dayOfWeek: date.getUTCDay(),
        });
        expect(dayNumber(parts.year, parts.month, parts.day)).toBe(Number(ticks / 864_000_000_000n));
      },
    ),
  );
});

test('any format and any text end in a date, a text or a failure with a reason', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'yyyy',
      'MM',
      'dd',
      'HH',
      'tt',
      'zzz',
      'K',
      'Z',
      'GMT',
      '.FF',
      "'a'",
      '\\',
      '%',
      '"',
      ' ',
      '\t',
    ),
    fc.constantFrom(...'dfFgGhHkKmMoOrRstTuUyYzZ/:.,-+0123456789年時#\0APMIſ'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const styles = fc.constantFrom(
    noDateStyles,
    roundtrip,
    universal,
    good(parseDateStyles('AllowWhiteSpaces')),
  );
  fc.assert(
    fc.property(text, text, styles, anyDate(), (format, input, flags, date) => {
      const outcomes: unknown[] = [parseDateTime(input, flags), parseDateText(input)];
      const read = compileDateParser(format, flags);
      outcomes.push(typeof read === 'function' ? read(input) : read);
      const print = compileDateFormatter(format);
      outcomes.push(typeof print === 'function' ? { text: print(date) } : print);
      for (const outcome of outcomes) expect(isDesigned(outcome)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

function isDesigned(outcome: unknown): boolean {
  if (typeof outcome !== 'object' || outcome === null) return false;
  if ('error' in outcome) return typeof outcome.error === 'string' && outcome.error !== '';
  return 'text' in outcome ? typeof outcome.text === 'string' : 'ticks' in outcome;
}
