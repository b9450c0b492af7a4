import type { Outcome, TraceStep } from '../evaluate/index.ts';
import type { Value } from '../values/value.ts';
import type { Argument } from './argument.ts';
import type { Complaint } from './judge.ts';
import type { Uniqueness } from './uniqueness.ts';

/** What is known of a property of an expression, over all users. */
export interface Verdict {
  /**
   * `refuted`: there is a user for whom it fails. `proved`: there is none, and why. `not-refuted`: none was found, and
   * what kept it from being proved is among the steps of the argument.
   */
  readonly kind: 'refuted' | 'proved' | 'not-refuted';
  /** The property as it was asked for. */
  readonly property: string;
  /** The simplest user for each distinct cause; those that refute come first, then warnings. */
  readonly counterexamples: readonly Counterexample[];
  readonly argument: Argument;
  /** How many made-up users were tried. */
  readonly runs: number;
  /** Whether the time that was allowed ended the search, so that another run may find more. */
  readonly timedOut: boolean;
  /** What to write instead, where something can be mended. */
  readonly suggestion?: Suggestion;
  /** Of `unique`: how users of one name are told apart. */
  readonly uniqueness?: Uniqueness;
}

/** A user for whom the property fails, with what the expression gives for it. */
export interface Counterexample {
  readonly complaint: Complaint;
  readonly user: MadeUpUser;
  /** Of `unique`: the second user, who gets the same value. */
  readonly other?: MadeUpUser;
}

export interface MadeUpUser {
  /** The attributes that the expression reads, in the order of its text. */
  readonly attributes: readonly (readonly [name: string, value: Value])[];
  /** The seed of the random numbers, as `--seed` of `upnlint eval`; `undefined` where nothing is random. */
  readonly seed: number | undefined;
  readonly outcome: Outcome;
  /** How the value came about. */
  readonly steps: readonly TraceStep[];
}

/** An expression with repairs, asked the same. */
export interface Suggestion {
  readonly expression: string;
  readonly kind: Verdict['kind'];
  /** What the repairs do not mend. */
  readonly counterexamples: readonly Counterexample[];
  readonly argument: Argument;
  readonly runs: number;
}
