import { describe, expect, test } from 'vitest';
import { compileRegex, parsePattern, regexFacts, replacementFacts } from '../../src/regex/index.ts';

function factsOf(pattern: string) {
  const result = parsePattern(pattern);
  if ('error' in result) throw new Error(result.error.message);
  return regexFacts(result.tree);
}

describe('the suspicion of exponential backtracking', () => {
  test.each([
    ['(a+)+$', '(a+)+'],
    ['^(\\w+\\s?)*$', '(\\w+\\s?)*'],
    ['x(a|a)*b', '(a|a)*'],
    ['^(a|b|ab)*c', '(a|b|ab)*'],
    ['(.*,)*x', '(.*,)*'],
    ['(?:[^,]*,\\s*)*x', '(?:[^,]*,\\s*)*'],
    ['(.*a){25}', '(.*a){25}'],
    ['((a+)+|b)*c', '(a+)+'],
  ])('falls on %s', (pattern, loop) => {
    const { runaway } = factsOf(pattern);
    expect(runaway && pattern.slice(runaway.span.start, runaway.span.end)).toBe(loop);
  });

  test.each([
    '\\s+$',
    '^(?<x>[^,]+?)\\s*,\\s*(.+?)\\s*$',
    '^[a-z]+(\\.[a-z]+)*@',
    '(?:foo|foobar)*x',
    '(?:\\d{3}-)*\\d+$',
    '(?>a+)+b',
    '(a+)+',
    '(\\w+\\s?)*',
    '(?:ab?)*c',
    '(?<Suffix>@(.)*)',
  ])('spares %s', (pattern) => {
    expect(factsOf(pattern).runaway).toBeNull();
  });
});

test.each([
  ['a*', true],
  ['(a|)', true],
  ['^$', true],
  ['(?=a)', true],
  ['a|b', false],
  ['(a?)b', false],
  ['(a{0})', true],
])('%s can be empty: %s', (pattern, empty) => {
  expect(factsOf(pattern).canBeEmpty).toBe(empty);
});

test('the groups that a pattern reads are told by name', () => {
  expect(factsOf('(?<n>a)(b)\\1\\k<n>(?(1)c)').referenced).toEqual(['1', 'n']);
  expect(factsOf('(a)').referenced).toEqual([]);
});

test('differences come in the order of the text, with their places', () => {
  const pattern = '\\w(?>a)[^]b]$';
  const found = factsOf(pattern).differences.map(({ construct, span }) => [
    construct,
    pattern.slice(span.start, span.end),
  ]);
  expect(found).toEqual([
    ['word', '\\w'],
    ['atomic', '(?>a)'],
    ['classBracket', '[^]b]'],
    ['dollar', '$'],
  ]);
});

test('a replacement tells what it reads and what it takes for a group', () => {
  const compiled = compileRegex('(?<n>a)(b)');
  const regex = 'regex' in compiled ? compiled.regex : undefined;
  const parsed = regex!.parseReplacement('${n}$1$$5${m}$7$<n>');
  if ('error' in parsed) throw new Error(parsed.error.message);
  expect(replacementFacts(parsed.replacement, regex!.tree)).toEqual({
    reads: ['n', '1'],
    unknown: [
      { name: 'm', start: 9, end: 13 },
      { name: '7', start: 13, end: 15 },
    ],
  });
});
