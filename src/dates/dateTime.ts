import { dateOfDayNumber, dayNumber, isValidDate } from './calendar.ts';
import type { DateFailure } from './failure.ts';

/** System.DateTimeKind. The machine's zone is UTC, so `Local` and `Utc` differ in name only. */
export type DateTimeKind = 'Utc' | 'Local' | 'Unspecified';

/** System.DateTime: steps of 100 nanoseconds since 0001-01-01T00:00:00, up to the end of year 9999. */
export interface DateTime {
  readonly ticks: bigint;
  readonly kind: DateTimeKind;
}

/** A clock reading and its calendar date. `fraction` is in ticks, 0 to 9,999,999; `dayOfWeek` 0 is Sunday. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  readonly dayOfWeek: number;
}

export const ticksPerMinute = 600_000_000n;
export const ticksPerDay = 864_000_000_000n;

/** 9999-12-31T23:59:59.9999999. */
export const maxTicks = 3_155_378_975_999_999_999n;

const unixEpochTicks = 621_355_968_000_000_000n;

export const outOfRange: DateFailure = { error: 'the date lies outside the years 1 to 9999' };

/** The date at a number of ticks; refused outside the years 1 to 9999. */
export function dateTimeFromTicks(ticks: bigint, kind: DateTimeKind = 'Unspecified'): DateTime | DateFailure {
  return ticks >= 0n && ticks <= maxTicks ? { ticks, kind } : outOfRange;
}

/** The UTC date at a number of milliseconds since 1970, as `Date.now()` gives it; refused outside the years 1 to 9999. */
export function dateTimeFromUnixMilliseconds(milliseconds: number): DateTime | DateFailure {
  if (!Number.isFinite(milliseconds)) return outOfRange;
  return dateTimeFromTicks(unixEpochTicks + BigInt(Math.floor(milliseconds)) * 10_000n, 'Utc');
}

/** A UTC date in milliseconds since 1970; what is finer is cut off. */
export function unixMillisecondsOf({ ticks }: DateTime): number {
  return Number((ticks - unixEpochTicks) / 10_000n);
}

/** The ticks of a date and time of day; refused when the date or the time does not exist. */
export function ticksOf(parts: Omit<DateParts, 'dayOfWeek'>): bigint | DateFailure {
  const { year, month, day, hour, minute, second, fraction } = parts;
  if (!isValidDate(year, month, day)) return { error: 'there is no such day in the calendar' };
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return { error: 'there is no such time of day' };
  }
  const ticksOfDay = ((hour * 60 + minute) * 60 + second) * 10_000_000 + fraction;
  return BigInt(dayNumber(year, month, day)) * ticksPerDay + BigInt(ticksOfDay);
}

/** Calendar date and time of day at a number of ticks. */
export function partsOfTicks(ticks: bigint): DateParts {
  const days = Number(ticks / ticksPerDay);
  const ticksOfDay = Number(ticks % ticksPerDay);
  const seconds = Math.floor(ticksOfDay / 10_000_000);
  const { year, month, day } = dateOfDayNumber(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: ticksOfDay % 10_000_000,
    dayOfWeek: (days + 1) % 7,
  };
}
