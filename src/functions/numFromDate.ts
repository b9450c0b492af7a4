import {
  type DateFailure,
  type DateTime,
  fileTimeOfDateTime,
  isDateFailure,
  parseDateText,
} from '../dates/index.ts';
import { dateTimeAt } from './dateTimeAt.ts';
import { defineFunction } from './define.ts';
import { dateInvalid } from './findings.ts';

export const numFromDate = defineFunction({
  name: 'NumFromDate',
  summary: 'Writes a date as a Windows file time, as accountExpires wants it.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'value',
      type: 'String',
      required: true,
      description: 'An ISO 8601 date, or a date made by another function.',
    },
  ],
  returns: 'Integer',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The text is an ISO 8601 date, such as 2020-12-31T23:59:59-08:00.' },
    {
      mark: 'I',
      text: 'A blank may stand for the T before the time of day. Dates made by CDate, DateAdd or Now are accepted.',
    },
    {
      mark: 'I',
      text: 'The result counts steps of 100 nanoseconds since the start of 1601, UTC: the reverse of DateFromNum.',
    },
    {
      mark: 'I',
      text: 'A date that leaves the year 9999 in UTC is an error, and so are null and empty text.',
    },
    {
      mark: 'A',
      text: 'Other forms, M/d/yyyy among them, are errors: bring them to yyyy-MM-dd with FormatDateTime. So are dates before 1601.',
    },
    { mark: 'D', text: 'An account that never expires has the constant 9223372036854775807, not a date.' },
  ],
  examples: [
    { expression: 'NumFromDate("2020-12-31 23:59:59-08:00")', gives: '132539615990000000' },
    {
      expression:
        'NumFromDate(Join("", FormatDateTime([endDate], , "M/d/yyyy hh:mm:ss tt", "yyyy-MM-dd"), " 23:59:59-08:00"))',
      attributes: { endDate: '12/31/2025 12:00:00 AM' },
      gives: '134117279990000000',
    },
    { expression: 'NumFromDate(CDate("1/1/2012 11:00 PM"))', gives: '129699324000000000' },
    { expression: 'NumFromDate("9999-12-31T23:59:59-04:00")', gives: { outcome: 'error' } },
    { expression: 'NumFromDate("12/31/2025")', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const dateTime = dateTimeAt(call, 0, parseIsoDate);
    return (run) => {
      const fileTime = fileTimeOfDateTime(dateTime(run));
      return isDateFailure(fileTime)
        ? call.fail(dateInvalid, `The date has no number: ${fileTime.error}.`, 0)
        : fileTime;
    };
  },
});

const isoDate =
  /^\s*\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?\s*$/i;

function parseIsoDate(text: string): DateTime | DateFailure {
  return isoDate.test(text) ? parseDateText(text) : { error: 'the text is not an ISO 8601 date' };
}
