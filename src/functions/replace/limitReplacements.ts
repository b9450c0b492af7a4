import type { Regex } from '../../regex/index.ts';
import type { Call } from '../define.ts';
import { failTooLong, maxTextLength } from '../textLimit.ts';

/** Every occurrence of a text replaced; refused before it is made when the result would be too long. */
export function replaceLimited(call: Call, text: string, old: string, replacement: string): string {
  const parts = text.split(old);
  const grown = (parts.length - 1) * (replacement.length - old.length);
  return text.length + grown > maxTextLength ? failTooLong(call) : parts.join(replacement);
}

/**
 * Refuses a replacement by pattern that could fill the memory, where each replacement may add up to `most` characters.
 * They are counted only when one at every place of the text would be too much.
 */
export function limitReplacements(call: Call, regex: Regex, text: string, most: number): void {
  if ((text.length + 1) * most <= memoryBound) return;
  const count = regex
    .matches(text)
    .reduce((so, { groups }) => so + Math.max(1, ...groups.map(({ captures }) => captures.length)), 0);
  if (count * most > memoryBound) failTooLong(call);
}

/** A text of so many code units can still be made; whether it is too long is seen afterwards. */
const memoryBound = 16 * maxTextLength;
