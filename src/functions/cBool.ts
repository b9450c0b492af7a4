import { toBoolean } from '../values/convert.ts';
import { notBoolean, readAt } from './arguments.ts';
import { defineFunction } from './define.ts';

export const cBool = defineFunction({
  name: 'CBool',
  summary: 'Reads a value as True or False.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'expression',
      type: 'Any',
      required: true,
      description: 'A number, a comparison, a boolean or its text.',
    },
  ],
  returns: 'Boolean',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'A comparison may stand inside: True when it holds.' },
    { mark: 'D', text: 'A number is True when it is not zero.' },
    {
      mark: 'A',
      text: 'The texts True and False are read in any casing, digits as a number; null and empty text are False.',
    },
    { mark: 'A', text: 'Any other text, a date or a list is an error.' },
  ],
  examples: [
    { expression: 'CBool([a] = [b])', attributes: { a: 'x', b: 'x' }, gives: 'True' },
    {
      expression: 'CBool(BitAnd([userAccountControl], 2))',
      attributes: { userAccountControl: '514' },
      gives: 'True',
    },
    { expression: 'CBool("false")', gives: 'False' },
    { expression: 'CBool([flag])', gives: 'False' },
    { expression: 'CBool("yes")', gives: { outcome: 'error' } },
  ],
  compile: (call) => readAt(call, 0, toBoolean, notBoolean),
});
