import { isList } from '../values/value.ts';
import { argumentAt, countAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const item = defineFunction({
  name: 'Item',
  summary: 'Takes one value out of a list.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'attribute', type: 'List', required: true, description: 'The multi-valued attribute or list.' },
    { name: 'index', type: 'Integer', required: true, description: 'Which value, counted from 1.' },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The first value has index 1; index 0 must not be used.' },
    { mark: 'D', text: 'An index beyond the last value is an error.' },
    {
      mark: 'A',
      text: 'A single text is a list of one, also when it is empty. Null has no values, so any index is an error.',
    },
  ],
  examples: [
    {
      expression: 'Item([proxyAddresses], 1)',
      attributes: { proxyAddresses: ['SMTP:a@contoso.com', 'smtp:b@contoso.com'] },
      gives: 'SMTP:a@contoso.com',
    },
    { expression: 'Item("only", 1)', gives: 'only' },
    {
      expression: 'Item([proxyAddresses], 2)',
      attributes: { proxyAddresses: ['SMTP:a@contoso.com'] },
      gives: { outcome: 'error' },
    },
    { expression: 'Item([proxyAddresses], 1)', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    const indexOf = countAt(call, 1);
    return (run) => {
      const value = evaluate(run);
      const index = indexOf(run);
      if (isList(value))
        return value[index - 1] ?? call.fail(argumentValue, outside(index, value.length), 1, guard);
      if (value === null) return call.fail(argumentValue, outside(index, 0), 1, guard);
      return index === 1 ? value : call.fail(argumentValue, outside(index, 1), 1, guard);
    };
  },
});

const guard = 'Guard it with Count, or with IsPresent for the first value.';

function outside(index: number, length: number): string {
  const has = length === 0 ? 'no values' : length === 1 ? 'one value' : `${length} values`;
  return `There is no value ${index}; the list has ${has}, counted from 1.`;
}
