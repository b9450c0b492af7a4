import type { Value } from '../values/value.ts';
import { describe, readAt, toCount } from './arguments.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const mid = defineFunction({
  name: 'Mid',
  summary: 'Takes characters from within a text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The text to take from.' },
    {
      name: 'start',
      type: 'Integer',
      required: true,
      description: 'The first character to take, counted from 1.',
    },
    { name: 'length', type: 'Integer', required: true, description: 'How many characters to take.' },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Positions count from 1. A length beyond the end stops at the end.' },
    { mark: 'D', text: 'All three places are required.' },
    {
      mark: 'A',
      text: 'A start beyond the end gives empty text, so Mid([name], 2, 64) is safe for names of one letter.',
    },
    {
      mark: 'A',
      text: 'A start below 1 or a negative length is an error, as in .NET. A length of 0 gives empty text.',
    },
    { mark: 'A', text: 'Null gives empty text.' },
    { mark: 'A', text: 'Characters are UTF-16 code units. A multi-valued source is cut value by value.' },
  ],
  examples: [
    {
      expression: 'Mid([userPrincipalName], 1, 8)',
      attributes: { userPrincipalName: 'johns@contoso.com' },
      gives: 'johns@co',
    },
    { expression: 'Mid("John Doe", 6, 999)', gives: 'Doe' },
    { expression: 'Mid("J", 2, 64)', gives: '' },
    { expression: 'Mid([givenName], 1, 1)', gives: '' },
    { expression: 'Mid("abc", 0, 1)', gives: { outcome: 'error' } },
  ],
  compile: (call) =>
    mapTextWith<number, number>(call, {
      first: readAt(
        call,
        1,
        (value) => atLeast(1, value),
        (value) => `The start must be a number from 1, but this is ${describe(value)}.`,
      ),
      second: readAt(
        call,
        2,
        (value) => atLeast(0, value),
        (value) => `The length must be a number from 0, but this is ${describe(value)}.`,
      ),
      change: (text, start, length) => text.slice(start - 1, start - 1 + length),
      nullAs: '',
    }),
});

function atLeast(minimum: number, value: Value): number | undefined {
  const count = toCount(value);
  return count !== undefined && count >= minimum ? count : undefined;
}
