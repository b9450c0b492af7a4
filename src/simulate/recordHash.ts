import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';

/**
 * A 53-bit hash of what makes a user's row: the key and the attribute values that the expression reads, kinds and
 * places told apart. It seeds a row's random numbers, so that a row keeps them wherever it stands in the file.
 */
export function recordHash(key: string | null, values: readonly Value[]): number {
  const state: State = { high: 0xdeadbeef, low: 0x41c6ce57 };
  absorbValue(state, key);
  for (const value of values) absorbValue(state, value);
  return finish(state);
}

interface State {
  high: number;
  low: number;
}

function absorbValue(state: State, value: Value): void {
  if (typeof value === 'string') absorb(state, value, kinds.text);
  else if (value === null) absorb(state, '', kinds.null);
  else if (isList(value)) {
    for (const element of value) absorb(state, element, kinds.element);
    absorb(state, '', kinds.list);
  } else {
    absorb(state, toText(value) as string, typeof value === 'bigint' ? kinds.integer : kinds.other);
  }
}

/** What a text stands for. */
const kinds = { text: 1, null: 2, element: 3, list: 4, integer: 5, other: 6 } as const;

function absorb(state: State, text: string, kind: number): void {
  let { high, low } = state;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  // A unit that no text holds ends it, and so keeps ("ab", "c") apart from ("a", "bc") and a list from its texts.
  state.high = Math.imul(high ^ ~kind, 2654435761);
  state.low = Math.imul(low ^ ~kind, 1597334677);
}

function finish({ high, low }: State): number {
  const h = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const l = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(h ^ (h >>> 13), 3266489909);
  return 2 ** 32 * (h & 0x1fffff) + (l >>> 0);
}
