import { dateDiff as countIntervals } from '../dates/index.ts';
import { dateTimeAt } from './dateTimeAt.ts';
import { defineFunction } from './define.ts';
import { intervalAt, intervalDescription } from './intervalAt.ts';

export const dateDiff = defineFunction({
  name: 'DateDiff',
  summary: 'Counts the intervals from one date to another.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'interval', type: 'String', required: true, description: intervalDescription },
    { name: 'date1', type: 'DateTime', required: true, description: 'The date from which is counted.' },
    { name: 'date2', type: 'DateTime', required: true, description: 'The date to which is counted.' },
  ],
  returns: 'Integer',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'The result is positive when the second date is the later one. The intervals are those of DateAdd.',
    },
    { mark: 'I', text: 'The rules are those of Visual Basic .NET, which give all nine printed results.' },
    {
      mark: 'I',
      text: 'yyyy and m compare the numbers of years and months: from 31 January to 1 February is one month.',
    },
    {
      mark: 'I',
      text: 'd, h, n and s are elapsed time, cut off toward zero: less than 24 hours are 0 days.',
    },
    {
      mark: 'I',
      text: 'ww counts from the Sunday of the one week to the Sunday of the other, with the time of day.',
    },
    {
      mark: 'I',
      text: 'So DateDiff("d", Now(), CDate("<tomorrow>")) is 0 for almost all of today: mind conditions near the boundary.',
    },
    { mark: 'I', text: 'Null and empty text are errors: guard them with IsPresent or Switch.' },
  ],
  examples: [
    {
      expression: 'DateDiff("d", Now(), CDate([StatusHireDate]))',
      attributes: { StatusHireDate: '2012-03-16-07:00' },
      context: { now: '2021-08-25T17:41:18Z' },
      gives: '-3449',
    },
    { expression: 'DateDiff("h", CDate("2021-08-24"), CDate("2021-08-25"))', gives: '24' },
    { expression: 'DateDiff("m", CDate("2021-01-31"), CDate("2021-02-01"))', gives: '1' },
    {
      expression: 'DateDiff("d", Now(), CDate("2021-08-26"))',
      context: { now: '2021-08-25T00:00:01Z' },
      gives: '0',
    },
    { expression: 'DateDiff("d", Now(), CDate([StatusHireDate]))', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const interval = intervalAt(call, 0);
    const first = dateTimeAt(call, 1);
    const second = dateTimeAt(call, 2);
    return (run) => countIntervals(interval(run), first(run), second(run));
  },
});
