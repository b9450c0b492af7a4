import fc from 'fast-check';
import { expect, test } from 'vitest';
import { print } from '../../grammar/index.ts';
import { anyValue, expression, expressionTree } from '../../src/arbitraries/index.ts';
import { type DateTime, parseDateText } from '../../src/dates/index.ts';
import { compile, type EvaluationContext, type Program, seededRandom } from '../../src/evaluate/index.ts';
import type { Value } from '../../src/values/value.ts';
import { runs } from '../support/runs.ts';
import { scrapsArbitrary } from '../support/scraps.ts';

const now = parseDateText('2026-11-25T12:00:00Z') as DateTime;

const context = (): EvaluationContext => ({
  now: () => now,
  random: seededRandom(1),
  defaultDomain: 'contoso.com',
  isTaken: (value) => value.length % 2 === 1,
});

const kinds = { a: 'text', b: 'text', c: 'date', d: 'list', e: 'boolean', f: 'integer' } as const;
const attributeNames = Object.keys(kinds);

/** Expressions that run; in half of them some places hold what they do not take. */
const anyExpression = fc.oneof(
  expression({ attributes: kinds }),
  expression({ attributes: kinds, wellTyped: false }),
);
const user = fc.tuple(...attributeNames.map(() => anyValue()));

function valuesFor(program: Program, user: readonly Value[]): Value[] {
  return program.attributes.map((name) => user[attributeNames.indexOf(name)] ?? null);
}

function compiled(text: string): Program {
  const { program, diagnostics } = compile(text);
  if (program === undefined) throw new Error(`${text} does not compile: ${diagnostics[0]?.message}`);
  return program;
}

test('compiling gives a program or an error for any text, with diagnostics inside it', () => {
  const anyText = fc.oneof(
    scrapsArbitrary,
    fc.string({ unit: 'binary' }),
    expressionTree().map(print),
    anyExpression,
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const { program, diagnostics } = compile(text);
      if (program === undefined) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { span } of diagnostics) {
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
    }),
    runs(600),
  );
});

test('evaluating gives an outcome as designed, whatever the expression and the values', () => {
  fc.assert(
    fc.property(anyExpression, user, (text, attributes) => {
      const program = compiled(text);
      const outcome = program.evaluate(valuesFor(program, attributes), context());
      if (outcome.kind !== 'error') return;
      expect(outcome.diagnostic.code).not.toBe('internal-error');
      expect(outcome.diagnostic.span.end).toBeLessThanOrEqual(text.length);
    }),
    runs(1000),
  );
});

test('the same context gives the same outcome', () => {
  fc.assert(
    fc.property(anyExpression, user, (text, attributes) => {
      const program = compiled(text);
      const values = valuesFor(program, attributes);
      const outcome = program.evaluate(values, context());
      expect(program.evaluate(values, context())).toEqual(outcome);
      expect(compiled(text).evaluate(values, context())).toEqual(outcome);
    }),
    runs(),
  );
});

test('a deterministic expression does not ask for chance or time', () => {
  const refuse = () => {
    throw new Error('asked');
  };
  fc.assert(
    fc.property(anyExpression, user, (text, attributes) => {
      const program = compiled(text);
      if (!program.deterministic) return;
      const values = valuesFor(program, attributes);
      const strict = { ...context(), now: refuse, random: { nextUint32: refuse } };
      expect(program.evaluate(values, strict)).toEqual(program.evaluate(values, context()));
    }),
    runs(),
  );
});

test('a trace comes to the same outcome, and its first step to the same value', () => {
  fc.assert(
    fc.property(anyExpression, user, (text, attributes) => {
      const program = compiled(text);
      const values = valuesFor(program, attributes);
      const { outcome, steps } = program.trace(values, context());
      expect(outcome).toEqual(program.evaluate(values, context()));
      if (steps.length > 0 && outcome.kind === 'value') expect(steps[0]?.value).toEqual(outcome.value);
      expect(steps.length).toBeLessThanOrEqual(1);
    }),
    runs(),
  );
});

test('SelectUniqueValue gives a value that is free, or none', () => {
  // SelectUniqueValue stands outermost only.
  const rule = anyExpression.filter((text) => !text.startsWith('SelectUniqueValue('));
  fc.assert(
    fc.property(fc.array(rule, { minLength: 2, maxLength: 4 }), user, (rules, attributes) => {
      const program = compiled(`SelectUniqueValue(${rules.join(', ')})`);
      const outcome = program.evaluate(valuesFor(program, attributes), {
        ...context(),
        isTaken: (value) => value.length % 2 === 1,
      });
      if (outcome.kind === 'value' && typeof outcome.value === 'string') {
        expect(outcome.value.length % 2).toBe(0);
        expect(outcome.value).not.toBe('');
      }
    }),
    runs(),
  );
});
