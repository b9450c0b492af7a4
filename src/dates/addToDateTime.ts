import { daysInMonth } from './calendar.ts';
import { type DateTime, dateTimeFromTicks, outOfRange, partsOfTicks, ticksOf } from './dateTime.ts';
import { type DateFailure, isDateFailure } from './failure.ts';

export type TimeUnit = 'years' | 'months' | 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds';

const ticksPerUnit = {
  days: 864_000_000_000n,
  hours: 36_000_000_000n,
  minutes: 600_000_000n,
  seconds: 10_000_000n,
  milliseconds: 10_000n,
} as const;

/**
 * DateTime.AddYears to AddMilliseconds; the kind stays. Years and months must be whole and move to the last day of the
 * month where the day is missing there; the other units may have a fraction, which counts in whole ticks.
 * Refused outside the years 1 to 9999 (dotnet-semantics.md 6).
 */
export function addToDateTime(
  dateTime: DateTime,
  unit: TimeUnit,
  amount: number | bigint,
): DateTime | DateFailure {
  if (unit === 'years') return addMonths(dateTime, Number(amount) * 12);
  if (unit === 'months') return addMonths(dateTime, Number(amount));
  if (typeof amount === 'bigint') return addTicks(dateTime, amount * ticksPerUnit[unit]);
  if (!Number.isFinite(amount)) return outOfRange;
  const whole = Math.trunc(amount);
  const fraction = Math.trunc((amount - whole) * Number(ticksPerUnit[unit]));
  return addTicks(dateTime, BigInt(whole) * ticksPerUnit[unit] + BigInt(fraction));
}

function addTicks(dateTime: DateTime, ticks: bigint): DateTime | DateFailure {
  return dateTimeFromTicks(dateTime.ticks + ticks, dateTime.kind);
}

function addMonths(dateTime: DateTime, amount: number): DateTime | DateFailure {
  if (!Number.isInteger(amount)) return { error: 'years and months can only be added as whole numbers' };
  const parts = partsOfTicks(dateTime.ticks);
  const months = parts.year * 12 + parts.month - 1 + amount;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  if (year < 1 || year > 9999) return outOfRange;
  const ticks = ticksOf({ ...parts, year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
  return isDateFailure(ticks) ? ticks : { ticks, kind: dateTime.kind };
}
