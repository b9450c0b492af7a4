import { afterWhiteSpace, isWhiteSpaceAt } from './characters.ts';
import { type DateStyles, defaultDateStyles } from './dateStyles.ts';
import type { DateTime } from './dateTime.ts';
import type { DateTimeOffset } from './dateTimeOffset.ts';
import { type DateFailure, isDateFailure } from './failure.ts';
import { compileParsePlan, type ParsePlan } from './parsePlan.ts';
import type { Cursor } from './parseSteps.ts';
import { type FoundParts, fourDigitYear, nothingFound, settleDateTime, settleOffset } from './settle.ts';

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

function follow(plan: ParsePlan, text: string, styles: DateStyles): FoundParts | DateFailure {
  if (text === '') return { error: 'the text is empty' };
  let end = text.length;
  if (styles.allowTrailingWhite) while (isWhiteSpaceAt(text, end - 1)) end -= 1;
  const found = nothingFound();
  const cursor: Cursor = {
    text: text.slice(0, end),
    at: styles.allowLeadingWhite ? afterWhiteSpace(text, 0) : 0,
    next: 0,
    found,
  };
  if (plan.universal) {
    found.offset = 0;
    found.zulu = true;
  }
  while (cursor.next < plan.steps.length) {
    const step = plan.steps[cursor.next]!;
    cursor.next += 1;
    if (!step(cursor)) return noFit(cursor);
  }
  if (cursor.at < end) return noFit(cursor);
  if (plan.twoDigitYear) {
    if (found.year >= 100) return noFit(cursor);
    found.year = fourDigitYear(found.year);
  }
  return settleHour(found, plan.twelveHours) ? found : { error: 'AM or PM does not fit the hour' };
}

/** Without AM or PM, `h` is an hour before noon; `H` must agree with them. */
function settleHour(found: FoundParts, twelveHours: boolean): boolean {
  if (!twelveHours) return found.half === undefined || (found.half === 'AM') === found.hour < 12;
  if (found.hour > 12) return false;
  found.hour = (found.hour % 12) + (found.half === 'PM' ? 12 : 0);
  return true;
}

function noFit(cursor: Cursor): DateFailure {
  return { error: 'the text does not fit the format', position: cursor.at + 1 };
}
