import { textAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const prepend = defineFunction({
  name: 'Prepend',
  summary: 'Puts a prefix before a text.',
  reference: 'language.md section 9',
  availability: 'graph-list',
  parameters: [
    { name: 'prefix', type: 'String', required: true, description: 'The text that comes first.' },
    { name: 'source', type: 'String', required: true, description: 'The text that follows it.' },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    {
      mark: 'A',
      text: 'Only the name and the parameters are published, in a Graph listing of unknown age: the result is taken to be the prefix followed by the source. Append or Join do the same and are documented.',
    },
    { mark: 'A', text: 'Null is read as empty text, on both sides.' },
    { mark: 'A', text: 'A multi-valued source gets the prefix on every value.' },
  ],
  examples: [
    {
      expression: 'Prepend("SMTP:", [mail])',
      attributes: { mail: 'a@contoso.com' },
      gives: 'SMTP:a@contoso.com',
    },
    { expression: 'Prepend("SMTP:", [mail])', attributes: { mail: null }, gives: 'SMTP:' },
  ],
  compile: (call) =>
    mapTextWith(call, {
      place: 1,
      first: textAt(call, 0),
      change: (text, prefix) => prefix + text,
      nullAs: '',
    }),
});
