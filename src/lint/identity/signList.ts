import { quoteCharacter } from '../../../grammar/quote.ts';
import type { Survivor } from './survivors.ts';

/** `A blank, "," and "("`, or `A blank, ",", "(" and others`; as the beginning of a sentence. */
export function signList(survivors: readonly Survivor[]): string {
  const signs = survivors.map(({ sign }) => (sign === ' ' ? 'a blank' : quoteCharacter(sign)));
  const shown = signs.length > 4 ? [...signs.slice(0, 3), 'other signs'] : signs;
  const list = shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
  return list.replace(/^a /, 'A ');
}
