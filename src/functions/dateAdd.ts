import { dateAdd as addInterval, isDateFailure } from '../dates/index.ts';
import { integerAt } from './arguments.ts';
import { dateTimeAt } from './dateTimeAt.ts';
import { defineFunction } from './define.ts';
import { dateInvalid } from './findings.ts';
import { intervalAt, intervalDescription } from './intervalAt.ts';

export const dateAdd = defineFunction({
  name: 'DateAdd',
  summary: 'Moves a date by a number of intervals.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'interval', type: 'String', required: true, description: intervalDescription },
    { name: 'value', type: 'Integer', required: true, description: 'How many; a negative number goes back.' },
    { name: 'dateTime', type: 'DateTime', required: true, description: 'The date that is moved.' },
  ],
  returns: 'DateTime',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The intervals are yyyy, m, d, ww, h, n (minute) and s.' },
    {
      mark: 'A',
      text: 'Other intervals, such as q of Entra Connect Sync, are errors. The number may be written as text.',
    },
    { mark: 'A', text: 'Months and years keep the day where the month has it, else they take its last day.' },
    { mark: 'D', text: 'A text should be wrapped in CDate.' },
    {
      mark: 'A',
      text: 'A bare text is read as CDate would. Null and empty text are errors, and so is a result outside the years 1 to 9999.',
    },
  ],
  examples: [
    {
      expression: 'DateAdd("d", -10, CDate([StatusHireDate]))',
      attributes: { StatusHireDate: '2012-03-16-07:00' },
      gives: '3/6/2012 7:00:00 AM',
    },
    { expression: 'DateAdd("m", 1, CDate("2024-01-31"))', gives: '2/29/2024 12:00:00 AM' },
    { expression: 'DateAdd("n", -90, CDate("2021-08-24"))', gives: '8/23/2021 10:30:00 PM' },
    { expression: 'DateAdd("q", 1, CDate("2024-01-31"))', gives: { outcome: 'error' } },
    { expression: 'DateAdd("yyyy", 1, CDate("9999-12-31"))', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const interval = intervalAt(call, 0);
    const amount = integerAt(call, 1);
    const dateTime = dateTimeAt(call, 2);
    return (run) => {
      const moved = addInterval(interval(run), amount(run), dateTime(run));
      return isDateFailure(moved)
        ? call.fail(dateInvalid, `The result is not a date: ${moved.error}.`)
        : moved;
    };
  },
});
