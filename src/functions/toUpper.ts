import { toUpper as upperText } from '../text/index.ts';
import { cultureAt } from './cultureAt.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const toUpper = defineFunction({
  name: 'ToUpper',
  summary: 'Writes a text in upper case.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The text to change.' },
    {
      name: 'culture',
      type: 'String',
      required: false,
      description: 'A .NET culture name such as ja-JP; without it the invariant culture is used.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Without a culture the rules of the invariant culture apply.' },
    { mark: 'A', text: 'One character becomes one character: ß stays ß.' },
    { mark: 'A', text: 'In tr and az, i belongs to İ and ı to I. An unknown culture is an error.' },
    { mark: 'A', text: 'Null stays null. A multi-valued source is changed value by value.' },
    {
      mark: 'D',
      text: 'A change of case alone reaches objects that exist already only if the target attribute is marked as exact case.',
    },
  ],
  examples: [
    { expression: 'ToUpper([country])', attributes: { country: 'us' }, gives: 'US' },
    { expression: 'ToUpper("straße")', gives: 'STRAßE' },
    { expression: 'ToUpper("title", "tr-TR")', gives: 'TİTLE' },
    { expression: 'ToUpper([department])', gives: null },
    { expression: 'ToUpper("x", "tr-")', gives: { outcome: 'error' } },
  ],
  compile: (call) => mapTextWith(call, { first: cultureAt(call, 1), change: upperText }),
});
