import { hexUtf8 } from '../text/index.ts';
import { mapText } from './arguments.ts';
import { defineFunction } from './define.ts';

export const convertToUTF8Hex = defineFunction({
  name: 'ConvertToUTF8Hex',
  summary: 'Writes the UTF-8 bytes of a text in hexadecimal.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [{ name: 'source', type: 'String', required: true, description: 'The text to encode.' }],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Two upper-case hexadecimal digits for each byte, without separators.' },
    { mark: 'A', text: 'Null stays null. A multi-valued source is encoded value by value.' },
  ],
  examples: [
    { expression: 'ConvertToUTF8Hex("Hello world!")', gives: '48656C6C6F20776F726C6421' },
    { expression: 'ConvertToUTF8Hex("é")', gives: 'C3A9' },
    { expression: 'ConvertToUTF8Hex([mail])', gives: null },
  ],
  compile: (call) => mapText(call, hexUtf8),
});
