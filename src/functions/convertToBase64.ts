import { base64Utf16 } from '../text/index.ts';
import { mapText } from './arguments.ts';
import { defineFunction } from './define.ts';

export const convertToBase64 = defineFunction({
  name: 'ConvertToBase64',
  summary: 'Writes a text in base64.',
  reference: 'language.md section 7',
  availability: 'application',
  parameters: [{ name: 'source', type: 'String', required: true, description: 'The text to encode.' }],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'The bytes are those of UTF-16, low byte first.' },
    { mark: 'I', text: 'There is no byte order mark, and the padding with = stays.' },
    { mark: 'A', text: 'Null stays null. A multi-valued source is encoded value by value.' },
    { mark: 'A', text: 'The result can hold + / and =, which have no place in a user name.' },
  ],
  examples: [
    { expression: 'ConvertToBase64("Hello world!")', gives: 'SABlAGwAbABvACAAdwBvAHIAbABkACEA' },
    { expression: 'ConvertToBase64("é")', gives: '6QA=' },
    { expression: 'ConvertToBase64([mail])', gives: null },
  ],
  compile: (call) => mapText(call, base64Utf16),
});
