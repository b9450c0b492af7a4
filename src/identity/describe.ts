const shownLength = 60;
const shownItems = 5;

/** A value in a message, in backticks, made `printable`. */
export function quote(text: string): string {
  const visible = printable(text);
  return visible.includes('`') ? `"${visible}"` : `\`${visible}\``;
}

/** A text cut when long, and without a sign that a terminal would obey or a reader not see. */
export function printable(text: string): string {
  const cut = text.length > shownLength ? `${[...text.slice(0, shownLength)].slice(0, -1).join('')}…` : text;
  return cut.replace(/(?! )[\p{Cc}\p{Cf}\p{Cs}\p{White_Space}]/gu, (sign) => `\\u{${hex(sign)}}`);
}

const names = new Map([
  ['\0', 'NULL'],
  ['\t', 'TAB'],
  ['\n', 'LINE FEED'],
  ['\r', 'CARRIAGE RETURN'],
  [' ', 'SPACE'],
  ['\u0085', 'NEXT LINE'],
  ['\u00a0', 'NO-BREAK SPACE'],
  ['\u00ad', 'SOFT HYPHEN'],
  ['\u061c', 'ARABIC LETTER MARK'],
  ['\u1680', 'OGHAM SPACE MARK'],
  ['\u180e', 'MONGOLIAN VOWEL SEPARATOR'],
  ['\u2002', 'EN SPACE'],
  ['\u2003', 'EM SPACE'],
  ['\u2009', 'THIN SPACE'],
  ['\u200a', 'HAIR SPACE'],
  ['\u200b', 'ZERO WIDTH SPACE'],
  ['\u200c', 'ZERO WIDTH NON-JOINER'],
  ['\u200d', 'ZERO WIDTH JOINER'],
  ['\u200e', 'LEFT-TO-RIGHT MARK'],
  ['\u200f', 'RIGHT-TO-LEFT MARK'],
  ['\u2028', 'LINE SEPARATOR'],
  ['\u2029', 'PARAGRAPH SEPARATOR'],
  ['\u202a', 'LEFT-TO-RIGHT EMBEDDING'],
  ['\u202b', 'RIGHT-TO-LEFT EMBEDDING'],
  ['\u202c', 'POP DIRECTIONAL FORMATTING'],
  ['\u202d', 'LEFT-TO-RIGHT OVERRIDE'],
  ['\u202e', 'RIGHT-TO-LEFT OVERRIDE'],
  ['\u202f', 'NARROW NO-BREAK SPACE'],
  ['\u205f', 'MEDIUM MATHEMATICAL SPACE'],
  ['\u2060', 'WORD JOINER'],
  ['\u2066', 'LEFT-TO-RIGHT ISOLATE'],
  ['\u2067', 'RIGHT-TO-LEFT ISOLATE'],
  ['\u2068', 'FIRST STRONG ISOLATE'],
  ['\u2069', 'POP DIRECTIONAL ISOLATE'],
  ['\u3000', 'IDEOGRAPHIC SPACE'],
  ['\ufe0f', 'VARIATION SELECTOR-16'],
  ['\ufeff', 'ZERO WIDTH NO-BREAK SPACE (byte order mark)'],
]);

/**
 * A character in a message: `` `é` ``, with its code point where the picture alone would mislead (letters of other
 * scripts, symbols), and only by code point and name where there is no picture.
 */
export function describeCharacter(character: string): string {
  if (/^[\p{Cc}\p{Cf}\p{Cs}\p{White_Space}\p{Default_Ignorable_Code_Point}\p{M}]/u.test(character)) {
    return codePointAndName(character);
  }
  if (character === '`') return 'the backtick';
  if (/^[\x00-\x7f\p{Script=Latin}]/u.test(character)) return `\`${character}\``;
  return `\`${character}\` (U+${hex(character)})`;
}

/** Such as `U+200B ZERO WIDTH SPACE`; the name only where there is one in the table. */
export function codePointAndName(character: string): string {
  const first = String.fromCodePoint(character.codePointAt(0)!);
  const name = names.get(first) ?? (/^\p{Cs}/u.test(first) ? 'half of a surrogate pair' : '');
  return `U+${hex(first)} ${name}`.trimEnd();
}

function hex(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}

/** `a`, `a and b`, `a, b and c`; after the fifth the rest is summed up. */
export function listOf(items: readonly string[]): string {
  if (items.length > shownItems) return `${items.slice(0, shownItems).join(', ')} and others`;
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The distinct matches of a global pattern, in order of appearance; looks no further than a message can list. */
export function distinctMatches(pattern: RegExp, text: string): string[] {
  const found = new Set<string>();
  for (const [match] of text.matchAll(pattern)) {
    found.add(match);
    if (found.size > shownItems) break;
  }
  return [...found];
}

/** `1 character`, `65 characters`. */
export function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
