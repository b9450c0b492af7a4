import { type DateTime, partsOfTicks } from './dateTime.ts';

/** The text form of a DateTime value: `M/d/yyyy h:mm:ss tt` in the invariant culture (language.md 4, D). */
export function defaultTextForm(dateTime: DateTime): string {
  const { year, month, day, hour, minute, second } = partsOfTicks(dateTime.ticks);
  const date = `${month}/${day}/${String(year).padStart(4, '0')}`;
  return `${date} ${hour % 12 || 12}:${twoDigits(minute)}:${twoDigits(second)} ${hour < 12 ? 'AM' : 'PM'}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
