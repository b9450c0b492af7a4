import { toTexts } from '../values/convert.ts';
import type { Value } from '../values/value.ts';

/**
 * A 53-bit hash of what makes a user's row: the key and the attribute values that the expression reads, kinds and
 * places told apart. It seeds a row's random numbers, so that a row keeps them wherever it stands in the file.
 */
export function recordHash(key: string | null, values: readonly Value[]): number {
  const state: State = { high: 0xdeadbeef, low: 0x41c6ce57 };
  absorb(state, key === null ? 'n' : `k${key}`);
  for (const value of values) {
    if (typeof value === 'string') absorb(state, value);
    else {
      absorb(state, value === null ? '\u0000' : typeof value);
      for (const text of toTexts(value)) absorb(state, text);
    }
  }
  return finish(state);
}

interface State {
  high: number;
  low: number;
}

function absorb(state: State, text: string): void {
  let { high, low } = state;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  // The length keeps ("ab", "c") apart from ("a", "bc").
  state.high = Math.imul(high ^ (text.length + 0x10000), 2654435761);
  state.low = Math.imul(low ^ (text.length + 0x10000), 1597334677);
}

function finish({ high, low }: State): number {
  const h = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const l = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(h ^ (h >>> 13), 3266489909);
  return 2 ** 32 * (h & 0x1fffff) + (l >>> 0);
}
