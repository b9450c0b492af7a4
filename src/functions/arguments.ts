import { toInteger, toText } from '../values/convert.ts';
import { isList, typeOf, type Value } from '../values/value.ts';
import type { Argument, Call, Evaluate, Run } from './define.ts';
import { argumentValue } from './findings.ts';
import { limited } from './textLimit.ts';

/** The argument at a place; a place that the call does not have reads as omitted. */
export function argumentAt(call: Call, place: number): Argument {
  return call.arguments[place] ?? missing;
}

const missing: Argument = {
  omitted: true,
  span: { start: 0, end: 0 },
  constant: null,
  attribute: undefined,
  name: undefined,
  evaluate: () => null,
};

/**
 * A function of one text: null stays null, every value of a list is mapped (language.md section 4, D for Trim, A for
 * the rest), anything else is read as text first.
 */
export function mapText(call: Call, change: (text: string, run: Run) => string): Evaluate {
  const { evaluate } = argumentAt(call, 0);
  return (run) => {
    const value = evaluate(run);
    if (typeof value === 'string') return limited(call, change(value, run));
    if (value === null) return null;
    if (isList(value)) return value.map((text) => limited(call, change(text, run)));
    return limited(call, change(toText(value) as string, run));
  };
}

/** The single text at a place, null as empty text; a list fails there (section 4, A). */
export function textAt(call: Call, place: number): (run: Run) => string {
  return readAt(call, place, toText, notSingle);
}

/** The integer at a place; anything that does not read as one of 64 bits fails there (section 4, I and A). */
export function integerAt(call: Call, place: number): (run: Run) => bigint {
  return readAt(call, place, toInteger, notAnInteger);
}

/**
 * The integer at a place as a count of or a position in UTF-16 code units. No text is longer than 2^31, so greater
 * amounts are clamped to it and the result is an ordinary number.
 */
export function countAt(call: Call, place: number): (run: Run) => number {
  return readAt(call, place, toCount, notAnInteger);
}

/** Reads a place by a conversion: once and for all when it holds a literal, else for every user. */
export function readAt<Read>(
  call: Call,
  place: number,
  read: (value: Value) => Read | undefined,
  complaint: (value: Value) => string,
): (run: Run) => Read {
  const { constant, evaluate } = argumentAt(call, place);
  if (constant !== undefined) {
    const known = read(constant);
    if (known === undefined) return call.failAlways(argumentValue, complaint(constant), place);
    return () => known;
  }
  return (run) => {
    const value = evaluate(run);
    return read(value) ?? call.fail(argumentValue, complaint(value), place);
  };
}

/** A count of, or a position in, UTF-16 code units, clamped to 2^31 either way; `undefined` for what is not an integer. */
export function toCount(value: Value): number | undefined {
  const integer = toInteger(value);
  return integer === undefined ? undefined : Math.max(-(2 ** 31), Math.min(2 ** 31, Number(integer)));
}

/** What is said of a list where a single text is needed. */
export function notSingle(value: Value): string {
  const count = isList(value) ? value.length : 0;
  return `A single text is needed, but this is a list of ${count === 1 ? 'one value' : `${count} values`}; take one with Item, or put them together with Join.`;
}

function notAnInteger(value: Value): string {
  if (value === null) return 'A whole number is needed, but there is no value.';
  return `A whole number is needed, but this is ${describe(value)}.`;
}

/** A value as messages tell of it: `"abc" (text)`, `7`, `a list`, `no value`. */
export function describe(value: Value): string {
  if (value === null) return 'no value';
  const text = toText(value);
  if (text === undefined) return 'a list';
  return typeof value === 'bigint' ? text : `${quote(text)} (${typeOf(value)})`;
}

/** A value as messages show it: quoted, at most 60 UTF-16 code units. */
export function quote(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 57)}…"` : `"${text}"`;
}

/** What is said of a value that reads neither as true nor as false. */
export function notBoolean(value: Value): string {
  return `True or False is needed, but this is ${describe(value)}.`;
}
