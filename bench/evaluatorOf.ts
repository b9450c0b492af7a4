import { compile, type EvaluationContext, seededRandom } from '../src/evaluate/index.ts';
import type { Value } from '../src/values/value.ts';

/** A compiled expression of one attribute as a function of its value; throws when the outcome is not a value. */
export function evaluatorOf(expression: string): (value: string) => Value {
  const { program } = compile(expression);
  if (program === undefined) throw new Error(`${expression} does not compile`);
  const values: Value[] = [null];
  return (value) => {
    values[0] = value;
    const outcome = program.evaluate(values, context);
    if (outcome.kind !== 'value') throw new Error(`${expression} gives no value for ${value}`);
    return outcome.value;
  };
}

const context: EvaluationContext = {
  now: () => {
    throw new Error('no measured expression asks for the time');
  },
  random: seededRandom(1),
  defaultDomain: undefined,
  isTaken: () => false,
};
