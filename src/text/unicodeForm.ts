import type { TextFailure } from './failure.ts';

/** System.Text.NormalizationForm, by its .NET names. */
export type UnicodeForm = 'FormC' | 'FormD' | 'FormKC' | 'FormKD';

const javaScriptForms = { FormC: 'NFC', FormD: 'NFD', FormKC: 'NFKC', FormKD: 'NFKD' } as const;
const beyondAscii = /[^\x00-\x7f]/;

/** String.Normalize. A lone surrogate or U+FFFE is refused, as .NET throws for it (dotnet-semantics.md 7). */
export function normalize(text: string, form: UnicodeForm): string | TextFailure {
  if (!beyondAscii.test(text)) return text;
  const invalid = text.search(/[\p{Cs}\ufffe]/u);
  if (invalid >= 0) return { error: `there is an invalid code point at position ${invalid + 1}` };
  return text.normalize(javaScriptForms[form]);
}

/**
 * The usual .NET idiom for dropping accents: FormD, then every code unit of category NonSpacingMark left out.
 * The result stays decomposed (Hangul, kana) until it is normalized to FormC. ł, ø and ß do not decompose.
 */
export function stripMarks(text: string): string | TextFailure {
  const decomposed = normalize(text, 'FormD');
  if (typeof decomposed !== 'string' || !beyondAscii.test(decomposed)) return decomposed;
  // By code unit: a mark beyond the BMP is two surrogates to .NET, and stays.
  return decomposed.replace(/\p{Mn}/gu, (mark) => (mark.length === 1 ? '' : mark));
}
