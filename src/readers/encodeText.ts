import type { DetectedEncoding } from './encoding.ts';

/** The bytes of a text in an encoding that was detected, byte order mark included: the way back from `readText`. */
export function encodeText(text: string, { encoding, markLength }: DetectedEncoding): Uint8Array {
  const marked = markLength > 0 ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === 'utf-16le';
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return bytes;
}
