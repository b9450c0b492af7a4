import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  base64Utf8,
  base64Utf16,
  decodeAscii,
  decodeBase64,
  decodeUtf8,
  decodeUtf16,
  encodeBase64,
  hexUtf8,
} from '../../src/text/index.ts';

function bytesOf(base64: string): Uint8Array {
  const bytes = decodeBase64(base64);
  if ('error' in bytes) throw new Error(bytes.error);
  return bytes;
}

test('the documented text has the documented base64', () => {
  expect(base64Utf16('Hello world!')).toBe('SABlAGwAbABvACAAdwBvAHIAbABkACEA');
});

test('a lone surrogate becomes the replacement character', () => {
  expect(base64Utf16('a\ud83db')).toBe(base64Utf16('a\ufffdb'));
  expect(hexUtf8('\ude00')).toBe('EFBFBD');
});

test('every bytes come back from their base64', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOf(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('every text comes back from both encodings', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUtf16(bytesOf(base64Utf16(text)))).toBe(text);
      expect(decodeUtf8(bytesOf(base64Utf8(text)))).toBe(text);
    }),
  );
});

test.each([
  ['blanks and line breaks', ' YW\r\nJj\t', 'abc'],
  ['blanks in the padding', 'YQ= =', 'a'],
  ['bits left over in the last letter', 'YR==', 'a'],
  ['nothing', '', ''],
])('base64 may hold %s', (_, base64, text) => {
  expect(decodeUtf8(bytesOf(base64))).toBe(text);
});

test.each(['YQ', 'YQ=', 'YQ===', '=', '====', 'Y=Q=', 'YQ==YQ==', 'YW-j', 'YWJj\u00a0', 'YWJé'])(
  '"%s" is not base64',
  (base64) => {
    expect(decodeBase64(base64)).toEqual({ error: 'the text is not valid base64' });
  },
);

test('decoders show what is not text', () => {
  expect(decodeAscii(new Uint8Array([0x41, 0x80, 0xff]))).toBe('A??');
  expect(decodeUtf16(new Uint8Array([0x41, 0, 0x42]))).toBe('A\ufffd');
  expect(decodeUtf16(new Uint8Array([0x41, 0, 0x3f, 0xdb, 0x42]))).toBe('A\ufffd\ufffd');
  expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xff]))).toBe('\ufeffA\ufffd');
});
