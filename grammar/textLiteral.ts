const quotationMark = 34;
const backslash = 92;

/**
 * Where the text that opens at `start` ends: the offset behind its closing quotation mark, or -1 when nothing closes
 * it. A backslash takes the character behind it along, which is right for `\"` and `\\` and harmless for the rest.
 */
export function textEnd(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === quotationMark) return i + 1;
    if (unit === backslash) i++;
  }
  return -1;
}

/** The value of a literal: `\"` and `\\` are one character, any other backslash stays (language.md section 2). */
export function unescapeText(literal: string): string {
  const body = literal.slice(1, -1);
  return body.includes('\\') ? body.replace(/\\(["\\])/g, '$1') : body;
}

/** The literal of a value, in the documented spelling: every backslash and quotation mark escaped. */
export function escapeText(value: string): string {
  return `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
}

/** The offset in a literal of the first backslash that escapes nothing, or -1. */
export function loneBackslash(literal: string): number {
  for (let i = literal.indexOf('\\'); i !== -1; i = literal.indexOf('\\', i + 2)) {
    const next = literal.charCodeAt(i + 1);
    if (next !== quotationMark && next !== backslash) return i;
  }
  return -1;
}

/** A guess where an unclosed text was meant to end, so that the rest of the expression can still be read. */
export function likelyTextEnd(text: string, start: number): number {
  const length = text.slice(start + 1).search(/[,()\r\n]/);
  return length === -1 ? text.length : start + 1 + length;
}

/** Where a typographic mark stands that was meant to close the text, as in `"London”`: the offset behind it, or -1. */
export function typographicEnd(text: string, start: number, end: number): number {
  const mark = text.slice(start, end === -1 ? text.length : end).search(/[“”„‟«»″＂]/);
  return mark === -1 ? -1 : start + mark + 1;
}
