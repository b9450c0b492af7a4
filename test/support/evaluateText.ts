import { type DateTime, dateTimeFromUnixMilliseconds, isDateFailure } from '../../src/dates/index.ts';
import {
  compile,
  type EvaluationContext,
  type Outcome,
  seededRandom,
  type TracedOutcome,
} from '../../src/evaluate/index.ts';
import { toText } from '../../src/values/convert.ts';
import { isList, type Value } from '../../src/values/value.ts';

/** What a case may say of its surroundings; the same words as in the vectors and in the examples of functions. */
export interface CaseContext {
  /** ISO 8601, UTC. */
  readonly now?: string;
  readonly defaultDomain?: string;
  /** Values that the target holds, compared without case. */
  readonly existing?: readonly string[];
  readonly seed?: number;
}

export type Attributes = Readonly<Record<string, Value | undefined>>;

/** Compiles and evaluates in one go; an expression that does not compile is an error like any other. */
export function evaluateText(
  expression: string,
  attributes: Attributes = {},
  context: CaseContext = {},
): Outcome {
  const { program, diagnostics } = compile(expression);
  if (program === undefined) return { kind: 'error', diagnostic: diagnostics[0]! };
  return program.evaluate(valuesOf(program.attributes, attributes), contextOf(context));
}

/** The same with its steps. */
export function traceText(
  expression: string,
  attributes: Attributes = {},
  context: CaseContext = {},
): TracedOutcome {
  const { program } = compile(expression);
  if (program === undefined) throw new Error(`${expression} does not compile`);
  return program.trace(valuesOf(program.attributes, attributes), contextOf(context));
}

/** What an outcome shows: text form, list of texts, null, or the name of what took the place of a value. */
export function shown(outcome: Outcome): string | readonly string[] | null | { readonly outcome: string } {
  if (outcome.kind !== 'value') return { outcome: outcome.kind };
  const { value } = outcome;
  return value === null ? null : isList(value) ? value : toText(value)!;
}

export const error = { outcome: 'error' };
export const skipAttribute = { outcome: 'skip-attribute' };

function valuesOf(names: readonly string[], attributes: Attributes): Value[] {
  return names.map((name) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null));
}

function contextOf({ now, defaultDomain, existing = [], seed = 1 }: CaseContext): EvaluationContext {
  const taken = new Set(existing.map((value) => value.toLowerCase()));
  return {
    now: () => dateOf(now ?? '2025-07-30T12:00:00Z'),
    random: seededRandom(seed),
    defaultDomain,
    isTaken: (value) => taken.has(value.toLowerCase()),
  };
}

function dateOf(iso: string): DateTime {
  const date = dateTimeFromUnixMilliseconds(Date.parse(iso));
  if (isDateFailure(date)) throw new Error(date.error);
  return date;
}
