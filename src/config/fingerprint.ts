import { textOf } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/**
 * What a finding is known by when line numbers, indentation and escapes of the file have changed: its code, its
 * mapping and the text it is about, as 14 hexadecimal digits. Another finding has another one, but for chance.
 */
export function fingerprintOf(
  finding: { readonly code: string; readonly path?: string; readonly span: Span },
  fileText: string,
): string {
  const text = textOf(fileText, finding.span)
    // PowerShell writes an apostrophe as \u0027.
    .replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\s+/g, '');
  return hash(`${finding.code}\n${finding.path ?? ''}\n${text}`);
}

/** Two multiplicative hashes of 32 and 24 bits; enough to tell findings apart, no protection against intent. */
function hash(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (one >>> 0).toString(16).padStart(8, '0') + (other >>> 8).toString(16).padStart(6, '0');
}
