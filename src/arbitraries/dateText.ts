import * as fc from 'fast-check';
import { compileOffsetFormatter, dateTimeFromUnixMilliseconds, isDateFailure } from '../dates/index.ts';

/**
 * The formats in which sources write dates: ISO, Workday's date with an offset, SuccessFactors' text form, LDAP's
 * generalized time (language.md section 7, FormatDateTime, D), and what people type.
 */
export const sourceDateFormats: readonly string[] = [
  'yyyy-MM-dd',
  'yyyy-MM-ddTHH:mm:ssZ',
  'yyyy-MM-ddzzz',
  'M/d/yyyy h:mm:ss tt',
  'M/d/yyyy',
  'yyyyMMddHHmmss.fZ',
  'dd.MM.yyyy',
];

/**
 * A date between 1950 and 2060 in a .NET format, or in any of `sourceDateFormats`; shrinks to 2000-01-01. Throws a
 * RangeError for a format that .NET does not know.
 */
export function dateText(format?: string): fc.Arbitrary<string> {
  if (format === undefined) return fc.oneof({ withCrossShrink: true }, ...sourceDateFormats.map(inFormat));
  return inFormat(format);
}

function inFormat(format: string): fc.Arbitrary<string> {
  const print = compileOffsetFormatter(format);
  if (isDateFailure(print)) throw new RangeError(`${format} is no format of dates: ${print.error}`);
  const offset = format.includes('z') ? fc.constantFrom(0, -480, 330, 540) : fc.constant(0);
  const day = fc.integer({ min: -18_000, max: 22_000 });
  const second = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 86_399 }));
  return fc.tuple(day, second, offset).map(([days, seconds, minutes]) => {
    const date = dateTimeFromUnixMilliseconds(year2000 + days * 86_400_000 + seconds * 1000);
    return isDateFailure(date) ? '' : print({ ticks: date.ticks, offset: minutes });
  });
}

/** 2000-01-01T00:00:00Z in milliseconds since 1970. */
const year2000 = 946_684_800_000;
