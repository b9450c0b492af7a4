import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CompileOptions, compile, type Outcome, type TraceStep } from '../evaluate/index.ts';
import type { Value } from '../values/value.ts';
import { type ContextOptions, createContext } from './context.ts';

export interface EvaluateOptions extends ContextOptions, CompileOptions {
  /** The user: attribute names and values; an absent name is null. */
  readonly attributes?: Readonly<Record<string, Value>>;
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

/** Evaluates an expression once. For many users, `compile` it once or use `preview`. Never throws for any text. */
export function evaluate(expression: string, options: EvaluateOptions = {}): Evaluated {
  const { program, diagnostics } = compile(expression, options);
  if (program === undefined) return { outcome: undefined, diagnostics, steps: [] };
  const attributes = new Map(Object.entries(options.attributes ?? {}));
  const values = program.attributes.map((name) => attributes.get(name) ?? null);
  const context = createContext(options);
  return options.trace === true
    ? { ...program.trace(values, context), diagnostics }
    : { outcome: program.evaluate(values, context), diagnostics, steps: [] };
}
