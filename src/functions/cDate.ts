import { dateTimeAt } from './dateTimeAt.ts';
import { defineFunction } from './define.ts';

export const cDate = defineFunction({
  name: 'CDate',
  summary: 'Reads a text as a date and gives the UTC moment.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [{ name: 'expression', type: 'Any', required: true, description: 'The date as text.' }],
  returns: 'DateTime',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'A date may end in an offset without a time of day; the result is the UTC moment.' },
    {
      mark: 'A',
      text: 'Read are: ISO dates, with an offset or Z; with a time of day behind T or a blank, seconds and fraction optional; M/d/yyyy, alone or with a time of 24 hours or with AM or PM.',
    },
    { mark: 'I', text: 'Without an offset the text is UTC. A date made by another function stays as it is.' },
    { mark: 'I', text: 'Null and empty text are errors: guard them with IsPresent or Switch.' },
    { mark: 'A', text: 'Any other text is an error, and so are years outside 1 to 9999.' },
    { mark: 'D', text: 'An attribute cannot hold the result; it is meant for the other date functions.' },
  ],
  examples: [
    {
      expression: 'CDate([StatusHireDate])',
      attributes: { StatusHireDate: '2020-03-16-07:00' },
      gives: '3/16/2020 7:00:00 AM',
    },
    { expression: 'CDate("2021-06-30+08:00")', gives: '6/29/2021 4:00:00 PM' },
    { expression: 'CDate("2009-06-15T01:45:30-07:00")', gives: '6/15/2009 8:45:30 AM' },
    { expression: 'CDate("8/24/2021 1:05 PM")', gives: '8/24/2021 1:05:00 PM' },
    { expression: 'CDate("24.08.2021")', gives: { outcome: 'error' } },
    { expression: 'CDate([StatusHireDate])', gives: { outcome: 'error' } },
  ],
  compile: (call) => dateTimeAt(call, 0),
});
