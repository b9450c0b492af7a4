/**
 * A text from outside as a terminal may show it: control characters, invisible ones and those that turn the writing
 * direction become `\u{200B}`, so that nothing hides and no escape sequence runs. At most `most` UTF-16 code units.
 */
export function printable(text: string, most = 200): string {
  const shown = text.length > most ? `${text.slice(0, cutBefore(text, most - 1))}…` : text;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    const code = character.codePointAt(0) as number;
    return `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
  });
}

/** Not between the halves of a surrogate pair. */
function cutBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? end - 1 : end;
}
