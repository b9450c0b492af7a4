import { describe, expect, it } from 'vitest';
import { readCases } from '../../src/cases/index.ts';

const one = '{"id": "one", "expression": "[a]", "expect": {"value": "x"}}';

describe('cases are read from', () => {
  it.each([
    ['an array', `[${one}, ${one}]`, 2],
    ['a single object', one, 1],
    ['an object that holds them', `{"about": "x", "cases": [${one}]}`, 1],
    ['JSON lines', `${one}\n\n${one}\r\n${one}\n`, 3],
  ])('%s', (_, text, count) => {
    expect(readCases(text)).toMatchObject({ problems: [], cases: { length: count } });
  });
});

describe('a file is refused', () => {
  it.each([
    ['without cases', '[]', ['there are no cases in it']],
    ['of nothing', '', ['there are no cases in it']],
    ['of blank lines', '\n \n', ['there are no cases in it']],
    ['of a number', '5', ['case 1: a case is a JSON object']],
    ['of null', 'null', ['case 1: a case is a JSON object']],
    [
      'with a broken line',
      `${one}\n{"id"`,
      [expect.stringMatching(/^it is not valid JSON at line 2, column \d+: /)],
    ],
    ['that is no JSON', 'hello', [expect.stringMatching(/^it is not valid JSON at line 1, column 1: /)]],
    [
      'nested too deep for anybody',
      '['.repeat(100_000),
      [expect.stringMatching(/^it is not valid JSON at line 1, column \d+: /)],
    ],
  ])('%s', (_, text, problems) => expect(readCases(text)).toEqual({ cases: [], problems }));
});

describe('a case is refused, by its id or else its position', () => {
  const form = '"expect" must hold one of value, matches, error and skip';
  it.each([
    ['no expression', { id: 'c', expect: { skip: true } }, 'c: "expression" must be a text'],
    ['no expectation', { expression: '[a]' }, `case 1: ${form}`],
    ['two expectations', { expression: '[a]', expect: { skip: true, value: 'x' } }, `case 1: ${form}`],
    ['a misspelt expectation', { expression: '[a]', expect: { vaule: 'x' } }, `case 1: ${form}`],
    ['an expectation that says no', { expression: '[a]', expect: { error: false } }, `case 1: ${form}`],
    [
      'an expectation that is an object',
      { expression: '[a]', expect: { value: {} } },
      'case 1: "value" must be a text, number, boolean, list of them or null',
    ],
    [
      'a pattern that is none',
      { expression: '[a]', expect: { matches: '(a' } },
      expect.stringMatching(/^case 1: "matches" is no pattern: .*[^.]$/),
    ],
    [
      'an attribute that is an object',
      { expression: '[a]', attributes: { a: {} }, expect: { skip: true } },
      'case 1: attribute "a" must be a text, number, boolean, list of texts or null',
    ],
    [
      'a list with a number in it',
      { expression: '[a]', attributes: { a: ['x', 1] }, expect: { skip: true } },
      'case 1: attribute "a" must be a text, number, boolean, list of texts or null',
    ],
    [
      'a time that is none',
      { expression: '[a]', context: { now: 'noon' }, expect: { skip: true } },
      'case 1: "now" must be an ISO 8601 time such as 2026-11-25T09:00:00Z',
    ],
    [
      'a seed that is none',
      { expression: '[a]', context: { seed: -1 }, expect: { skip: true } },
      'case 1: "seed" must be a whole number from 0',
    ],
    [
      'one existing value that is not in a list',
      { expression: '[a]', context: { existing: 'x' }, expect: { skip: true } },
      'case 1: "existing" must be a list of texts',
    ],
  ])('%s', (_, json, problem) => {
    expect(readCases(JSON.stringify(json)).problems).toEqual([problem]);
  });
});
