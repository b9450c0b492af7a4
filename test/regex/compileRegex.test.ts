import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compileRegex,
  type Regex,
  type RegexOptions,
  RegexRunaway,
  RegexVersionDependent,
} from '../../src/regex/index.ts';

function regexOf(pattern: string, options?: RegexOptions): Regex {
  const result = compileRegex(pattern, options);
  if ('error' in result) throw new Error(result.error.message);
  return result.regex;
}

function replace(regex: Regex, input: string, text: string): string {
  const result = regex.parseReplacement(text);
  if ('error' in result) throw new Error(result.error.message);
  return regex.replace(input, result.replacement);
}

describe('the engine of choice', () => {
  test.each([
    ["the guide's own pattern", '(?<Suffix>@(.)*)'],
    ['trimming', '\\s+$'],
    ['word boundaries', '\\b\\w+\\b\\s+\\b\\w+\\b'],
    ['ignore-case', '(?i)^(dr|prof)\\.?\\s+'],
  ])('%s runs on the native one', (_, pattern) => {
    expect(regexOf(pattern).engine).toBe('fast');
  });

  test.each([
    ['an atomic group', '(?>a+)b', 'A group that never gives anything back.'],
    ['a loop without a bound', '^(a+)+$', 'A loop whose work cannot be bounded'],
    ['an iteration that may be empty', '(a?)*', 'An iteration that matches nothing'],
  ])('%s needs the exact one', (_, pattern, reason) => {
    expect(regexOf(pattern).engine).toBe('exact');
    const refused = compileRegex(pattern, { engine: 'fast' });
    expect('error' in refused && refused.error.message).toContain(reason);
  });

  test('nine of ten identity patterns of the vectors run natively', () => {
    const vectors: { id: string; pattern: string }[] = JSON.parse(
      readFileSync(new URL('../vectors/dotnet-regex.json', import.meta.url), 'utf8'),
    );
    const identity = vectors.filter(({ id }) => /^rx-(upn|name|tel|hr|addr|rg)-/.test(id));
    const fast = identity.filter(({ pattern }) => regexOf(pattern).engine === 'fast');
    expect(fast.length / identity.length).toBeGreaterThan(0.9);
  });

  test('a group that JavaScript would forget is read by the exact one', () => {
    const regex = regexOf('(?:(a)|b)+');
    expect(regex.engine).toBe('fast');
    expect(replace(regex, 'ab', '[$1]')).toBe('[a]');
    expect(replace(regex, 'ab', '[$&]')).toBe('[ab]');
    expect(regex.firstGroup('ab', '1')).toBe('a');
  });

  test('a value beyond the length limit is answered all the same', () => {
    const regex = regexOf('(a)*b|c');
    expect(replace(regex, `${'a'.repeat(100_000)}b`, '<$1>')).toBe('<a>');
  });

  test('a group that can never take part is empty', () => {
    const regex = regexOf('(?<n>x){0}a');
    expect(regex.firstGroup('a', 'n')).toBeNull();
    expect(replace(regex, 'a', '[${n}]')).toBe('[]');
  });
});

describe('a pattern that runs away', () => {
  test.each([
    ['(a+)+$', `${'a'.repeat(50_000)}b`],
    ['^(\\w+\\s?)*$', `${'a'.repeat(50_000)}!`],
    ['(.*a){25}', 'a'.repeat(50_000)],
    ['(?:a|a)*b', 'a'.repeat(50_000)],
  ])('%s ends in an outcome of its own', (pattern, input) => {
    const regex = regexOf(pattern);
    expect(() => regex.firstGroup(input, '0')).toThrow(RegexRunaway);
    expect(() => replace(regex, input, '')).toThrow(
      `The pattern "${pattern}" ran away on this value: no answer within 1000000 steps.`,
    );
  });

  test('does so at the same step every time, and not one step later', () => {
    const runsWithin = (stepBudget: number) => {
      try {
        regexOf('(a|aa)+$', { engine: 'exact', stepBudget }).firstGroup(`${'a'.repeat(12)}b`, '0');
        return true;
      } catch {
        return false;
      }
    };
    let tooLow = 1000;
    let budget = 100_000;
    while (budget - tooLow > 1) {
      const middle = Math.floor((tooLow + budget) / 2);
      if (runsWithin(middle)) budget = middle;
      else tooLow = middle;
    }
    expect(runsWithin(budget)).toBe(true);
    expect(runsWithin(budget - 1)).toBe(false);
    expect(runsWithin(budget)).toBe(true);
  });

  test('is not taken for one that only has many iterations', () => {
    const regex = regexOf('^(?:(a)b?)*$', { engine: 'exact' });
    expect(regex.firstGroup('a'.repeat(50_000), '1')).toBe('a');
  });
});

