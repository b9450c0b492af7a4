/**
 * Where the reference that opens at `start` ends: the offset behind the bracket that brings the depth back to zero,
 * or -1 when none does. Brackets inside double quotes do not count (language.md section 2, A), so that
 * `[roles[value eq "a]b"].value]` is one name.
 */
export function attributeEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (unit === 91) depth++;
    else if (unit === 93 && --depth === 0) return i + 1;
  }
  return -1;
}

/** A guess where an unclosed reference was meant to end, so that the rest of the expression can still be read. */
export function likelyAttributeEnd(text: string, start: number): number {
  namePart.lastIndex = start + 1;
  const end = start + 1 + (namePart.exec(text)?.[0].trimEnd().length ?? 0);
  return text[end] === ']' ? end + 1 : end;
}

const namePart = /[^\],()&=<>;\r\n]*/y;
