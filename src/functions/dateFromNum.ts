import { dateTimeFromFileTime, isDateFailure } from '../dates/index.ts';
import { integerAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { dateInvalid } from './findings.ts';

export const dateFromNum = defineFunction({
  name: 'DateFromNum',
  summary: 'Reads a Windows file time as a date.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'value',
      type: 'Integer',
      required: true,
      description: 'Steps of 100 nanoseconds since the start of 1601, UTC.',
    },
  ],
  returns: 'DateTime',
  deterministic: true,
  facts: [
    { mark: 'D', text: '129699324000000000 is 1 January 2012, 23:00 UTC.' },
    {
      mark: 'I',
      text: 'The parameter is a number, although the page calls it a date. Null and empty text are errors.',
    },
    {
      mark: 'A',
      text: 'Negative numbers and dates beyond the year 9999 are errors, “never expires” (9223372036854775807) among them.',
    },
  ],
  examples: [
    { expression: 'DateFromNum(129699324000000000)', gives: '1/1/2012 11:00:00 PM' },
    {
      expression: 'DateFromNum([lastLogonTimestamp])',
      attributes: { lastLogonTimestamp: '129699324000000000' },
      gives: '1/1/2012 11:00:00 PM',
    },
    { expression: 'DateFromNum("9223372036854775807")', gives: { outcome: 'error' } },
    { expression: 'DateFromNum([lastLogonTimestamp])', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const value = integerAt(call, 0);
    return (run) => {
      const found = dateTimeFromFileTime(value(run));
      return isDateFailure(found) ? call.fail(dateInvalid, `This is not a date: ${found.error}.`, 0) : found;
    };
  },
});
