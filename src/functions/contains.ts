import { indexOfIgnoreCase } from '../text/index.ts';
import { toText, toTexts } from '../values/convert.ts';
import { argumentAt, notSingle } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const contains = defineFunction({
  name: 'Contains',
  summary: 'Tells which value of a list holds a text.',
  reference: 'language.md section 8',
  availability: 'example-only',
  parameters: [
    { name: 'list', type: 'List', required: true, description: 'The multi-valued attribute or list.' },
    {
      name: 'text',
      type: 'String',
      required: true,
      description: 'The text that is sought within the values.',
    },
    {
      name: 'casetype',
      type: 'Name',
      required: false,
      names: ['vbBinaryCompare', 'vbTextCompare'],
      description: 'Whether letter case counts (vbBinaryCompare, the default) or not (vbTextCompare).',
    },
  ],
  returns: 'Integer',
  deterministic: true,
  facts: [
    {
      mark: 'I',
      text: 'It appears only in a cloud sync example; the meaning is that of Entra Connect Sync.',
    },
    { mark: 'I', text: 'The index, from 1, of the first value that holds the text; 0 when none does.' },
    {
      mark: 'A',
      text: 'Letter case counts unless the third place says otherwise; its names are those of InStr.',
    },
    { mark: 'A', text: 'A single text is a list of one. Null on either side gives 0.' },
  ],
  examples: [
    {
      expression: 'Contains([proxyAddresses], "SMTP:")',
      attributes: { proxyAddresses: ['smtp:b@contoso.com', 'SMTP:a@contoso.com'] },
      gives: '2',
    },
    {
      expression: 'Contains([proxyAddresses], "SMTP:", vbTextCompare)',
      attributes: { proxyAddresses: ['smtp:b@contoso.com', 'SMTP:a@contoso.com'] },
      gives: '1',
    },
    { expression: 'Contains([proxyAddresses], "X500:")', gives: '0' },
  ],
  compile(call) {
    const { evaluate } = argumentAt(call, 0);
    const sought = argumentAt(call, 1).evaluate;
    const ignoreCase = argumentAt(call, 2).name === 'vbTextCompare';
    return (run) => {
      const values = toTexts(evaluate(run));
      const wanted = sought(run);
      if (wanted === null) return 0n;
      const text = toText(wanted) ?? call.fail(argumentValue, notSingle(wanted), 1);
      const holds = (value: string) =>
        ignoreCase ? indexOfIgnoreCase(value, text) >= 0 : value.includes(text);
      return BigInt(values.findIndex(holds) + 1);
    };
  },
});
