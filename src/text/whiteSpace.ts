/**
 * Char.IsWhiteSpace of one UTF-16 code unit: has U+0085, but neither U+FEFF nor U+200B, unlike JavaScript
 * (dotnet-semantics.md 7).
 */
export function isWhiteSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  if (unit >= 0x2000 && unit <= 0x200a) return true;
  return (
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** String.IsNullOrWhiteSpace of a text that is not null: true for empty text. */
export function isWhiteSpace(text: string): boolean {
  return leadingWhiteSpace(text) === text.length;
}

function leadingWhiteSpace(text: string): number {
  let start = 0;
  while (start < text.length && isWhiteSpaceUnit(text.charCodeAt(start))) start += 1;
  return start;
}

/** String.TrimStart. */
export function trimStart(text: string): string {
  return text.slice(leadingWhiteSpace(text));
}

/** String.TrimEnd. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpaceUnit(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** String.Trim (language.md 8 Trim, D). */
export function trim(text: string): string {
  return trimStart(trimEnd(text));
}
