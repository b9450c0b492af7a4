import type { DateTime } from '../dates/index.ts';

/**
 * What an expression computes with (language.md section 4). An absent attribute and a function that says so
 * give `null`, which is not empty text. Integers are 64-bit. A multi-valued attribute is a list of texts and
 * stays one, even with a single element.
 */
export type Value = null | string | bigint | boolean | DateTime | TextList;

export type TextList = readonly string[];

/** The kinds by the names that messages and `--format json` use. */
export type ValueType = 'null' | 'text' | 'integer' | 'boolean' | 'DateTime' | 'list';

export function isList(value: Value): value is TextList {
  return Array.isArray(value);
}

/** Whether something that a program gave is a value at all: numbers and other objects of JavaScript are not. */
export function isValue(given: unknown): given is Value {
  if (typeof given !== 'object') return ['string', 'bigint', 'boolean'].includes(typeof given);
  if (Array.isArray(given)) return given.every((element) => typeof element === 'string');
  return given === null || ('ticks' in given && typeof given.ticks === 'bigint');
}

export function typeOf(value: Value): ValueType {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'bigint':
      return 'integer';
    case 'boolean':
      return 'boolean';
    default:
      return isList(value) ? 'list' : 'DateTime';
  }
}

/** Null, empty text or an empty list (section 4; the list by assumption A). */
export function isNullOrEmpty(value: Value): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}
