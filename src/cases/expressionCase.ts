import { type DateTime, parseDateText } from '../dates/index.ts';
import { compileRegex } from '../regex/index.ts';
import type { Value } from '../values/value.ts';

/** One unit test of an expression, as data (language.md section 14). */
export interface ExpressionCase {
  readonly id: string;
  readonly expression: string;
  /** Absent names are null. */
  readonly attributes: ReadonlyMap<string, Value>;
  readonly context: CaseContext;
  readonly expect: Expectation;
}

export interface CaseContext {
  readonly now: DateTime | undefined;
  readonly defaultDomain: string | undefined;
  /** Values that the target already holds. */
  readonly existing: readonly string[];
  readonly seed: number | undefined;
}

export type Expectation =
  /** The value by its text form; a list element by element; null only equals null. */
  | { readonly kind: 'value'; readonly value: string | null | readonly string[] }
  /** A regular expression that the text form must match. */
  | { readonly kind: 'matches'; readonly pattern: string }
  /** Parsing or evaluating fails, or the object goes to escrow. */
  | { readonly kind: 'error' }
  /** The attribute or the object is skipped. */
  | { readonly kind: 'skip' };

/**
 * Reads one case from its JSON object. A sentence instead when it has not the form: what is missing or wrong, so that
 * a misspelt expectation never passes for lack of one.
 */
export function readCase(json: unknown, position: number): ExpressionCase | { readonly problem: string } {
  const name = isRecord(json) && typeof json.id === 'string' ? json.id : `case ${position}`;
  const problem = (what: string) => ({ problem: `${name}: ${what}` });
  if (!isRecord(json)) return problem('a case is a JSON object');
  const expression = json.expression;
  if (typeof expression !== 'string') return problem('"expression" must be a text');
  const attributes = readAttributes(json.attributes ?? {});
  if (typeof attributes === 'string') return problem(attributes);
  const context = readContext(json.context ?? {});
  if (typeof context === 'string') return problem(context);
  const expect = readExpectation(json.expect);
  if (typeof expect === 'string') return problem(expect);
  return { id: name, expression, attributes, context, expect };
}

function readAttributes(json: unknown): Map<string, Value> | string {
  if (!isRecord(json)) return '"attributes" must be an object of names and values';
  const attributes = new Map<string, Value>();
  for (const [name, member] of Object.entries(json)) {
    const value = readValue(member);
    if (value === undefined)
      return `attribute "${name}" must be a text, number, boolean, list of texts or null`;
    attributes.set(name, value);
  }
  return attributes;
}

function readValue(json: unknown): Value | undefined {
  if (json === null || typeof json === 'string' || typeof json === 'boolean') return json;
  if (typeof json === 'number') return Number.isSafeInteger(json) ? BigInt(json) : String(json);
  if (Array.isArray(json) && json.every((element) => typeof element === 'string')) return json;
  return undefined;
}

function readContext(json: unknown): CaseContext | string {
  if (!isRecord(json)) return '"context" must be an object';
  const { now, defaultDomain, existing = [], seed } = json;
  if (defaultDomain !== undefined && typeof defaultDomain !== 'string')
    return '"defaultDomain" must be a text';
  if (!Array.isArray(existing) || !existing.every((value) => typeof value === 'string')) {
    return '"existing" must be a list of texts';
  }
  if (seed !== undefined && !(Number.isSafeInteger(seed) && (seed as number) >= 0)) {
    return '"seed" must be a whole number from 0';
  }
  if (now === undefined) return { now, defaultDomain, existing, seed: seed as number | undefined };
  const time = typeof now === 'string' ? parseDateText(now) : undefined;
  if (time === undefined || 'error' in time)
    return '"now" must be an ISO 8601 time such as 2026-11-25T09:00:00Z';
  return { now: time, defaultDomain, existing, seed: seed as number | undefined };
}

function readExpectation(json: unknown): Expectation | string {
  const form = '"expect" must hold one of value, matches, error and skip';
  if (!isRecord(json) || Object.keys(json).length !== 1) return form;
  if (json.error === true) return { kind: 'error' };
  if (json.skip === true) return { kind: 'skip' };
  if (typeof json.matches === 'string') {
    const compiled = compileRegex(json.matches);
    return 'error' in compiled
      ? `"matches" is no pattern: ${compiled.error.message.replace(/\.$/, '')}`
      : { kind: 'matches', pattern: json.matches };
  }
  if (!('value' in json)) return form;
  const value = readExpectedValue(json.value);
  return value === undefined
    ? '"value" must be a text, number, boolean, list of them or null'
    : { kind: 'value', value };
}

function readExpectedValue(json: unknown): string | null | readonly string[] | undefined {
  if (json === null || typeof json === 'string') return json;
  if (typeof json === 'boolean') return json ? 'True' : 'False';
  if (typeof json === 'number') return String(json);
  if (!Array.isArray(json)) return undefined;
  const elements = json.map(readExpectedValue);
  return elements.every((element) => typeof element === 'string') ? elements : undefined;
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
