import { compileRegex, type Regex, RegexUnanswered } from '../regex/index.ts';

/** What is asked of every value that an expression gives. */
export type Property =
  /** The rules of the target attribute have no error (upn-rules.md); `valid-upn` for userPrincipalName. */
  | { readonly kind: 'valid'; readonly name: 'valid-upn' }
  /** Two users of one name, or of names that normalise to one, never get the same value. */
  | { readonly kind: 'unique'; readonly name: 'unique' }
  /** The same user always gets the same value. */
  | { readonly kind: 'deterministic'; readonly name: 'deterministic' }
  /** At most so many UTF-16 code units. */
  | { readonly kind: 'max-length'; readonly name: string; readonly most: number }
  /** A .NET regular expression finds a match; null counts as empty text. */
  | { readonly kind: 'matches'; readonly name: string; readonly regex: Regex };

export const propertyForms = 'valid-upn, unique, deterministic, max-length=N, matches=REGEX';

/** Reads a property as the command line writes it; a sentence when it is none. */
export function readProperty(name: string): Property | { readonly error: string } {
  if (name === 'valid-upn') return { kind: 'valid', name };
  if (name === 'unique' || name === 'deterministic') return { kind: name, name } as Property;
  const [, key, given = ''] = /^(max-length|matches)=(.*)$/s.exec(name) ?? [];
  if (key === 'max-length') {
    return /^\d{1,6}$/.test(given)
      ? { kind: 'max-length', name, most: Number(given) }
      : { error: `max-length takes a number, such as max-length=20, not "${given}".` };
  }
  if (key === 'matches') {
    const compiled = compileRegex(given);
    return 'error' in compiled
      ? { error: `matches takes a .NET regular expression: ${compiled.error.message}` }
      : { kind: 'matches', name, regex: compiled.regex };
  }
  return { error: `There is no property "${name}"; there are ${propertyForms}.` };
}

/** Whether a pattern finds a match; one that runs away is not said to. */
export function matches(regex: Regex, text: string): boolean {
  try {
    return regex.matches(text).length > 0;
  } catch (thrown) {
    if (thrown instanceof RegexUnanswered) return false;
    throw thrown;
  }
}
