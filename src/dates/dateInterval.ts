import { addToDateTime, type TimeUnit } from './addToDateTime.ts';
import { type DateTime, partsOfTicks, ticksPerDay } from './dateTime.ts';
import type { DateFailure } from './failure.ts';

/** The intervals of DateAdd and DateDiff, exactly (language.md 7, D): `n` is the minute, `m` the month. */
export const dateIntervals = ['yyyy', 'm', 'd', 'ww', 'h', 'n', 's'] as const;

export type DateInterval = (typeof dateIntervals)[number];

/** True for one of the seven; they are case-sensitive. */
export function isDateInterval(text: string): text is DateInterval {
  return (dateIntervals as readonly string[]).includes(text);
}

const units: Record<DateInterval, TimeUnit> = {
  yyyy: 'years',
  m: 'months',
  d: 'days',
  ww: 'days',
  h: 'hours',
  n: 'minutes',
  s: 'seconds',
};

/** DateAdd: the number may be negative; refused outside the years 1 to 9999 (language.md 7 DateAdd, D and A). */
export function dateAdd(interval: DateInterval, amount: bigint, dateTime: DateTime): DateTime | DateFailure {
  return addToDateTime(dateTime, units[interval], interval === 'ww' ? amount * 7n : amount);
}

const ticksPer: Record<'d' | 'h' | 'n' | 's', bigint> = {
  d: ticksPerDay,
  h: 36_000_000_000n,
  n: 600_000_000n,
  s: 10_000_000n,
};

/**
 * DateDiff by the rules of VB.NET (language.md 7 DateDiff, I): years and months by their numbers, weeks by the Sundays
 * before the two dates with the time of day kept, the rest elapsed time; truncated toward zero. Positive when the
 * second date is the later one.
 */
export function dateDiff(interval: DateInterval, first: DateTime, second: DateTime): bigint {
  switch (interval) {
    case 'yyyy':
      return BigInt(partsOfTicks(second.ticks).year - partsOfTicks(first.ticks).year);
    case 'm':
      return BigInt(monthsOf(second) - monthsOf(first));
    case 'ww':
      return (sundayOf(second) - sundayOf(first)) / ticksPerDay / 7n;
    default:
      return (second.ticks - first.ticks) / ticksPer[interval];
  }
}

function monthsOf(dateTime: DateTime): number {
  const { year, month } = partsOfTicks(dateTime.ticks);
  return year * 12 + month;
}

function sundayOf(dateTime: DateTime): bigint {
  return dateTime.ticks - BigInt(partsOfTicks(dateTime.ticks).dayOfWeek) * ticksPerDay;
}
