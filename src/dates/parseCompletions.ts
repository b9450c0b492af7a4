import { isValidDate } from './calendar.ts';
import type { DateFailure } from './failure.ts';
import type { Completion } from './parseTransitions.ts';
import { notRead, type Scan, type Suffix } from './scan.ts';
import { fourDigitYear, missingYear } from './settle.ts';

/** Keeps a number with a suffix such as 年; false when its unit was given before. */
export function keepSuffix(scan: Scan, { unit, value }: Suffix): boolean {
  if (scan.units.has(unit)) return false;
  scan.units.add(unit);
  scan.found[unit] = value;
  if (unit === 'year' || unit === 'month') scan[unit] = value;
  return true;
}

/** Makes a date or a time of the numbers read, in the invariant culture's order; the failure if they do not make one. */
export function complete(scan: Scan, completion: Completion): DateFailure | undefined {
  const isTime = completion.startsWith('=t');
  const made = isTime ? completeTime(scan, completion) : completeDate(scan, completion);
  scan.numbers = [];
  if (made === true) return undefined;
  return made === false ? notRead(scan) : made;
}

function completeTime(scan: Scan, completion: Completion): boolean {
  if (completion === '=tT') return true;
  if (scan.haveTime || (completion === '=tN' && scan.found.half === undefined)) return false;
  const [hour = -1, minute = -1, second = -1] = scan.numbers;
  scan.haveTime = true;
  scan.found.hour = hour;
  if (completion !== '=tN') scan.found.minute = minute;
  if (completion === '=tNNN') scan.found.second = second;
  return true;
}

function completeDate(scan: Scan, completion: Completion): boolean | DateFailure {
  const { found } = scan;
  const [first = -1, second = -1, third = -1] = scan.numbers;
  switch (completion) {
    case '=D':
      return true;
    case '=DN':
      if (found.day !== -1) return false;
      found.day = first;
      return true;
    case '=ND':
      if (found.month === -1 || found.year !== -1) return false;
      found.year = fourDigitYear(first);
      found.day = 1;
      return true;
    case '=NND':
      return completeSuffixedDate(scan, first, second);
  }
  if (scan.haveDate) return false;
  switch (completion) {
    case '=NN':
    case '=MN':
      return missingYear;
    case '=NM':
      // The invariant culture writes "yyyy MMMM", so the number beside a month is a year.
      return setDate(scan, fourDigitYear(first), scan.month, 1);
    case '=NNN':
      return dateOf(scan, fourDigitYear(third), first, second);
    case '=MNN':
      return (
        dateOf(scan, fourDigitYear(second), scan.month, first) ||
        dateOf(scan, fourDigitYear(first), scan.month, second)
      );
    case '=YNN':
    case '=NNY':
      return dateOf(scan, scan.year, first, second);
    case '=YMN':
      return dateOf(scan, scan.year, scan.month, first);
    case '=YN':
      return dateOf(scan, scan.year, first, 1);
    default:
      return dateOf(scan, scan.year, scan.month, 1);
  }
}

/** Two plain numbers beside a number with a suffix: month and day of a year, or day and year of a month. */
function completeSuffixedDate(scan: Scan, first: number, second: number): boolean {
  const { units } = scan;
  if (units.has('day') || units.has('year') === units.has('month')) return false;
  if (units.has('year')) return setDate(scan, fourDigitYear(scan.year), first, second);
  return setDate(scan, fourDigitYear(second), scan.found.month, first);
}

function dateOf(scan: Scan, year: number, month: number, day: number): boolean {
  scan.haveDate = setDate(scan, year, month, day);
  return scan.haveDate;
}

function setDate(scan: Scan, year: number, month: number, day: number): boolean {
  if (!isValidDate(year, month, day)) return false;
  scan.found.year = year;
  scan.found.month = month;
  scan.found.day = day;
  return true;
}
