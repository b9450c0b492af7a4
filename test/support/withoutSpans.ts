import type { Node } from '../../grammar/index.ts';

/** A tree without its places, for comparing trees of differently written texts. */
export function withoutSpans(node: Node | undefined): unknown {
  return JSON.parse(
    JSON.stringify(node ?? null, (key, value) => {
      if (/^(?:span|.*Span)$/.test(key)) return undefined;
      return typeof value === 'bigint' ? `${value}n` : value;
    }),
  );
}
