import { normalizeDiacritics as normalizeText } from '../text/index.ts';
import { mapText } from './arguments.ts';
import { defineFunction } from './define.ts';

export const normalizeDiacritics = defineFunction({
  name: 'NormalizeDiacritics',
  summary: 'Turns accented letters into plain ones.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The text to change, usually a name.' },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'D',
      text: 'The letters of Microsoft’s table become their plain equivalents, and keep their case.',
    },
    {
      mark: 'D',
      text: 'ä, ö and ü become a, o and u (not ae, oe, ue); å becomes a, while ø becomes oe. ß becomes ss, æ becomes ae.',
    },
    {
      mark: 'I',
      text: 'The method is Unicode decomposition without the combining marks U+0300 to U+036F, then æ, ø, œ, ß, ł and ı by table; it gives every printed form.',
    },
    {
      mark: 'A',
      text: 'Letters that neither decompose nor stand in the table stay: đ, ð, þ, ħ, ŋ, ẞ, and all of Cyrillic, Greek or Chinese.',
    },
    {
      mark: 'A',
      text: 'œ and Œ are replaced without a macron too. Null stays null. A multi-valued source is changed value by value.',
    },
  ],
  examples: [
    { expression: 'NormalizeDiacritics([givenName])', attributes: { givenName: 'Zoë' }, gives: 'Zoe' },
    { expression: 'NormalizeDiacritics("Jürgen Øster-Weiß")', gives: 'Jurgen OEster-Weiss' },
    { expression: 'NormalizeDiacritics("Łukasz Đorđe")', gives: 'Lukasz Đorđe' },
    { expression: 'NormalizeDiacritics([givenName])', gives: null },
  ],
  compile: (call) => mapText(call, normalizeText),
});
