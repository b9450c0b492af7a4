import type { Node } from '../../grammar/index.ts';
import type { UnitSet } from '../regex/index.ts';

/**
 * What is known of a value without a user. It is sound: every value that an evaluation can give lies within it.
 * `undefined` or the widest set means "not known", never "not possible".
 */
export interface Abstract {
  /** Whether the value can be null, can be a list, can be a single text (or number, boolean, date by text form). */
  readonly canBeNull: boolean;
  readonly canBeList: boolean;
  readonly canBeText: boolean;
  /** Bounds of the text form's length, of each element for a list, in UTF-16 code units; `Infinity` where unbounded. */
  readonly minLength: number;
  readonly maxLength: number;
  /** The code units that can occur anywhere in it. */
  readonly units: UnitSet;
  /** What every text certainly begins and ends with; empty when nothing is certain. */
  readonly prefix: string;
  readonly suffix: string;
  /** All possible texts, where they are few (at most 32); undefined otherwise. */
  readonly texts: readonly string[] | undefined;
  /** True when the same user always gets the same value. */
  readonly deterministic: boolean;
  /** Evaluating it can end in an error, a skip or escrow. */
  readonly canInterrupt: boolean;
}

/** The analysis of one expression. */
export interface Analysis {
  /** What is known of a node of that expression; everything is possible for a node of another. */
  readonly of: (node: Node) => Abstract;
}
