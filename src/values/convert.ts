import { defaultTextForm } from '../dates/index.ts';
import { isList, type TextList, type Value } from './value.ts';

/**
 * The text form of a single value: integers in decimal, booleans as `True` and `False` (I), DateTime as
 * `M/d/yyyy h:mm:ss tt` (D), null as empty text (A, where text is being built). `undefined` for a list, which has
 * none (language.md section 4).
 */
export function toText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  return isList(value) ? undefined : defaultTextForm(value);
}

/** Every value of a list as text; null is no value, a scalar is a list of one (section 4, A). */
export function toTexts(value: Value): TextList {
  if (value === null) return [];
  if (isList(value)) return value;
  return [toText(value) as string];
}

/** An integer, or text of an optional sign and digits within 64 bits; anything else is `undefined` (section 4, I). */
export function toInteger(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value !== 'string' || !integerText.test(value)) return undefined;
  const integer = BigInt(value.startsWith('+') ? value.slice(1) : value);
  return integer >= minInteger && integer <= maxInteger ? integer : undefined;
}

/**
 * Booleans as they are; `True` and `False` in any casing; a number is true when it is not zero (D); null and
 * empty text are false; other text, dates and lists are `undefined` (section 4, A).
 */
export function toBoolean(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null || value === '') return false;
  const integer = toInteger(value);
  if (integer !== undefined) return integer !== 0n;
  if (typeof value !== 'string') return undefined;
  const word = value.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

// 20 digits and a sign hold every 64-bit integer; longer runs of zeros are not worth a slow parse.
const integerText = /^[+-]?[0-9]{1,40}$/;

/** The bounds of .NET's long. */
export const minInteger = -(2n ** 63n);
export const maxInteger = 2n ** 63n - 1n;
