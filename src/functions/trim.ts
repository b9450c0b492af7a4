import { trim as trimText } from '../text/index.ts';
import { mapText } from './arguments.ts';
import { defineFunction } from './define.ts';

export const trim = defineFunction({
  name: 'Trim',
  summary: 'Removes white space from both ends of a text.',
  reference: 'language.md section 8',
  availability: 'cloud-sync',
  parameters: [{ name: 'value', type: 'String', required: true, description: 'The text to trim.' }],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Documented for cloud sync only.' },
    {
      mark: 'D',
      text: 'Leading and trailing white space goes; every value of a multi-valued attribute is trimmed.',
    },
    {
      mark: 'A',
      text: 'White space is what .NET takes for it: no-break space and U+0085 are, zero-width space (U+200B) and U+FEFF are not.',
    },
    { mark: 'A', text: 'Null stays null.' },
  ],
  examples: [
    { expression: 'Trim(" Test ")', gives: 'Test' },
    {
      expression: 'Trim([proxyAddresses])',
      attributes: { proxyAddresses: [' smtp:a@contoso.com', 'smtp:b@contoso.com '] },
      gives: ['smtp:a@contoso.com', 'smtp:b@contoso.com'],
    },
    { expression: 'Trim([department])', gives: null },
  ],
  compile: (call) => mapText(call, trimText),
});
