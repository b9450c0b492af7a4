import { isNullOrEmpty as nullOrEmpty } from '../values/value.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const isNullOrEmpty = defineFunction({
  name: 'IsNullOrEmpty',
  summary: 'Tells whether a value is null or empty text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'expression',
      type: 'Any',
      required: true,
      description: 'The value to look at, usually an attribute.',
    },
  ],
  returns: 'Boolean',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'True when the value is null or empty text.' },
    { mark: 'A', text: 'An empty list counts as empty. Text of blanks is not empty.' },
    { mark: 'D', text: 'Microsoft advises against it as the source of Switch.' },
    {
      mark: 'A',
      text: 'Another Microsoft page does use it there and compares with "True"; here that works too.',
    },
  ],
  examples: [
    { expression: 'IsNullOrEmpty([displayName])', gives: 'True' },
    { expression: 'IsNullOrEmpty([displayName])', attributes: { displayName: '' }, gives: 'True' },
    { expression: 'IsNullOrEmpty([displayName])', attributes: { displayName: ' ' }, gives: 'False' },
    { expression: 'IsNullOrEmpty([displayName])', attributes: { displayName: ['a'] }, gives: 'False' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => nullOrEmpty(evaluate(run));
  },
});
