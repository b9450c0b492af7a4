import { dateTimeFromFileTime, defaultTextForm, isDateFailure } from '../../dates/index.ts';
import type { Span } from '../../source/span.ts';
import { defineRule } from '../rule.ts';

export const filetimeValue = defineRule({
  definition: {
    code: 'filetime-value',
    severity: 'info',
    summary: 'A constant is a Windows file time.',
    why: 'Nobody can read a date in it, and printed ones are often wrong: the documented results of NumFromDate all decode to other dates.',
    cure: 'Check the date that the finding shows, or write NumFromDate("2026-12-31T23:59:59Z").',
    example: { bad: 'DateFromNum(133835135990000000)', good: 'CDate("2025-02-08T07:59:59Z")' },
    reference: 'language.md section 7, DateFromNum (D) and NumFromDate (I), section 13',
  },
  examples: {
    bad: ['DateFromNum(133835135990000000)', 'Switch([endDate], [endDate], "", "158488415990000000")'],
    good: [
      'DateFromNum([pwdLastSet])',
      'Switch([endDate], [endDate], "", "9223372036854775807")',
      'Append("1234567890", [id])',
    ],
  },
  create({ report }) {
    const show = (digits: string, span: Span) => {
      const text = dateOf(digits);
      if (text !== undefined) report(span, `${digits} as a file time is ${text} UTC.`);
    };
    return {
      Number: ({ text, span }) => show(text, span),
      Text: ({ value, span }) => show(value, span),
    };
  },
});

/** From 1900 to 2200 it is a date that somebody may mean; other numbers of that length are something else. */
function dateOf(digits: string): string | undefined {
  if (!/^\d{17,18}$/.test(digits)) return undefined;
  const fileTime = BigInt(digits);
  if (fileTime < 94_354_848_000_000_000n || fileTime > 189_026_784_000_000_000n) return undefined;
  const dateTime = dateTimeFromFileTime(fileTime);
  return isDateFailure(dateTime) ? undefined : defaultTextForm(dateTime);
}
