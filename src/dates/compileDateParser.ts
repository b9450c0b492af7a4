import { afterWhiteSpace, isWhiteSpaceAt } from './characters.ts';
import { type DateStyles, defaultDateStyles } from './dateStyles.ts';
import type { DateTime } from './dateTime.ts';
import type { DateTimeOffset } from './dateTimeOffset.ts';
import { type DateFailure, isDateFailure } from './failure.ts';
import { compileParsePlan, type ParsePlan } from './parsePlan.ts';
import type { Cursor } from './parseSteps.ts';
import { fourDigitYear, nothingFound, settleDateTime, settleOffset } from './settle.ts';

export type DateParser = (text: string) => DateTime | DateFailure;

/**
 * DateTime.ParseExact in the invariant culture, format and styles read once. A format for which .NET throws on any text
 * is refused here; the parser refuses the texts that do not fit, and those that would need today's date.
 * Spec: dotnet-semantics.md 6, language.md 7 FormatDateTime and 11.
 */
export function compileDateParser(
  format: string,
  styles: DateStyles = defaultDateStyles,
): DateParser | DateFailure {
  const plan = compileParsePlan(format, styles);
  if (isDateFailure(plan)) return plan;
  return (text) => {
    const found = follow(plan, text, styles);
    return 'error' in found ? found : settleDateTime(found, styles);
  };
}

/** DateTimeOffset.ParseExact; differs in that `r` and `u` mean UTC, and that there is no `U`. */
export function compileOffsetParser(
  format: string,
  styles: DateStyles,
): ((text: string) => DateTimeOffset | DateFailure) | DateFailure {
  if (format === 'U') return { error: '"U" is not a format for values with an offset' };
  const plan = compileParsePlan(format, styles);
  if (isDateFailure(plan)) return plan;
  const universal = /^[rRu]$/.test(format);
  return (text) => {
    const found = follow(plan, text, styles);
    if ('error' in found) return found;
    if (universal) found.offset = 0;
    return settleOffset(found, styles);
  };
}

function follow(plan: ParsePlan, text: string, styles: DateStyles): Cursor | DateFailure {
  if (text === '') return { error: 'the text is empty' };
  let end = text.length;
  if (styles.allowTrailingWhite) while (isWhiteSpaceAt(text, end - 1)) end -= 1;
  const cursor: Cursor = {
    ...nothingFound(),
    text: text.slice(0, end),
    at: styles.allowLeadingWhite ? afterWhiteSpace(text, 0) : 0,
    next: 0,
  };
  if (plan.universal) {
    cursor.offset = 0;
    cursor.zulu = true;
  }
  while (cursor.next < plan.steps.length) {
    const step = plan.steps[cursor.next]!;
    cursor.next += 1;
    if (!step(cursor)) return noFit(cursor);
  }
  if (cursor.at < end) return noFit(cursor);
  if (plan.twoDigitYear) {
    if (cursor.year >= 100) return noFit(cursor);
    cursor.year = fourDigitYear(cursor.year);
  }
  return settleHour(cursor, plan.twelveHours) ? cursor : { error: 'AM or PM does not fit the hour' };
}

/** Without AM or PM, `h` is an hour before noon; `H` must agree with them. */
function settleHour(cursor: Cursor, twelveHours: boolean): boolean {
  if (!twelveHours) return cursor.half === undefined || (cursor.half === 'AM') === cursor.hour < 12;
  if (cursor.hour > 12) return false;
  cursor.hour = (cursor.hour % 12) + (cursor.half === 'PM' ? 12 : 0);
  return true;
}

function noFit(cursor: Cursor): DateFailure {
  return { error: 'the text does not fit the format', position: cursor.at + 1 };
}
