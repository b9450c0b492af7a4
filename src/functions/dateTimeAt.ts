import { type DateFailure, type DateTime, isDateFailure, parseDateText } from '../dates/index.ts';
import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import { argumentAt, quote } from './arguments.ts';
import type { Call, Run } from './define.ts';
import { dateInvalid } from './findings.ts';

/**
 * The date at a place: a DateTime as it is, text as CDate reads it (language.md section 7); anything else, null and
 * empty text included, fails there. Literals are read once.
 */
export function dateTimeAt(
  call: Call,
  place: number,
  read: (text: string) => DateTime | DateFailure = parseDateText,
): (run: Run) => DateTime {
  const { constant, evaluate } = argumentAt(call, place);
  if (constant !== undefined) {
    const known = toDateTime(constant, read);
    return isDateFailure(known) ? call.failAlways(dateInvalid, known.error, place) : () => known;
  }
  return (run) => {
    const found = toDateTime(evaluate(run), read);
    return isDateFailure(found) ? call.fail(dateInvalid, found.error, place) : found;
  };
}

export function isDateTime(value: Value): value is DateTime {
  return typeof value === 'object' && value !== null && !isList(value);
}

function toDateTime(value: Value, read: (text: string) => DateTime | DateFailure): DateTime | DateFailure {
  if (isDateTime(value)) return value;
  if (value === null) return { error: 'A date is needed, but there is no value.' };
  const text = toText(value);
  if (text === undefined) return { error: 'A date is needed, but this is a list.' };
  if (text === '') return { error: 'A date is needed, but the text is empty.' };
  const found = read(text);
  return isDateFailure(found) ? { error: notADate(text, found) } : found;
}

/** `"x" is not a date: the reason.` */
export function notADate(text: string, { error }: DateFailure): string {
  return `${quote(text)} cannot be read as a date: ${error}.`;
}
