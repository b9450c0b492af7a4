export { addToDateTime, type TimeUnit } from './addToDateTime.ts';
export { dayNumber, daysInMonth, isLeapYear, isValidDate } from './calendar.ts';
export { compileDateFormatter, compileOffsetFormatter, type DateFormatter } from './compileDateFormatter.ts';
export { compileDateParser, compileOffsetParser, type DateParser } from './compileDateParser.ts';
export { type DateInterval, dateAdd, dateDiff, dateIntervals, isDateInterval } from './dateInterval.ts';
export {
  type DateStyles,
  defaultDateStyles,
  noDateStyles,
  parseDateStyles,
  parseOffsetStyles,
} from './dateStyles.ts';
export {
  type DateParts,
  type DateTime,
  type DateTimeKind,
  dateTimeFromTicks,
  dateTimeFromUnixMilliseconds,
  partsOfTicks,
  unixMillisecondsOf,
} from './dateTime.ts';
export type { DateTimeOffset } from './dateTimeOffset.ts';
export { defaultTextForm } from './defaultTextForm.ts';
export { type DateFailure, isDateFailure } from './failure.ts';
export { dateTimeFromFileTime, fileTimeOfDateTime } from './fileTime.ts';
export { parseDateText } from './parseDateText.ts';
export { parseDateTime, parseDateTimeOffset } from './parseDateTime.ts';
