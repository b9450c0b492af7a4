import { type DateStyles, noDateStyles } from './dateStyles.ts';
import type { DateTime } from './dateTime.ts';
import { type DateFailure, isDateFailure } from './failure.ts';
import { parseDateTime, parseDateTimeOffset } from './parseDateTime.ts';

const styles: DateStyles = { ...noDateStyles, assumeUniversal: true, adjustToUniversal: true };

const timeOfDay = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?`;
const isoForm = String.raw`\d{4}-\d{2}-\d{2}(?:[T ]${timeOfDay})?`;
const americanForm = String.raw`\d{1,2}/\d{1,2}/\d{4}(?: ${timeOfDay})?`;
const zone = String.raw` ?(?:Z|[+-]\d{1,2}(?::?\d{2})?)`;
const acceptedForm = new RegExp(String.raw`^\s*(?:${isoForm}|${americanForm})(?:${zone})?\s*$`, 'i');

/**
 * The UTC moment of a date text, as CDate reads it: the forms of language.md 7 CDate by the rules of DateTime.Parse; no
 * offset means UTC. Other forms are refused, although DateTime.Parse would guess at some of them. Kind Utc.
 */
export function parseDateText(text: string): DateTime | DateFailure {
  if (!acceptedForm.test(text)) {
    return {
      error: 'the text is neither an ISO date nor M/d/yyyy, with or without a time of day and an offset',
    };
  }
  const moment = parseDateTime(text, styles);
  // Before year 1, DateTime.Parse turns the clock to the day's end; a moment that does not exist is an error here (A).
  if (!isDateFailure(moment) && moment.ticks < ticksPerDay) {
    const exact = parseDateTimeOffset(text, styles);
    if (isDateFailure(exact)) return exact;
  }
  return moment;
}

const ticksPerDay = 864_000_000_000n;
