import type { DateStyles } from './dateStyles.ts';
import { type DateTime, maxTicks, outOfRange, ticksOf, ticksPerDay, ticksPerMinute } from './dateTime.ts';
import type { DateTimeOffset } from './dateTimeOffset.ts';
import { type DateFailure, isDateFailure } from './failure.ts';

/** What a parser found in a text; -1 stands for a part that is not there. */
export interface FoundParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Part of a second, 0 to 1. */
  fraction: number;
  dayOfWeek: number;
  half: 'AM' | 'PM' | undefined;
  /** Minutes east of UTC; `undefined` when the text names no zone. */
  offset: number | undefined;
  /** The zone was given as Z, which RoundtripKind turns into kind Utc. */
  zulu: boolean;
}

/** Parts without any find. */
export function nothingFound(): FoundParts {
  return {
    year: -1,
    month: -1,
    day: -1,
    hour: -1,
    minute: -1,
    second: -1,
    fraction: -1,
    dayOfWeek: -1,
    half: undefined,
    offset: undefined,
    zulu: false,
  };
}

/** Years of two digits: 00 to 49 are 20xx, 50 to 99 are 19xx (dotnet-semantics.md 6; 30 to 49 as in .NET 10, A). */
export function fourDigitYear(year: number): number {
  if (year >= 100) return year;
  return year + (year > 49 ? 1900 : 2000);
}

/**
 * The DateTime that parts and styles give, as DateTime.Parse and ParseExact agree on it: defaults, the calendar, the
 * day of the week, then the zone. .NET fills a missing year or date from its clock; that is refused here.
 */
export function settleDateTime(found: FoundParts, styles: DateStyles): DateTime | DateFailure {
  const ticks = ticksFound(found, styles);
  if (typeof ticks !== 'bigint') return ticks;
  const { offset } = found;
  if (offset === undefined) {
    if (!styles.assumeLocal && !styles.assumeUniversal) return { ticks, kind: 'Unspecified' };
    return { ticks, kind: styles.adjustToUniversal ? 'Utc' : 'Local' };
  }
  if (Math.abs(offset) > maxOffset) return offsetTooLarge;
  if (styles.roundtripKind && found.zulu) return { ticks, kind: 'Utc' };
  let universal = ticks - BigInt(offset) * ticksPerMinute;
  // On the first day of all the time of day wraps around, as .NET has it for texts without a date.
  if (universal < 0n) universal += ticksPerDay;
  if (universal > maxTicks) return outOfRange;
  return { ticks: universal, kind: styles.adjustToUniversal ? 'Utc' : 'Local' };
}

/** The same for DateTimeOffset: the offset is kept, unless AdjustToUniversal asks for UTC. */
export function settleOffset(found: FoundParts, styles: DateStyles): DateTimeOffset | DateFailure {
  const ticks = ticksFound(found, styles);
  if (typeof ticks !== 'bigint') return ticks;
  const offset = found.offset ?? 0;
  if (Math.abs(offset) > maxOffset) return offsetTooLarge;
  const universal = ticks - BigInt(offset) * ticksPerMinute;
  if (universal < 0n || universal > maxTicks) return outOfRange;
  return styles.adjustToUniversal ? { ticks: universal, offset: 0 } : { ticks, offset };
}

const maxOffset = 14 * 60;
const offsetTooLarge: DateFailure = { error: 'the offset from UTC is larger than 14 hours' };

function ticksFound(found: FoundParts, styles: DateStyles): bigint | DateFailure {
  let { year, month, day } = found;
  if (year === -1) {
    if (month !== -1 || day !== -1) return missingYear;
    if (!styles.noCurrentDateDefault) return missingDate;
    year = 1;
  }
  if (month === -1) month = 1;
  if (day === -1) day = 1;
  const ticks = ticksOf({
    year,
    month,
    day,
    hour: Math.max(0, found.hour),
    minute: Math.max(0, found.minute),
    second: Math.max(0, found.second),
    fraction: 0,
  });
  if (isDateFailure(ticks)) return ticks;
  const exact = found.fraction > 0 ? ticks + BigInt(roundHalfEven(found.fraction * 10_000_000)) : ticks;
  if (exact > maxTicks) return outOfRange;
  if (found.dayOfWeek !== -1 && found.dayOfWeek !== Number((exact / ticksPerDay + 1n) % 7n)) {
    return { error: 'the day of the week does not fit the date' };
  }
  return exact;
}

/** A year that .NET would take from its clock. */
export const missingYear: DateFailure = {
  error:
    'the text names no year; .NET would take the current one, so the result depends on the day of the run',
};

const missingDate: DateFailure = {
  error:
    'the text names no date; .NET would take the current one, so the result depends on the day of the run',
};

/** Math.Round of .NET. */
function roundHalfEven(number: number): number {
  const floor = Math.floor(number);
  const rest = number - floor;
  if (rest !== 0.5) return Math.round(number);
  return floor % 2 === 0 ? floor : floor + 1;
}
