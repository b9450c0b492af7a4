import { defineFunction } from './define.ts';

export const now = defineFunction({
  name: 'Now',
  summary: 'Gives the current time in UTC.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [],
  returns: 'DateTime',
  deterministic: false,
  facts: [
    { mark: 'D', text: 'The current UTC time; as text it reads M/d/yyyy h:mm:ss tt.' },
    { mark: 'A', text: 'Whole seconds. All calls in one evaluation give the same time.' },
  ],
  examples: [
    { expression: 'Now()', context: { now: '2021-07-02T15:33:38Z' }, gives: '7/2/2021 3:33:38 PM' },
    {
      expression: 'FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd")',
      context: { now: '2025-07-30T00:00:00Z' },
      gives: '2025-07-30',
    },
  ],
  compile: () => (run) => run.now(),
});
