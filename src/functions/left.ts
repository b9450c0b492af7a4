import { countAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const left = defineFunction({
  name: 'Left',
  summary: 'Takes characters from the start of a text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'String', type: 'String', required: true, description: 'The text to take from.' },
    { name: 'NumChars', type: 'Integer', required: true, description: 'How many characters to take.' },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'A number of 0 gives empty text; a negative number gives the whole text.' },
    { mark: 'D', text: 'A number beyond the length gives the whole text.' },
    { mark: 'D', text: 'Null gives empty text.' },
    { mark: 'A', text: 'Characters are UTF-16 code units: an emoji counts as two, and can be cut in half.' },
    { mark: 'A', text: 'A multi-valued text is cut value by value.' },
  ],
  examples: [
    { expression: 'Left("John Doe", 3)', gives: 'Joh' },
    { expression: 'Left("John Doe", 0)', gives: '' },
    { expression: 'Left("John Doe", -1)', gives: 'John Doe' },
    { expression: 'Left([givenName], 1)', attributes: { givenName: null }, gives: '' },
    { expression: 'Left("John", "x")', gives: { outcome: 'error' } },
  ],
  compile: (call) => mapTextWith(call, { first: countAt(call, 1), change: leftOf, nullAs: '' }),
});

function leftOf(text: string, count: number): string {
  return count < 0 || count >= text.length ? text : text.slice(0, count);
}
