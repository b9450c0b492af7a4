import type { AttributeKind, AttributeSource } from '../arbitraries/index.ts';
import type { GivenSources } from './madeUpUsers.ts';

export interface ProveOptions {
  /** How many made-up users are tried at most. */
  readonly runs: number;
  /** A whole number; the same seed makes the same users. */
  readonly seed: number;
  /** How much of the allowed time is over, from 0 to 1; always 0 where time does not count. */
  readonly elapsed: () => number;
  /** What attributes hold, where that is said rather than taken from their names. */
  readonly given: GivenSources;
  /** The kind of an attribute; a proof covers every text, and lists for `list` only. */
  readonly kindOf: (name: string) => AttributeKind;
  /** Of `unique`: how many users share a name, and which risk of a collision among them is taken. */
  readonly wanted?: { readonly users: number; readonly risk: number } | undefined;
}

/** Where the values of an attribute come from. */
export function sourceOf(
  name: string,
  { given, kindOf }: Pick<ProveOptions, 'given' | 'kindOf'>,
): AttributeSource {
  return given.get(name) ?? kindOf(name);
}
