import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CompileOptions, compile, type Outcome, type TraceStep } from '../evaluate/index.ts';
import { isValue, type Value } from '../values/value.ts';
import { type ContextOptions, createContext } from './context.ts';

export interface EvaluateOptions extends ContextOptions, CompileOptions {
  /** The user: attribute names and values; an absent name is null, a whole number is an integer of the language. */
  readonly attributes?: Readonly<Record<string, Value | number | undefined>>;
  /** Also give the steps that led to the value. */
  readonly trace?: boolean;
}

export interface Evaluated {
  /** `undefined` when the text cannot be run at all; the diagnostics say why. */
  readonly outcome: Outcome | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Empty without `trace`. */
  readonly steps: readonly TraceStep[];
}

/**
 * Evaluates an expression once. For many users, `compile` it once or use `preview`. Never throws for any text; throws a
 * TypeError for an attribute that is no value, such as 1.5 or an object, and a RangeError for a time or seed that is none.
 */
export function evaluate(expression: string, options: EvaluateOptions = {}): Evaluated {
  const { program, diagnostics } = compile(expression, options);
  if (program === undefined) return { outcome: undefined, diagnostics, steps: [] };
  const attributes = new Map(Object.entries(options.attributes ?? {}));
  const values = program.attributes.map((name) => valueGiven(attributes.get(name), name));
  const context = createContext(options);
  return options.trace === true
    ? { ...program.trace(values, context), diagnostics }
    : { outcome: program.evaluate(values, context), diagnostics, steps: [] };
}

function valueGiven(given: Value | number | undefined, name: string): Value {
  if (given === undefined) return null;
  if (typeof given === 'number' && Number.isSafeInteger(given)) return BigInt(given);
  if (isValue(given)) return given;
  throw new TypeError(
    `[${name}] holds no value of the language. Give a text, a whole number, true or false, a list of texts, or null.`,
  );
}
