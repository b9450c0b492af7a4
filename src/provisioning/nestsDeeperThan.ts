/**
 * Whether objects and lists stand in each other deeper than so many in a JSON text, told before it is parsed: what parses
 * may still overflow the stack of what walks it or writes it out. Strings are passed over.
 */
export function nestsDeeperThan(most: number, text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInText) {
      if (unit === backslash) i++;
      else if (unit === quote) isInText = false;
    } else if (unit === quote) isInText = true;
    else if (unit === openBrace || unit === openBracket) {
      if (++depth > most) return true;
    } else if (unit === closeBrace || unit === closeBracket) depth--;
  }
  return false;
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [
  34, 92, 91, 93, 123, 125,
] as const;
