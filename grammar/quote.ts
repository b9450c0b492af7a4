/** A part of the expression as messages show it: in backticks, on one line without control characters, cut where long. */
export function quote(text: string): string {
  const line = text
    .slice(0, 2 * longest)
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '\ufffd');
  if (line.length <= longest && text.length <= 2 * longest) return `\`${line}\``;
  return `\`${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…\``;
}

/** A character as messages show it: itself, or its code point when it cannot be seen. */
export function quoteCharacter(character: string): string {
  if (!/[\p{Z}\p{C}\p{M}]/u.test(character)) return quote(character);
  const codePoint = character.codePointAt(0) as number;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

const longest = 40;
