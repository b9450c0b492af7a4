import { type Culture, invariantCulture } from './culture.ts';

// The capitals with iota: JavaScript spells them out as two letters, .NET keeps the one-letter pair.
const simpleCapitals = new Map(
  [
    ...'\u1f88\u1f89\u1f8a\u1f8b\u1f8c\u1f8d\u1f8e\u1f8f\u1f98\u1f99\u1f9a\u1f9b\u1f9c\u1f9d\u1f9e\u1f9f',
    ...'\u1fa8\u1fa9\u1faa\u1fab\u1fac\u1fad\u1fae\u1faf\u1fbc\u1fcc\u1ffc',
  ].map((capital) => [capital.toLowerCase(), capital]),
);

// Every letter whose upper case JavaScript writes with more than one code unit; a law in the tests keeps the list complete.
const expandingLetter =
  /[\u00df\u0149\u01f0\u0390\u03b0\u0587\u1e96-\u1e9a\u1f50-\u1f56\u1f80-\u1faf\u1fb2-\u1ffc\ufb00-\ufb17]/;

function upperLetter(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : (simpleCapitals.get(letter) ?? letter);
}

function upperPlain(text: string): string {
  if (!expandingLetter.test(text)) return text.toUpperCase();
  let upper = '';
  for (const letter of text) upper += upperLetter(letter);
  return upper;
}

function lowerPlain(text: string): string {
  // A sigma is lowered apart from its neighbours, since JavaScript would make it final; İ would become two code units.
  if (!/[\u0130\u03a3]/.test(text)) return text.toLowerCase();
  return text
    .replace(/[^\u0130\u03a3]+/g, lowerRun)
    .replace(/\u03a3/g, '\u03c3')
    .replace(/\u0130/g, 'i');
}

function lowerRun(run: string): string {
  return run.toLowerCase();
}

/**
 * String.ToUpper with a culture: one UTF-16 code unit to one, by the simple mappings of Unicode, so ß and ﬁ stay.
 * Letters beyond the BMP map to letters beyond the BMP. Spec: dotnet-semantics.md 7 and 8 (.NET 10 where mono differs).
 */
export function toUpper(text: string, culture: Culture = invariantCulture): string {
  switch (culture.casing) {
    case 'turkish':
      return upperPlain(text.replace(/i/g, '\u0130'));
    case 'plain':
      return upperPlain(text);
    case 'invariant':
      return text.includes('\u0131') ? text.split('\u0131').map(upperPlain).join('\u0131') : upperPlain(text);
  }
}

/**
 * String.ToLower with a culture: one UTF-16 code unit to one, so a final sigma becomes σ and lt-LT adds no dots.
 * Spec: dotnet-semantics.md 7 and 8.
 */
export function toLower(text: string, culture: Culture = invariantCulture): string {
  switch (culture.casing) {
    case 'turkish':
      return lowerPlain(text.replace(/I/g, '\u0131'));
    case 'plain':
      return lowerPlain(text);
    case 'invariant':
      return text.includes('\u0130') ? text.split('\u0130').map(lowerPlain).join('\u0130') : lowerPlain(text);
  }
}

/**
 * The form under which OrdinalIgnoreCase compares: simple upper case of every code unit, but ı and ſ stay themselves.
 * Has the length of the text, so positions carry over. Spec: dotnet-semantics.md 7.
 */
export function foldCase(text: string): string {
  if (!/[\u0131\u017f]/.test(text)) return upperPlain(text);
  return text.replace(/[^\u0131\u017f]+/g, upperPlain);
}
