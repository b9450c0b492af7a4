import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const isNull = defineFunction({
  name: 'IsNull',
  summary: 'Tells whether a value is null.',
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
    { mark: 'D', text: 'True when the attribute is absent or null.' },
    { mark: 'I', text: 'Empty text is not null.' },
    { mark: 'A', text: 'An empty list is not null either.' },
    { mark: 'D', text: 'Microsoft advises against it as the source of Switch.' },
    {
      mark: 'A',
      text: 'Another Microsoft page does use it there and compares with "True"; here that works too.',
    },
  ],
  examples: [
    { expression: 'IsNull([displayName])', gives: 'True' },
    { expression: 'IsNull([displayName])', attributes: { displayName: '' }, gives: 'False' },
    { expression: 'IsNull([displayName])', attributes: { displayName: 'Joe' }, gives: 'False' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => evaluate(run) === null;
  },
});
