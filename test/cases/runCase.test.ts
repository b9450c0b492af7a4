import { describe, expect, it } from 'vitest';
import { readCases, runCase } from '../../src/cases/index.ts';
import { type DateTime, parseDateText } from '../../src/dates/index.ts';

const clock = parseDateText('2026-11-25T12:00:00Z') as DateTime;

function result(expression: string, expect: object, rest: object = {}) {
  const { cases, problems } = readCases(JSON.stringify({ id: 'c', expression, expect, ...rest }));
  if (cases[0] === undefined) throw new Error(problems.join());
  return runCase(cases[0], () => clock);
}

describe('a case passes', () => {
  it.each<[string, string, object, object?]>([
    ['by the text of the value', 'Count(Split("a,b", ","))', { value: '2' }],
    ['by a number', 'Count(Split("a,b", ","))', { value: 2 }],
    ['by a boolean', 'IsPresent("a")', { value: true }],
    ['by a list in order', 'Split("a,b", ",")', { value: ['a', 'b'] }],
    ['by null', 'Coalesce([a])', { value: null }],
    ['by empty text', 'Append("", "")', { value: '' }],
    ['by an error of the evaluation', 'Error("x")', { error: true }],
    ['by an error of the text', 'Left("a"', { error: true }],
    ['by escrow as an error', 'SelectUniqueValue("", "")', { error: true }],
    ['by a skipped attribute', 'IgnoreFlowIfNullOrEmpty("")', { skip: true }],
    ['by a skipped object', 'IIF("a" = "a", IgnoreObjectFlow, "x")', { skip: true }],
    ['by a pattern', 'RandomString(4, 4, 0, 0, 0)', { matches: '^[0-9]{4}$' }],
    ['with its attributes', '[a] & [b]', { value: 'x7' }, { attributes: { a: 'x', b: 7 } }],
    ['with a list', 'Count([a])', { value: 2 }, { attributes: { a: ['x', 'y'] } }],
    ['with attributes of odd names', '[__proto__]', { value: null }],
    [
      'with its time',
      'Now()',
      { value: '1/2/2025 3:04:05 AM' },
      { context: { now: '2025-01-02T03:04:05Z' } },
    ],
    ['with the clock', 'Now()', { value: '11/25/2026 12:00:00 PM' }],
    ['with its default domain', 'DefaultDomain()', { value: 'x.y' }, { context: { defaultDomain: 'x.y' } }],
    [
      'with its existing values',
      'SelectUniqueValue("a", "b")',
      { value: 'b' },
      { context: { existing: ['A'] } },
    ],
  ])('%s', (_, expression, expected, rest) => {
    expect(result(expression, expected, rest)).toMatchObject({ passed: true, steps: [] });
  });
});

describe('a case fails, and says what was expected and what came', () => {
  it.each<[string, string, object, string, string]>([
    ['another text', '"b"', { value: 'a' }, '"a"', '"b"'],
    ['null for empty text', 'Coalesce([a])', { value: '' }, '""', 'null'],
    ['empty text for null', '""', { value: null }, 'null', '""'],
    ['another order', 'Split("b,a", ",")', { value: ['a', 'b'] }, '["a","b"]', '["b","a"]'],
    ['a shorter list', 'Split("a", ",")', { value: ['a', 'b'] }, '["a","b"]', '["a"]'],
    ['a list for its only text', 'Split("a", ",")', { value: 'a' }, '"a"', '["a"]'],
    ['no error', '"a"', { error: true }, 'an error', '"a"'],
    ['no skip', '"a"', { skip: true }, 'a skip', '"a"'],
    ['an error for a skip', 'Error("x")', { skip: true }, 'a skip', 'error: Error: x [error-raised]'],
    [
      'a skip for a value',
      'IIF(1 = 1, IgnoreObjectFlow, "")',
      { value: 'a' },
      '"a"',
      'the object is skipped',
    ],
    ['no match', '"a"', { matches: '^b$' }, 'a text that matches ^b$', '"a"'],
    ['a match of null', 'Coalesce([a])', { matches: '.*' }, 'a text that matches .*', 'null'],
  ])('%s', (_, expression, expect_, expected, actual) => {
    expect(result(expression, expect_)).toMatchObject({ passed: false, expected, actual });
  });

  it('with the steps of the same evaluation, random numbers included', () => {
    const { actual, steps } = result('RandomString(8, 8, 0, 0, 0)', { value: 'x' }, { context: { seed: 3 } });
    expect(steps).toMatchObject([{ text: 'RandomString(8, 8, 0, 0, 0)', value: JSON.parse(actual) }]);
  });

  it('a pattern that would run away', () => {
    expect(result(`"${'a'.repeat(60)}!"`, { matches: '^(a+)+$' }).passed).toBe(false);
  });
});
