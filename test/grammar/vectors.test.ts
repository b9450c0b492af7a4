import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { format, parse, print } from '../../grammar/index.ts';
import { withoutSpans } from '../support/withoutSpans.ts';

interface Vector {
  readonly expression: string;
  /** Whether the page that holds it calls it right, for whatever reason; null when it does not say. */
  readonly valid: boolean | null;
}

const read = (name: string) => readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8');

const vectors = read('expressions.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

const errorsOf = (expression: string) =>
  parse(expression).diagnostics.filter(({ severity }) => severity === 'error');

// The text that each syntax error among the published expressions stands at, by the words that follow it. Everything
// else in the file parses: wrong functions, arguments and patterns are for the catalogue to find.
const syntaxErrors = new Map([
  ['“London", "OU=Standard Users', ['typographic-quote']],
  [
    '\n        Join("@", NormalizeDiacritics(StripSpaces(Join(".",  Mid([PreferredFirstName], 1, 2)',
    ['missing-comma'],
  ],
  ['%Forest.LDAP%)', ['connect-sync-syntax']],
  ['%ForestLDAP%)', ['connect-sync-syntax', 'unbalanced-parenthesis']],
  ['%ReplaceString%)', ['connect-sync-syntax']],
  ['$unExpiredCerts,Where($item', Array(5).fill('connect-sync-syntax')],
]);

describe('published expressions', () => {
  it.each(vectors.filter(({ valid }) => valid === true))('$expression parses', ({ expression }) => {
    expect(errorsOf(expression)).toEqual([]);
  });

  it.each(vectors.filter(({ valid }) => valid !== true))(
    '$expression has its syntax errors only',
    ({ expression }) => {
      const errors = errorsOf(expression);
      const expected = [...syntaxErrors].find(([words]) => expression.includes(words));
      expect(errors.map(({ code }) => code)).toEqual(expected?.[1] ?? []);
      if (expected !== undefined) expect(errors[0]?.span.start).toBe(expression.indexOf(expected[0]));
    },
  );

  it.each(vectors.filter(({ expression }) => errorsOf(expression).length === 0))(
    '$expression keeps its tree when printed and formatted',
    ({ expression }) => {
      const tree = parse(expression).expression;
      if (tree === undefined) throw new Error('no tree');
      expect(withoutSpans(parse(print(tree)).expression)).toEqual(withoutSpans(tree));
      const pretty = format(tree);
      const again = parse(pretty, { maxLength: Infinity }).expression;
      expect(withoutSpans(again)).toEqual(withoutSpans(tree));
      expect(again && format(again)).toBe(pretty);
    },
  );
});

interface Documented {
  readonly id: string;
  readonly expression: string;
  readonly note: string;
}

const documented = JSON.parse(read('documented.json')) as readonly Documented[];

describe('documented cases', () => {
  const broken = new Map([
    ['syntax-001', ['unbalanced-parenthesis', 6]],
    ['syntax-002', ['unterminated-text', 12]],
    ['iif-040', ['logical-operator', 20]],
    ['iif-041', ['logical-operator', 20]],
    ['syntax-003', ['unterminated-attribute', 7]],
  ]);

  it.each(documented)('$id: $expression', ({ id, expression }) => {
    const expected = broken.get(id);
    expect(errorsOf(expression).map(({ code, span }) => [code, span.start])).toEqual(
      expected === undefined ? [] : [expected],
    );
  });
});
