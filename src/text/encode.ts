const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0').toUpperCase());
const utf8Encoder = new TextEncoder();

/** Convert.ToBase64String: the standard alphabet, padded, without line breaks. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!;
    text += at + 1 < bytes.length ? alphabet[(group >> 6) & 63] : '=';
    text += at + 2 < bytes.length ? alphabet[group & 63] : '=';
  }
  return text;
}

/**
 * Base64 of the UTF-16 little-endian bytes, without byte order mark; a lone surrogate is encoded as U+FFFD.
 * Spec: language.md 7 ConvertToBase64 (D by example), dotnet-semantics.md 7.
 */
export function base64Utf16(text: string): string {
  const wellFormed = text.replace(/\p{Cs}/gu, '\ufffd');
  const bytes = new Uint8Array(wellFormed.length * 2);
  for (let at = 0; at < wellFormed.length; at += 1) {
    const unit = wellFormed.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return encodeBase64(bytes);
}

/** Base64 of the UTF-8 bytes; a lone surrogate is encoded as U+FFFD. */
export function base64Utf8(text: string): string {
  return encodeBase64(utf8Encoder.encode(text));
}

/** The UTF-8 bytes as upper-case hexadecimal pairs (language.md 7 ConvertToUTF8Hex, D by example). */
export function hexUtf8(text: string): string {
  let hex = '';
  for (const byte of utf8Encoder.encode(text)) hex += hexPairs[byte]!;
  return hex;
}
