import { integerAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const bitAnd = defineFunction({
  name: 'BitAnd',
  summary: 'Keeps the bits that two numbers have in common.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'value1', type: 'Integer', required: true, description: 'A number, such as userAccountControl.' },
    {
      name: 'value2',
      type: 'Integer',
      required: true,
      description: 'The bits to keep; may be written in hexadecimal, &HF7.',
    },
  ],
  returns: 'Integer',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'A bit of the result is set when it is set in both numbers.' },
    {
      mark: 'A',
      text: 'Numbers are 64-bit with a sign. Null, empty or other text is an error; text of digits is a number.',
    },
  ],
  examples: [
    { expression: 'BitAnd(&HF, &HF7)', gives: '7' },
    { expression: 'BitAnd([userAccountControl], 2)', attributes: { userAccountControl: '514' }, gives: '2' },
    { expression: 'BitAnd(-1, 12)', gives: '12' },
    { expression: 'BitAnd([userAccountControl], 2)', gives: { outcome: 'error' } },
  ],
  compile(call) {
    const first = integerAt(call, 0);
    const second = integerAt(call, 1);
    return (run) => first(run) & second(run);
  },
});
