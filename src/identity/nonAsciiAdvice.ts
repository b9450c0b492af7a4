import { normalizeDiacritics } from '../text/index.ts';
import { codePointAndName, describeCharacter, distinctMatches, listOf } from './describe.ts';
import type { Rule } from './rule.ts';

/** A letter with its marks, so that a decomposed é is spoken of as é; whitespace and control characters left out. */
const nonAsciiCharacter = /[\x00-\x7f]\p{M}+|(?![\p{White_Space}\p{Cc}])[^\x00-\x7f]\p{M}*/gu;
/** The same with whitespace and control characters, for an attribute that has no rule on them. */
export const nonAsciiCharacterOrBlank = /[\x00-\x7f]\p{M}+|[^\x00-\x7f]\p{M}*/gu;

/** The distinct characters above U+007F in a text, each with its combining marks and composed. */
export function nonAsciiCharacters(text: string, pattern = nonAsciiCharacter): string[] {
  const found = distinctMatches(pattern, text);
  return [...new Set(found.map((character) => [...character].slice(0, 4).join('').normalize('NFC')))];
}

const asciiSigns = new Map([
  ...[...'‘’‚‛′ʼʹ´'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
  ['…', '.'],
  ['·', '.'],
]);

const scripts = [
  ...['Cyrillic', 'Greek', 'Han', 'Arabic', 'Hebrew', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Devanagari'],
  ...['Armenian', 'Georgian', 'Bengali', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Gujarati', 'Gurmukhi'],
  ...['Sinhala', 'Khmer', 'Lao', 'Myanmar', 'Ethiopic', 'Mongolian', 'Tibetan'],
].map((name) => ({ name, pattern: new RegExp(`^\\p{Script=${name}}`, 'u') }));

/** Why a character is there decides what to do about it; the order is that of the advice. */
type Cause = 'accented' | 'kept' | 'sign' | 'form' | 'quotation' | 'invisible' | 'script' | 'other';

/**
 * What to do about characters above U+007F (upn-rules.md, `upn-non-ascii`, reason hints): one sentence for each cause.
 * `part` names what an expression should wrap, such as `the part before @`.
 */
export function nonAsciiAdvice(found: readonly string[], part: string): string {
  const byCause: Record<Cause, string[]> = {
    accented: [],
    kept: [],
    sign: [],
    form: [],
    quotation: [],
    invisible: [],
    script: [],
    other: [],
  };
  for (const character of found) byCause[causeOf(character)].push(character);
  const sentences: string[] = [];
  for (const [cause, characters] of Object.entries(byCause)) {
    if (characters.length > 0) sentences.push(sentenceFor[cause as Cause](characters, part));
  }
  return sentences.join(' ');
}

function causeOf(character: string): Cause {
  if (isPlain(normalizeDiacritics(character))) return 'accented';
  if (asciiSigns.has(character)) return 'sign';
  if (/^[“”„‟″«»]/.test(character)) return 'quotation';
  if (/^[\p{Cf}\p{Cc}\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 'invisible';
  if (isPlain(character.normalize('NFKC'))) return 'form';
  if (/^\p{Script=Latin}/u.test(character)) return 'kept';
  return scriptOf(character) === undefined ? 'other' : 'script';
}

function isPlain(text: string): boolean {
  return /^[A-Za-z0-9.'_!#^~-]+$/.test(text);
}

function scriptOf(character: string): string | undefined {
  return scripts.find(({ pattern }) => pattern.test(character))?.name;
}

const sentenceFor: Readonly<Record<Cause, (characters: readonly string[], part: string) => string>> = {
  accented: (characters, part) =>
    `Wrap ${part} in NormalizeDiacritics: it makes ${pairs(characters, normalizeDiacritics)}.`,
  kept: (characters) =>
    `NormalizeDiacritics leaves ${described(characters)} as it is: replace it by letters of your choice, ` +
    `Replace(…, "${characters[0]}", , , "…", , ).`,
  sign: (characters) =>
    `Put the ASCII sign in its place, ${pairs(characters, (sign) => asciiSigns.get(sign)!)}: ` +
    `Replace(…, "${characters[0]}", , , "${asciiSigns.get(characters[0]!)}", , ).`,
  form: (characters) => `Write the plain form: ${pairs(characters, (form) => form.normalize('NFKC'))}.`,
  quotation: (characters) =>
    `Remove ${described(characters)} with Replace(…, "${characters[0]}", , , "", , ); the ASCII quotation mark is not allowed either.`,
  invisible: (characters) =>
    `Remove ${listOf(characters.map(codePointAndName))}, which nobody sees and copied text often brings: ` +
    `Replace(…, , "[${characters.map(escapeForPattern).join('')}]", , "", , ).`,
  script: (characters) =>
    `${scriptSentence(characters)} No function transliterates: map an attribute that holds the name in Latin letters.`,
  // Of an address the @ must stay.
  other: (characters) => `Remove ${described(characters)}: Replace(…, , "[^\\\\x00-\\\\x7F]", , "", , ).`,
};

function scriptSentence(characters: readonly string[]): string {
  const found = [...new Set(characters.map((character) => scriptOf(character)!))];
  const letters = characters.length === 1 ? 'is a letter' : 'are letters';
  return `${described(characters)} ${letters} of the ${listOf(found)} script${found.length > 1 ? 's' : ''}.`;
}

/** The first code point as a .NET pattern inside an expression writes it, with doubled backslashes. */
function escapeForPattern(character: string): string {
  const first = String.fromCodePoint(character.codePointAt(0)!);
  return first
    .split('')
    .map((unit) => `\\\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('');
}

function described(characters: readonly string[]): string {
  return listOf(characters.map(describeCharacter));
}

function pairs(characters: readonly string[], into: (character: string) => string): string {
  return listOf(characters.map((character) => `\`${into(character)}\` of \`${character}\``));
}

/** The check of an attribute that takes ASCII only; `part` is how the help calls what has to be mended. */
export function asciiOnly(attribute: string, part: string, pattern?: RegExp): Rule<string>['check'] {
  return (value) => {
    const found = nonAsciiCharacters(value, pattern);
    if (found.length === 0) return undefined;
    return {
      message: `${listOf(found.map(describeCharacter))} ${found.length === 1 ? 'is' : 'are'} not allowed in ${attribute}.`,
      help: nonAsciiAdvice(found, part),
    };
  };
}
