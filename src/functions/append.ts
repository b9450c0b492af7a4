import { textAt } from './arguments.ts';
import { defineFunction } from './define.ts';
import { mapTextWith } from './mapTextWith.ts';

export const append = defineFunction({
  name: 'Append',
  summary: 'Puts a suffix after a text.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [
    {
      name: 'source',
      type: 'String',
      required: true,
      description: 'The text that comes first; a constant will do.',
    },
    { name: 'suffix', type: 'String', required: true, description: 'The text that is put after it.' },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The result is the source followed by the suffix; nothing is put between them.' },
    { mark: 'D', text: 'The source may be a constant, as in Append("smtp:", [mail]).' },
    { mark: 'A', text: 'Null is read as empty text, on both sides.' },
    {
      mark: 'A',
      text: 'A multi-valued source gets the suffix on every value; a multi-valued suffix is an error.',
    },
  ],
  examples: [
    {
      expression: 'Append([userPrincipalName], ".test")',
      attributes: { userPrincipalName: 'John.Doe@contoso.com' },
      gives: 'John.Doe@contoso.com.test',
    },
    { expression: 'Append([department], "-EU")', gives: '-EU' },
    {
      expression: 'Append([proxyAddresses], ".test")',
      attributes: { proxyAddresses: ['smtp:a@contoso.com', 'smtp:b@contoso.com'] },
      gives: ['smtp:a@contoso.com.test', 'smtp:b@contoso.com.test'],
    },
  ],
  compile: (call) =>
    mapTextWith(call, { first: textAt(call, 1), change: (text, suffix) => text + suffix, nullAs: '' }),
});
