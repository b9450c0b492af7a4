import type { DateTime } from '../dates/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  compile,
  cryptographicRandom,
  type EvaluationContext,
  type Outcome,
  type Program,
  seededRandom,
  type TraceStep,
} from '../evaluate/index.ts';
import { compileRegex, RegexUnanswered } from '../regex/index.ts';
import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import type { Expectation, ExpressionCase } from './expressionCase.ts';

export interface CaseResult {
  readonly case: ExpressionCase;
  readonly passed: boolean;
  /** What the case asks for, in words. */
  readonly expected: string;
  /** What came, in words. */
  readonly actual: string;
  /** The steps of the evaluation; only of a failed case that could be run. */
  readonly steps: readonly TraceStep[];
}

/** Runs one case against the language. `now` serves the cases that give no time of their own. */
export function runCase(testCase: ExpressionCase, now: () => DateTime): CaseResult {
  const { program, diagnostics } = compile(testCase.expression);
  if (program === undefined)
    return judge(testCase, { kind: 'error', diagnostic: firstError(diagnostics) }, []);
  const values = program.attributes.map((name) => testCase.attributes.get(name) ?? null);
  const outcome = program.evaluate(values, contextOf(testCase, now));
  const result = judge(testCase, outcome, []);
  return result.passed ? result : { ...result, steps: traceOf(program, values, testCase, now) };
}

function contextOf({ context }: ExpressionCase, now: () => DateTime): EvaluationContext {
  const taken = new Set(context.existing.map((value) => value.toLowerCase()));
  const { now: fixed } = context;
  return {
    now: fixed === undefined ? now : () => fixed,
    random: context.seed === undefined ? cryptographicRandom() : seededRandom(context.seed),
    defaultDomain: context.defaultDomain,
    isTaken: (value) => taken.has(value.toLowerCase()),
  };
}

function traceOf(program: Program, values: readonly Value[], testCase: ExpressionCase, now: () => DateTime) {
  return program.trace(values, contextOf(testCase, now)).steps;
}

function firstError(diagnostics: readonly Diagnostic[]): Diagnostic {
  return diagnostics.find(({ severity }) => severity === 'error') as Diagnostic;
}

function judge(testCase: ExpressionCase, outcome: Outcome, steps: readonly TraceStep[]): CaseResult {
  const { expect } = testCase;
  return {
    case: testCase,
    passed: meets(outcome, expect),
    expected: describeExpectation(expect),
    actual: describeOutcome(outcome),
    steps,
  };
}

function meets(outcome: Outcome, expect: Expectation): boolean {
  switch (expect.kind) {
    case 'error':
      return outcome.kind === 'error' || outcome.kind === 'escrow';
    case 'skip':
      return outcome.kind === 'skip-attribute' || outcome.kind === 'skip-object';
    case 'matches':
      return outcome.kind === 'value' && matches(expect.pattern, outcome.value);
    case 'value':
      return outcome.kind === 'value' && equals(expect.value, outcome.value);
  }
}

function equals(expected: string | null | readonly string[], value: Value): boolean {
  if (expected === null || value === null) return expected === value;
  if (typeof expected === 'string') return toText(value) === expected;
  return isList(value) && value.length === expected.length && value.every((text, i) => text === expected[i]);
}

/** By our own engine rather than JavaScript's: the pattern comes from a file and must not hang the run. */
function matches(pattern: string, value: Value): boolean {
  const text = value === null ? undefined : toText(value);
  const compiled = compileRegex(pattern);
  if (text === undefined || 'error' in compiled) return false;
  try {
    return compiled.regex.matches(text).length > 0;
  } catch (thrown) {
    // A pattern that finds no answer in time has not matched.
    if (thrown instanceof RegexUnanswered) return false;
    throw thrown;
  }
}

function describeExpectation(expect: Expectation): string {
  switch (expect.kind) {
    case 'value':
      return describeValue(expect.value);
    case 'matches':
      return `a text that matches ${expect.pattern}`;
    case 'error':
      return 'an error';
    case 'skip':
      return 'a skip';
  }
}

function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'value':
      return describeValue(
        isList(outcome.value) || outcome.value === null ? outcome.value : (toText(outcome.value) as string),
      );
    case 'skip-attribute':
      return 'the attribute is skipped';
    case 'skip-object':
      return 'the object is skipped';
    default:
      return `${outcome.kind}: ${outcome.diagnostic.message} [${outcome.diagnostic.code}]`;
  }
}

function describeValue(value: string | null | readonly string[]): string {
  return JSON.stringify(value);
}
