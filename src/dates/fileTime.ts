import { type DateTime, dateTimeFromTicks } from './dateTime.ts';
import type { DateFailure } from './failure.ts';

const fileTimeEpochTicks = 504_911_232_000_000_000n;
const maxFileTime = 2_650_467_743_999_999_999n;

/** DateTime.FromFileTimeUtc: steps of 100 nanoseconds since 1601-01-01, up to the end of year 9999. Kind Utc. */
export function dateTimeFromFileTime(fileTime: bigint): DateTime | DateFailure {
  if (fileTime < 0n || fileTime > maxFileTime) {
    return { error: `${fileTime} is not a Windows file time between the years 1601 and 9999` };
  }
  return dateTimeFromTicks(fileTime + fileTimeEpochTicks, 'Utc');
}

/** DateTime.ToFileTimeUtc; refused before 1601. */
export function fileTimeOfDateTime(dateTime: DateTime): bigint | DateFailure {
  const fileTime = dateTime.ticks - fileTimeEpochTicks;
  return fileTime < 0n ? { error: 'a Windows file time cannot lie before the year 1601' } : fileTime;
}
