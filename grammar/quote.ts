/** A part of the expression as messages show it: in backticks, on one line, cut where it gets long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > longest ? `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : line}\``;
}

/** A character as messages show it: itself, or its code point when it cannot be seen. */
export function quoteCharacter(character: string): string {
  if (!/[\p{Z}\p{C}\p{M}]/u.test(character)) return quote(character);
  const codePoint = character.codePointAt(0) as number;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

const longest = 40;
