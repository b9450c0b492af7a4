import type { DateTime } from '../dates/index.ts';
import { type EvaluationContext, type Outcome, type Program, seededRandom } from '../evaluate/index.ts';
import type { Directory } from '../identity/index.ts';
import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';

/** A mapping under question, with all that its values depend on besides the user. */
export interface Subject {
  readonly program: Program;
  /** The target attribute. */
  readonly attribute: string;
  /** The tenant's domains and the target; names that are taken are not looked at. */
  readonly directory: Directory;
  readonly defaultDomain: string | undefined;
  /** What the service writes where the expression gives null (schema-format.md section 3, D). */
  readonly defaultValue?: string | undefined;
  readonly now: DateTime;
  readonly nullIif?: 'strict' | 'lenient' | undefined;
}

/** A made-up user: a value for each attribute of the program in its order, and the seed of its random numbers. */
export interface Candidate {
  readonly values: readonly Value[];
  /** As `--seed` of `upnlint eval`; 0 where nothing is random. */
  readonly draw: number;
}

/** What an evaluation knows; `isTaken` says which values the target holds. */
export function contextFor(
  { defaultDomain, now }: Subject,
  draw: number,
  isTaken: EvaluationContext['isTaken'] = () => false,
): EvaluationContext {
  return { now: () => now, random: seededRandom(draw), defaultDomain, isTaken };
}

/** The value as the service writes it: a text, a list, or null when there is none; an empty list is none. */
export function writtenValue(
  outcome: Outcome & { kind: 'value' },
  { defaultValue }: Subject,
): string | readonly string[] | null {
  const { value } = outcome;
  const written =
    value === null || (isList(value) && value.length === 0) ? null : isList(value) ? value : toText(value)!;
  return written ?? defaultValue ?? null;
}
