import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const isNothing = defineFunction({
  name: 'IsNothing',
  summary: 'Tells whether a value is null.',
  reference: 'language.md section 9',
  availability: 'graph-list',
  parameters: [
    {
      name: 'source',
      type: 'Any',
      required: true,
      description: 'The value to look at, usually an attribute.',
    },
  ],
  returns: 'Boolean',
  deterministic: true,
  facts: [
    {
      mark: 'A',
      text: 'Only the name is published, in a Graph listing of unknown age: it is taken to be IsNull, which is documented.',
    },
  ],
  examples: [
    { expression: 'IsNothing([displayName])', gives: 'True' },
    { expression: 'IsNothing([displayName])', attributes: { displayName: '' }, gives: 'False' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => evaluate(run) === null;
  },
});
