import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/evaluate/index.ts';
import type { Value } from '../../src/values/value.ts';
import { type CaseContext, evaluateText, shown } from '../support/evaluateText.ts';

interface Vector {
  readonly id: string;
  readonly function: string;
  readonly expression: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly context?: CaseContext;
  readonly expect:
    | { readonly value: null | string | number | boolean | readonly string[] }
    | { readonly matches: string }
    | { readonly error: true }
    | { readonly skip: true };
}

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/documented.json', import.meta.url), 'utf8'),
);

describe('what Microsoft’s pages print or imply', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const outcome = evaluateText(vector.expression, vector.attributes, vector.context);
    expectOutcome(outcome, vector.expect);
  });
});

function expectOutcome(outcome: Outcome, expected: Vector['expect']): void {
  if ('error' in expected) expect(['error', 'escrow']).toContain(outcome.kind);
  else if ('skip' in expected) expect(['skip-attribute', 'skip-object']).toContain(outcome.kind);
  else if ('matches' in expected) expect(shown(outcome)).toMatch(new RegExp(expected.matches));
  else expect(shown(outcome)).toEqual(textForm(expected.value));
}

/** The text form of section 4, so that 7 equals "7" and true equals "True". */
function textForm(value: null | string | number | boolean | readonly string[]) {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? String(value) : value;
}
