import { toTexts } from '../values/convert.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const count = defineFunction({
  name: 'Count',
  summary: 'Counts the values of a multi-valued attribute.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'attribute', type: 'List', required: true, description: 'The multi-valued attribute or list.' },
  ],
  returns: 'Integer',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The number of values of a multi-valued attribute.' },
    { mark: 'A', text: 'Null counts 0, a single text counts 1, and so does empty text.' },
  ],
  examples: [
    {
      expression: 'Count([proxyAddresses])',
      attributes: { proxyAddresses: ['smtp:a@contoso.com', 'smtp:b@contoso.com'] },
      gives: '2',
    },
    { expression: 'Count(Split([list], ","))', attributes: { list: 'a,b' }, gives: '2' },
    { expression: 'Count("")', gives: '1' },
    { expression: 'Count([proxyAddresses])', gives: '0' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => BigInt(toTexts(evaluate(run)).length);
  },
});
