import type { Node } from 'jsonc-parser';
import type { EmbeddedText } from '../source/embeddedText.ts';

/**
 * The text of a JSON string with the places of its UTF-16 code units in the file: a unit that is written as an escape
 * covers the whole escape, an empty span lies between two, the ends lie inside the quotes. Places outside the text
 * count as its nearest end. The map of places is made when it is first asked for.
 */
export function embedJsonString(
  node: Node,
  file: string,
  escapeText: (text: string) => string,
): EmbeddedText {
  const text = String(node.value);
  const start = node.offset + 1;
  let starts: Uint32Array | undefined;
  const placeOf = (index: number): number => {
    const inside = Math.min(Math.max(index, 0), text.length);
    if (node.length === text.length + 2) return start + inside;
    starts ??= unitStarts(file, start, text.length);
    return starts[inside]!;
  };
  return {
    text,
    outer: (span) => ({ start: placeOf(span.start), end: placeOf(span.end) }),
    escape: escapeText,
  };
}

/** Where each unit begins, and behind the last where the text ends. */
function unitStarts(file: string, start: number, length: number): Uint32Array {
  const starts = new Uint32Array(length + 1);
  let offset = start;
  for (let i = 0; i < length; i++) {
    starts[i] = offset;
    if (file.charCodeAt(offset) !== backslash) offset++;
    else offset += file[offset + 1] === 'u' ? 6 : 2;
  }
  starts[length] = offset;
  return starts;
}

const backslash = 92;
