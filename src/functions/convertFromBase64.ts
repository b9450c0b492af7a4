import { decodeAscii, decodeBase64, decodeUtf8, decodeUtf16 } from '../text/index.ts';
import { argumentAt, mapText, quote } from './arguments.ts';
import { defineFunction } from './define.ts';
import { argumentValue } from './findings.ts';

export const convertFromBase64 = defineFunction({
  name: 'ConvertFromBase64',
  summary: 'Reads a text from base64.',
  reference: 'language.md section 8',
  availability: 'cloud-sync',
  parameters: [
    { name: 'source', type: 'String', required: true, description: 'The base64 text.' },
    {
      name: 'encoding',
      type: 'Name',
      required: false,
      names: ['Unicode', 'ASCII', 'UTF8'],
      description: 'What the bytes stand for; Unicode (UTF-16, low byte first) when left out.',
    },
  ],
  returns: 'String',
  deterministic: true,
  facts: [
    { mark: 'D', text: 'Documented for cloud sync only.' },
    {
      mark: 'D',
      text: 'The reverse of ConvertToBase64. The encoding is a bare name: Unicode, ASCII or UTF8; Unicode is the default.',
    },
    {
      mark: 'A',
      text: 'Text that is not valid base64 is an error. Bytes that the encoding does not know become a question mark or U+FFFD.',
    },
    { mark: 'A', text: 'Null stays null. A multi-valued source is decoded value by value.' },
  ],
  examples: [
    { expression: 'ConvertFromBase64("SABlAGwAbABvACAAdwBvAHIAbABkACEA")', gives: 'Hello world!' },
    { expression: 'ConvertFromBase64("SGVsbG8gd29ybGQh", UTF8)', gives: 'Hello world!' },
    { expression: 'ConvertFromBase64("no base64!")', gives: { outcome: 'error' } },
    { expression: 'ConvertFromBase64([info])', gives: null },
  ],
  compile(call) {
    const decode = decoders.get(argumentAt(call, 1).name) ?? decodeUtf16;
    return mapText(call, (text) => {
      const bytes = decodeBase64(text);
      return 'error' in bytes
        ? call.fail(argumentValue, `${quote(text)} is not valid base64.`, 0)
        : decode(bytes);
    });
  },
});

const decoders: ReadonlyMap<string | undefined, (bytes: Uint8Array) => string> = new Map([
  ['Unicode', decodeUtf16],
  ['ASCII', decodeAscii],
  ['UTF8', decodeUtf8],
]);
