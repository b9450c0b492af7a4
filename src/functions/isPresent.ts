import { isNullOrEmpty as nullOrEmpty } from '../values/value.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const isPresent = defineFunction({
  name: 'IsPresent',
  summary: 'Tells whether a value is neither null nor empty text.',
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
    { mark: 'D', text: 'The inverse of IsNullOrEmpty.' },
    { mark: 'A', text: 'A list with at least one value is present. Text of blanks is present too.' },
    { mark: 'D', text: 'Microsoft advises against it as the source of Switch.' },
    {
      mark: 'A',
      text: 'Another Microsoft page does use it there and compares with "True"; here that works too.',
    },
  ],
  examples: [
    { expression: 'IsPresent([displayName])', gives: 'False' },
    { expression: 'IsPresent([displayName])', attributes: { displayName: '' }, gives: 'False' },
    { expression: 'IsPresent([displayName])', attributes: { displayName: 'Joe' }, gives: 'True' },
    { expression: 'IsPresent([displayName])', attributes: { displayName: ['a'] }, gives: 'True' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => !nullOrEmpty(evaluate(run));
  },
});
