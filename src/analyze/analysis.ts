import type { Node } from '../../grammar/index.ts';
import type { UnitSet } from '../regex/index.ts';
import type { Shape } from './shape.ts';

/**
 * What is known of a value without a user. It is sound: every value that an evaluation can give lies within it.
 * The widest set means "not known", never "possible for certain". All text is the value's text form (language.md section
 * 4), and for a list that of each of its values; lengths are UTF-16 code units.
 */
export interface Abstract {
  /** Whether the value can be null, can be a list, can be a single text (or number, boolean, date by text form). */
  readonly canBeNull: boolean;
  readonly canBeList: boolean;
  readonly canBeText: boolean;
  /** The possible texts: each lies within one of these at least. None when the value is never a text nor a list of any. */
  readonly shapes: readonly Shape[];
  /** Bounds of the length, `Infinity` where unbounded; 0 when there is no text. */
  readonly minLength: number;
  readonly maxLength: number;
  /** The code units that can occur anywhere in it. */
  readonly units: UnitSet;
  /** What every text certainly begins and ends with; empty when nothing is certain. */
  readonly prefix: string;
  readonly suffix: string;
  /** All possible texts, where they are few (at most 32); undefined otherwise. Null is not among them. */
  readonly texts: readonly string[] | undefined;
  /** True when the same user always gets the same value. */
  readonly deterministic: boolean;
  /**
   * Evaluating it can end in an error, a skip or escrow. Left out of account are the limits that stop a text beyond
   * 2^18 units and a pattern that runs away.
   */
  readonly canInterrupt: boolean;
}

/** The analysis of one expression. */
export interface Analysis {
  /** What is known of a node of that expression; everything is possible for a node of another. */
  readonly of: (node: Node) => Abstract;
}

export interface AnalysisOptions {
  /** What is known of an attribute of the source; `undefined`, and the default, is nothing. */
  readonly attribute?: (name: string) => Abstract | undefined;
  /** The tenant's default domain; any host name when it is not known. */
  readonly defaultDomain?: string | undefined;
  /** As in `CompileOptions`: how a comparison treats null and an empty attribute. */
  readonly nullIif?: 'strict' | 'lenient';
}
