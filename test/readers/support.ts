import {
  bindAttributes,
  type Input,
  isFinding,
  type RecordItem,
  readUsers,
} from '../../src/readers/index.ts';
import type { Value } from '../../src/values/value.ts';

/** A text as the bytes of a file. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  return Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i);
      return order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );
}

export function input(content: string | Uint8Array, name = 'file'): Input {
  return { name, bytes: typeof content === 'string' ? utf8(content) : content };
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The values of some attributes for each user, and the findings between them as `line 3: csv-quote`. */
export async function usersOf(
  content: string | Uint8Array,
  names: readonly string[],
): Promise<(readonly Value[] | string)[]> {
  const binding = bindAttributes(names);
  const items = await collect(readUsers([input(content)]));
  return items.map((item) => {
    if (item.kind !== 'record') return `${placeOf(item)}: ${item.finding.code}`;
    const values = binding.read(item.record);
    return isFinding(values) ? `${placeOf(item)}: ${values.code}` : values;
  });
}

function placeOf(item: RecordItem): string {
  if (!('line' in item)) return item.kind;
  return item.line === null ? `row ${item.row}` : `line ${item.line}`;
}
