import { mapText } from './arguments.ts';
import { defineFunction } from './define.ts';

export const stripSpaces = defineFunction({
  name: 'StripSpaces',
  summary: 'Removes every space from a text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [{ name: 'source', type: 'String', required: true, description: 'The text to change.' }],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'All spaces (U+0020) go, within the text as well as at its ends.' },
    {
      mark: 'A',
      text: 'Other blanks stay: tab, line break, no-break space (U+00A0). A user name can still hold them.',
    },
    { mark: 'A', text: 'Null stays null. A multi-valued source is changed value by value.' },
  ],
  examples: [
    { expression: 'StripSpaces([surname])', attributes: { surname: 'van der Berg' }, gives: 'vanderBerg' },
    { expression: 'StripSpaces([surname])', attributes: { surname: 'van\u00a0Dyk ' }, gives: 'van\u00a0Dyk' },
    { expression: 'StripSpaces([surname])', gives: null },
  ],
  compile: (call) => mapText(call, (text) => (text.includes(' ') ? text.replaceAll(' ', '') : text)),
});
