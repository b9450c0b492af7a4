import type { DateTime } from '../dates/index.ts';
import type { FindingDefinition } from '../diagnostics/finding.ts';
import type { Span } from '../source/span.ts';
import type { Value } from '../values/value.ts';

/**
 * One function of the language: its signature, what is known of it, examples that the tests run, and how a call
 * becomes a closure. docs/functions.md, `upnlint functions` and the argument checks all read from here.
 */
export interface FunctionDefinition {
  readonly name: string;
  readonly summary: string;
  /** Where the function is written of: `language.md section 7`. */
  readonly reference: string;
  /** `application`: the reference of application provisioning; the others as language.md section 6 lists them. */
  readonly availability:
    | 'application'
    | 'application-elsewhere'
    | 'cloud-sync'
    | 'graph-list'
    | 'example-only';
  readonly parameters: readonly Parameter[];
  readonly returns: ParameterType;
  /** False for Now, Guid, RandomString and their like: the value may differ from one evaluation to the next. */
  readonly deterministic: boolean;
  /** True when not every argument is evaluated (section 5). */
  readonly lazy?: boolean;
  /** What is documented, inferred and assumed, in the order a reader wants it. */
  readonly facts: readonly Fact[];
  readonly examples: readonly Example[];
  /** A rule on the number of places that required, optional and repeating do not say; a sentence when it is broken. */
  readonly checkPlaces?: (count: number) => string | undefined;
  /** True when the function may only be the outermost call (SelectUniqueValue). */
  readonly topLevelOnly?: boolean;
  /** Called once for each call in an expression; the closure runs for every user. */
  readonly compile: (call: Call) => Evaluate;
}

export type ParameterType = 'String' | 'Integer' | 'Boolean' | 'DateTime' | 'List' | 'Any' | 'Name';

/** A parameter in the words of Graph's attributeMappingParameterSchema. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly required: boolean;
  /** Repeats to the end; only the last ones may. Switch repeats its key and value as a pair. */
  readonly allowMultipleOccurrences?: boolean;
  /** The bare names this place takes, for type `Name`. */
  readonly names?: readonly string[];
  readonly description: string;
}

/** D documented, I inferred, A assumed: the marks of language.md. */
export interface Fact {
  readonly mark: 'D' | 'I' | 'A';
  readonly text: string;
}

/** An example that is evaluated by the tests and printed with its result in the documentation. */
export interface Example {
  readonly expression: string;
  readonly attributes?: Readonly<Record<string, Value>>;
  readonly context?: {
    readonly now?: string;
    readonly defaultDomain?: string;
    readonly existing?: readonly string[];
    readonly seed?: number;
  };
  /** The text form of the value, a list of texts, `null`, or the outcome that takes its place. */
  readonly gives:
    | string
    | readonly string[]
    | null
    | { readonly outcome: 'skip-attribute' | 'skip-object' | 'error' | 'escrow' };
}

/** Computes the value of one place for one user. Throws only `Interruption`. */
export type Evaluate = (run: Run) => Value;

/** What an evaluation may use besides its arguments; nothing else reaches a function. */
export interface Run {
  /** The current time, UTC, whole seconds; the same for all calls of one evaluation (section 5, A). */
  readonly now: () => DateTime;
  readonly random: RandomSource;
  readonly defaultDomain: string | undefined;
  /** Whether the target already holds this value of the mapped attribute, ignoring case. */
  readonly isTaken: (value: string) => boolean;
  /** Says that the result must not be shown in logs (Redact). */
  readonly markSensitive: () => void;
}

/** Random bits for RandomString and Guid: cryptographic by default, from a seed when one is given. */
export interface RandomSource {
  /** A whole number from 0 to 2^32 - 1, all equally likely. */
  readonly nextUint32: () => number;
}

/** One place of a call. An omitted place evaluates to null. */
export interface Argument {
  readonly omitted: boolean;
  readonly span: Span;
  /** The value when it is a literal: known before the first user. `undefined` when it is not. */
  readonly constant: Value | undefined;
  /** The name when the place is a bare attribute reference. */
  readonly attribute: string | undefined;
  /** The name when the place is a bare name such as `vbTextCompare`. */
  readonly name: string | undefined;
  readonly evaluate: Evaluate;
}

/** One call in the text, as a function sees it when it is compiled. */
export interface Call {
  readonly functionName: string;
  readonly span: Span;
  readonly arguments: readonly Argument[];
  /** Ends the evaluation with an error at this call, or at its n-th place (from 0). */
  readonly fail: (definition: FindingDefinition, message: string, place?: number, help?: string) => never;
  /**
   * For a mistake seen before the first user (a bad pattern among constants): says it once for the whole
   * expression, and gives the closure that fails with it if the call is ever reached.
   */
  readonly failAlways: (
    definition: FindingDefinition,
    message: string,
    place?: number,
    help?: string,
    span?: Span,
  ) => (run: Run) => never;
  /** Remarks for a trace; `undefined` on the plain path. */
  readonly note: ((run: Run, text: string) => void) | undefined;
}

export function defineFunction(definition: FunctionDefinition): FunctionDefinition {
  return definition;
}