describe('matches', () => {
  test('come with the places of all captures', () => {
    const regex = regexOf('(?<x>\\d)(-(?<x>\\d))?');
    expect(regex.matches('1-2 3')).toEqual([
      {
        span: { start: 0, end: 3 },
        groups: [
          { name: '0', captures: [{ start: 0, end: 3 }] },
          { name: '1', captures: [{ start: 1, end: 3 }] },
          {
            name: 'x',
            captures: [
              { start: 0, end: 1 },
              { start: 2, end: 3 },
            ],
          },
        ],
      },
      {
        span: { start: 4, end: 5 },
        groups: [
          { name: '0', captures: [{ start: 4, end: 5 }] },
          { name: 'x', captures: [{ start: 4, end: 5 }] },
        ],
      },
    ]);
  });
});

describe('groups by name', () => {
  test.each([
    ['a name', '(?<n>a)', 'n', true],
    ['a number', '(a)', '1', true],
    ['the whole match', 'a', '0', true],
    ['a number written long, if no group has a name', '(a)', '01', true],
    ['the number of a group that has a name', '(a)(?<n>b)', '2', false],
    ['no such group', '(a)', '2', false],
    ['what every object has', '(a)', 'constructor', false],
  ])('%s', (_, pattern, name, known) => {
    expect(regexOf(pattern).hasGroup(name)).toBe(known);
  });

  test('an unknown one is never captured and never replaced', () => {
    expect(regexOf('a').firstGroup('a', 'n')).toBeNull();
    expect(regexOf('a').replaceGroup('a', 'n', 'x')).toBe('a');
  });
});

describe('replaceGroup', () => {
  test.each([
    ['a literal is never a template', '(?<x>a)', 'ab', 'x', "$1$&$$$'", "$1$&$$$'b"],
    ['what stands around the group stays', '(\\w)-(?<x>\\d)(!)?', 'a-1! b-2', 'x', '9', 'a-9! b-9'],
    ['digits after a kept part are text', '(a)(?<x>b)', 'ab', 'x', '0', 'a0'],
    ['captures in each other: the outer one counts', '(?<x>a(?<x>b))', 'ab', 'x', '-', '-'],
    ['a group in a lookahead', 'a(?=(?<x>b))', 'abab', 'x', '-', 'a-a-'],
  ])('%s', (_, pattern, input, group, literal, result) => {
    expect(regexOf(pattern).replaceGroup(input, group, literal)).toBe(result);
    expect(regexOf(pattern, { engine: 'exact' }).replaceGroup(input, group, literal)).toBe(result);
  });
});

test('a pattern is compiled once', () => {
  expect(compileRegex('once')).toBe(compileRegex('once'));
  expect(compileRegex('once')).not.toBe(compileRegex('once', { flags: 'i' }));
});

// What mono 6.8 gives, the interpreter of .NET up to version 10: it takes a mark too many for the beginning of the match.
describe('a lazy loop that took nothing', () => {
  test.each([
    ['behind the beginning', 'a(x?)+?b', 'ab', 'a<b>'],
    ['of an anchor', '.\\b+?', 'a', 'a<>'],
    ['without a least count', '(?:(?:0?)+?(?:a?)+?)?', '0a', 'no end'],
    ['in a lookahead', '(?=(x?)+?a)a', 'a', 'an error'],
    ['in an atomic group', '(?>(?<=a)+?)', 'a', 'an error'],
    ['in a counted loop', '(?:(?:\\A)+?){1,2}b', 'b', 'b'],
  ])('%s is refused', (_, pattern, input) => {
    expect(() => replace(regexOf(pattern), input, '<$&>')).toThrow(RegexVersionDependent);
  });

  test.each([
    ['at the beginning, where nothing is lost', '(?:a*?)+?b', 'b', '<b>'],
    ['and then something', '.(?:a*?)+?b', 'xab', '<xab>'],
    ['with a count', '.(x?){1,5}?b', 'ab', '<ab>'],
    ['greedily', '.(x?)+b', 'ab', '<ab>'],
    ['of one character', '.x*?b', 'ab', '<ab>'],
  ])('%s is answered', (_, pattern, input, result) => {
    expect(replace(regexOf(pattern), input, '<$&>')).toBe(result);
  });
});
