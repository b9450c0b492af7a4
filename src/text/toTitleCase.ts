import { toLower, toUpper } from './casing.ts';
import { type Culture, invariantCulture } from './culture.ts';

const isLetter = /^\p{L}/u;
const isLowerCase = /^\p{Ll}/u;
const hasLowerCase = /\p{Ll}/u;
const isSeparator = /^[\p{Z}\p{Cc}\p{Cf}\p{P}\p{S}]/u;

// The four digraphs that have a title-case letter of their own.
const titleLetters = new Map(
  ['\u01c5', '\u01c8', '\u01cb', '\u01f2'].flatMap((letter) => [
    [letter, letter],
    [letter.toLowerCase(), letter],
    [letter.toUpperCase(), letter],
  ]),
);

/**
 * TextInfo.ToTitleCase: the first letter of every word in title case, the rest lowered if the word has a lower-case
 * letter (JOHN stays) or follows an apostrophe within the word (O'NEIL gives O'neil). A word starts at a letter and ends
 * at white space, punctuation, symbols, control and format characters, but not at U+0027, digits or marks.
 * Spec: dotnet-semantics.md 7, language.md 7 PCase (A).
 */
export function toTitleCase(text: string, culture: Culture = invariantCulture): string {
  if (!/[^\x00-\x7f]/.test(text)) {
    return text.replace(/[A-Za-z][A-Za-z0-9']*/g, (word) => titleWord(word, word[0]!, culture));
  }
  let result = '';
  let at = 0;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (isLetter.test(character)) {
      const end = wordEnd(text, at + character.length);
      result += titleWord(text.slice(at, end), character, culture);
      at = end;
    } else {
      result += character;
      at += character.length;
    }
  }
  return result;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (character !== "'" && isSeparator.test(character)) break;
    at += character.length;
  }
  return at;
}

function titleWord(word: string, first: string, culture: Culture): string {
  // Dutch writes the digraph IJ as one capital; .NET looks for "nl-", so the bare "nl" has no such rule.
  const digraph = culture.name.startsWith('nl-') && /^ij/i.test(word);
  const title = digraph ? 'IJ' : (titleLetters.get(first) ?? toUpper(first, culture));
  const rest = word.slice(title.length);
  const apostrophe = rest.indexOf("'") + 1;
  const head = apostrophe === 0 ? rest : rest.slice(0, apostrophe);
  const lowered = isLowerCase.test(first) || hasLowerCase.test(head);
  return title + (lowered ? toLower(head, culture) : head) + toLower(rest.slice(head.length), culture);
}
