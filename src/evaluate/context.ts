import type { DateTime } from '../dates/index.ts';
import type { RandomSource, Run } from '../functions/define.ts';
import type { Value } from '../values/value.ts';

/**
 * All that an evaluation knows besides the expression and the user (language.md section 5). The same context and the
 * same user give the same outcome, as far as `random` and `now` repeat.
 */
export interface EvaluationContext {
  /** The current time in UTC, whole seconds; read at most once for an evaluation. */
  readonly now: () => DateTime;
  readonly random: RandomSource;
  /** The tenant's default domain without `@`; DefaultDomain() fails when it is not known. */
  readonly defaultDomain: string | undefined;
  /** Whether the target holds a value already, ignoring case: what SelectUniqueValue asks. */
  readonly isTaken: (value: string) => boolean;
}

/** One evaluation in progress: the context as functions see it, and the user's attributes for the evaluator. */
export class EvaluationRun implements Run {
  readonly random: RandomSource;
  readonly defaultDomain: string | undefined;
  readonly isTaken: (value: string) => boolean;
  /** Set by Redact. */
  sensitive = false;
  #time: DateTime | undefined = undefined;
  readonly #context: EvaluationContext;

  constructor(
    /** One value for each of the program's attribute names, in its order. */
    readonly attributes: readonly Value[],
    context: EvaluationContext,
  ) {
    this.random = context.random;
    this.defaultDomain = context.defaultDomain;
    this.isTaken = context.isTaken;
    this.#context = context;
  }

  now(): DateTime {
    this.#time ??= this.#context.now();
    return this.#time;
  }

  markSensitive(): void {
    this.sensitive = true;
  }
}
