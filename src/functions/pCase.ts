import { toLower, toTitleCase, toUpper } from '../text/index.ts';
import { argumentAt, mapText, textAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const pCase = defineFunction({
  name: 'PCase',
  summary: 'Writes every word with a capital and the rest of it in lower case.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The text to change.' },
    {
      name: 'wordSeparators',
      type: 'String',
      required: false,
      description:
        'The characters that separate words, each for itself; without them the rules of .NET apply.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'The first letter of each word becomes a capital, all others become lower-case letters.',
    },
    { mark: 'D', text: 'With separators, words end at exactly those characters.' },
    {
      mark: 'A',
      text: 'With empty text for separators the text is one word. The first character of a word is made a capital; after a digit or a bracket the word goes on.',
    },
    { mark: 'D', text: 'Without separators .NET’s title case decides.' },
    { mark: 'I', text: 'The text is lower-cased first, since .NET would leave words in capitals alone.' },
    {
      mark: 'A',
      text: "Words then start at a letter and end at blanks, punctuation and symbols, but not at a straight apostrophe, a digit or a mark: o'neil gives O'neil, 3rd gives 3Rd.",
    },
    { mark: 'A', text: 'Null stays null. A multi-valued source is changed value by value.' },
  ],
  examples: [
    {
      expression: 'PCase([firstName])',
      attributes: { firstName: 'PABLO GONSALVES (SECOND)' },
      gives: 'Pablo Gonsalves (Second)',
    },
    {
      expression: 'PCase([lastName], " \'-")',
      attributes: { lastName: "PINTO-DE'SILVA" },
      gives: "Pinto-De'Silva",
    },
    { expression: 'PCase("mary-ann o_neil")', gives: 'Mary-Ann O_Neil' },
    { expression: 'PCase("mary-ann smith", " ")', gives: 'Mary-ann Smith' },
    { expression: 'PCase("SHAUN O\'NEIL, 3RD")', gives: "Shaun O'neil, 3Rd" },
  ],
  compile: (call) =>
    argumentAt(call, 1).omitted
      ? mapText(call, (text) => toTitleCase(toLower(text)))
      : mapTextWith(call, { first: textAt(call, 1), change: capitalizeBetween }),
});

function capitalizeBetween(text: string, separators: string): string {
  let result = '';
  let wordStarts = true;
  const upper = toUpper(text);
  const lower = toLower(text);
  for (let at = 0; at < text.length; at++) {
    result += wordStarts ? upper.charAt(at) : lower.charAt(at);
    wordStarts = separators.includes(text.charAt(at));
  }
  return result;
}
