import { mapText } from './arguments.ts';
import { defineFunction } from './define.ts';

export const cRef = defineFunction({
  name: 'CRef',
  summary: 'Makes a reference of a text.',
  reference: 'language.md section 8',
  availability: 'example-only',
  parameters: [{ name: 'text', type: 'String', required: true, description: 'A distinguished name.' }],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'I', text: 'It appears only in a cloud sync example, inside DNComponent.' },
    {
      mark: 'A',
      text: 'Offline a reference is its text. Null stays null; of a list every value becomes a reference.',
    },
  ],
  examples: [
    {
      expression: 'CRef([dn])',
      attributes: { dn: 'cn=Joe,dc=contoso,dc=com' },
      gives: 'cn=Joe,dc=contoso,dc=com',
    },
    { expression: 'CRef([dn])', gives: null },
  ],
  compile: (call) => mapText(call, (text) => text),
});
