// The rooms of the first row do not import each other, so the two questions of .NET's Char class stand here once more.
const whiteSpace = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
const letter = /^\p{L}$/u;

/** Char.IsWhiteSpace of the code unit at a place; false beyond the end. */
export function isWhiteSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13);
  return whiteSpace.test(text.charAt(at));
}

/** Char.IsLetter of the code unit at a place; false beyond the end. */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return letter.test(text.charAt(at));
}

/** Char.IsAsciiDigit of the code unit at a place; false beyond the end. */
export function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** The first place from `at` on that is not white space. */
export function afterWhiteSpace(text: string, at: number): number {
  let next = at;
  while (isWhiteSpaceAt(text, next)) next += 1;
  return next;
}
