const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const daysPer400Years = 146_097;
const daysPer100Years = 36_524;
const daysPer4Years = 1461;

/** Gregorian rule for the years 1 to 9999, also before 1582, as in .NET. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month from 1 to 12 in the years 1 to 9999. */
export function daysInMonth(year: number, month: number): number {
  return daysBefore(year, month + 1) - daysBefore(year, month);
}

/** True for a day that exists in the years 1 to 9999. */
export function isValidDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= daysInMonth(year, month))
  );
}

/** Whole days since 1 January of year 1, which is day 0, a Monday. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays + daysBefore(year, month) + day - 1;
}

/** The date of a day number from 0 to 3,652,058. */
export function dateOfDayNumber(days: number): { year: number; month: number; day: number } {
  const cycles = Math.floor(days / daysPer400Years);
  let rest = days - cycles * daysPer400Years;
  // The last day of a leap year would start a fifth century or a fifth year: it belongs to the fourth.
  const centuries = Math.min(3, Math.floor(rest / daysPer100Years));
  rest -= centuries * daysPer100Years;
  const fours = Math.floor(rest / daysPer4Years);
  rest -= fours * daysPer4Years;
  const years = Math.min(3, Math.floor(rest / 365));
  rest -= years * 365;
  const year = cycles * 400 + centuries * 100 + fours * 4 + years + 1;
  let month = Math.floor(rest / 32) + 1;
  if (rest >= daysBefore(year, month + 1)) month += 1;
  return { year, month, day: rest - daysBefore(year, month) + 1 };
}

function daysBefore(year: number, month: number): number {
  return daysBeforeMonth[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0);
}
