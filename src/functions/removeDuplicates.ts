import { toTexts } from '../values/convert.ts';
import { argumentAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const removeDuplicates = defineFunction({
  name: 'RemoveDuplicates',
  summary: 'Keeps each value of a list once.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'attribute', type: 'List', required: true, description: 'The multi-valued attribute or list.' },
  ],
  returns: 'List',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Every value is kept once.' },
    {
      mark: 'A',
      text: 'The first of equal values is kept, in its place. Letter case counts: SMTP:x and smtp:x both stay.',
    },
    { mark: 'A', text: 'Null stays null; a single text gives a list of one.' },
  ],
  examples: [
    {
      expression: 'RemoveDuplicates([proxyAddresses])',
      attributes: { proxyAddresses: ['smtp:a@contoso.com', 'SMTP:a@contoso.com', 'smtp:a@contoso.com'] },
      gives: ['smtp:a@contoso.com', 'SMTP:a@contoso.com'],
    },
    { expression: 'RemoveDuplicates("a")', gives: ['a'] },
    { expression: 'RemoveDuplicates([proxyAddresses])', gives: null },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    return (run) => {
      const value = evaluate(run);
      return value === null ? null : [...new Set(toTexts(value))];
    };
  },
});
