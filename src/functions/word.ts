import { countAt, textAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const word = defineFunction({
  name: 'Word',
  summary: 'Takes the n-th word of a text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'String', type: 'String', required: true, description: 'The text to take from.' },
    { name: 'WordNumber', type: 'Integer', required: true, description: 'Which word, counted from 1.' },
    {
      name: 'delimiters',
      type: 'String',
      required: true,
      description: 'The characters that separate words, each for itself.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'A word is a run of characters between any of the delimiters; words count from 1.' },
    { mark: 'D', text: 'A number below 1, null, or fewer words than asked for give empty text.' },
    {
      mark: 'A',
      text: 'Delimiters that follow one another make no empty words. Without delimiters the text is one word.',
    },
    { mark: 'A', text: 'A multi-valued text is treated value by value.' },
  ],
  examples: [
    { expression: 'Word("The quick brown fox", 3, " ")', gives: 'brown' },
    { expression: 'Word("This,string!has&many separators", 3, ",!&#")', gives: 'has' },
    { expression: 'Word("The quick brown fox", 0, " ")', gives: '' },
    { expression: 'Word("one  two", 2, " ")', gives: 'two' },
    { expression: 'Word([displayName], 1, " ")', attributes: { displayName: null }, gives: '' },
  ],
  compile: (call) =>
    mapTextWith(call, { first: countAt(call, 1), second: textAt(call, 2), change: nthWord, nullAs: '' }),
});

function nthWord(text: string, number: number, delimiters: string): string {
  let count = 0;
  let at = 0;
  while (at < text.length) {
    while (at < text.length && delimiters.includes(text.charAt(at))) at++;
    const start = at;
    while (at < text.length && !delimiters.includes(text.charAt(at))) at++;
    if (at > start && ++count === number) return text.slice(start, at);
  }
  return '';
}
