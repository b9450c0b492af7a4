import type { TextFailure } from './failure.ts';

const notBase64: TextFailure = { error: 'the text is not valid base64' };

function sextet(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit >= 97 && unit <= 122) return unit - 71;
  if (unit >= 48 && unit <= 57) return unit + 4;
  if (unit === 43) return 62;
  return unit === 47 ? 63 : -1;
}

/**
 * Convert.FromBase64String: blanks, tabs and line breaks are skipped anywhere, the padding is required, and bits left
 * over in the last letter are ignored. Anything else is refused.
 */
export function decodeBase64(text: string): Uint8Array | TextFailure {
  const letters = text.replace(/[ \t\r\n]+/g, '');
  if (letters.length % 4 !== 0) return notBase64;
  const padding = letters.endsWith('==') ? 2 : letters.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((letters.length / 4) * 3 - padding);
  let bits = 0;
  let length = 0;
  for (let at = 0; at < letters.length - padding; at += 1) {
    const value = sextet(letters.charCodeAt(at));
    if (value < 0) return notBase64;
    bits = ((bits << 6) | value) & 0xffffff;
    // After the first letter of each four there is a full byte more with every letter.
    if (at % 4 !== 0) {
      bytes[length] = bits >> (6 - (at % 4) * 2);
      length += 1;
    }
  }
  return bytes;
}

/** Encoding.Unicode.GetString: UTF-16 little-endian; lone surrogates and a last odd byte become U+FFFD each. */
export function decodeUtf16(bytes: Uint8Array): string {
  // TextDecoder would make one U+FFFD of an odd byte and a high surrogate before it; .NET makes two.
  const whole = bytes.length - (bytes.length % 2);
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.subarray(0, whole));
  return whole === bytes.length ? text : `${text}\ufffd`;
}

/** Encoding.UTF8.GetString: every invalid sequence becomes U+FFFD; a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Encoding.ASCII.GetString: a byte above 0x7F becomes a question mark. */
export function decodeAscii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : '?';
  return text;
}
