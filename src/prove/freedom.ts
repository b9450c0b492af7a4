import type { AttributeKind, AttributeSource } from '../arbitraries/index.ts';

/**
 * How the values of an attribute may be made simpler: `freely`, as any text; `to-nothing`, where another text would be of
 * another kind, as for a date; or `never`, where they are only such as their source makes, as those that are like a sample.
 */
export type Freedom = 'freely' | 'to-nothing' | 'never';

export function freedomOf(source: AttributeSource): Freedom {
  if (typeof source !== 'string') return 'never';
  return written.has(source) ? 'to-nothing' : 'freely';
}

/** Kinds whose texts are written in a certain way. */
const written: ReadonlySet<AttributeKind> = new Set(['boolean', 'date', 'integer']);
