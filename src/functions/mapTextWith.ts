import { toText } from '../values/convert.ts';
import { isList } from '../values/value.ts';
import { argumentAt } from './arguments.ts';
import type { Call, Evaluate, Run } from './define.ts';
import { limited } from './textLimit.ts';

/** How a function of one text and one or two further places works. */
export interface TextMapping<First, Second> {
  /** The place of the text, 0 when left out. */
  readonly place?: number;
  /** Read the other places, even when the text is null: arguments are evaluated before the call (section 5). */
  readonly first: (run: Run) => First;
  readonly second?: (run: Run) => Second;
  readonly change: (text: string, first: First, second: Second, run: Run) => string;
  /** The text that null is read as (empty text for Append); when left out, null stays null. */
  readonly nullAs?: string;
}

/**
 * `mapText` for functions with further places: every value of a list is changed, null stays null or is read as
 * `nullAs`, anything else is read as text (language.md section 4, A).
 */
export function mapTextWith<First, Second = undefined>(
  call: Call,
  { place = 0, first, second = nothing as () => Second, change, nullAs }: TextMapping<First, Second>,
): Evaluate {
  const { evaluate } = argumentAt(call, place);
  return (run) => {
    const value = evaluate(run);
    const a = first(run);
    const b = second(run);
    if (typeof value === 'string') return limited(call, change(value, a, b, run));
    if (value === null) return nullAs === undefined ? null : limited(call, change(nullAs, a, b, run));
    if (isList(value)) return value.map((text) => limited(call, change(text, a, b, run)));
    return limited(call, change(toText(value) as string, a, b, run));
  };
}

function nothing(): undefined {
  return undefined;
}
