import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrinkingText, simplerTexts } from '../../src/arbitraries/index.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('simpler texts', () => {
  it('of a short text, the simplest first', () => {
    expect([...simplerTexts('É-')]).toEqual(['', 'a', 'aa', '', '-', 'É', 'a-', 'Éa']);
    expect([...simplerTexts('B')]).toEqual(['', 'a', '', 'b']);
  });

  it('of a text that is as simple as can be are none', () => {
    expect([...simplerTexts('')]).toEqual([]);
    expect([...simplerTexts('a', 1)]).toEqual([]);
  });

  it('keep so many code points at least', () => {
    fc.assert(
      fc.property(text, fc.nat(5), (one, least) => {
        for (const simpler of simplerTexts(one, least))
          expect([...simpler].length).toBeGreaterThanOrEqual(Math.min(least, [...one].length));
      }),
    );
  });

  it('never come back to a text that was left: every step leads down', () => {
    const rank = (one: string) =>
      [...one].reduce((so, sign) => so + (sign === 'a' ? 1 : /[A-Z]/.test(sign) ? 3 : 2), 0);
    const isBelow = (one: string, other: string) =>
      [...one].length < [...other].length ||
      ([...one].length === [...other].length && rank(one) < rank(other));
    fc.assert(
      fc.property(text, (one) => {
        for (const simpler of simplerTexts(one)) expect(isBelow(simpler, one)).toBe(true);
      }),
    );
  });
});

describe('a text that shrinks', () => {
  it('is one of the other arbitrary at first', () => {
    expect(new Set(fc.sample(shrinkingText(fc.constantFrom('X', 'Y'))))).toEqual(new Set(['X', 'Y']));
  });

  it('keeps what makes the test fail, and nothing else', () => {
    const { counterexample } = fc.check(
      fc.property(shrinkingText(fc.constant('Maria José da Silva–Müller')), (name) => !/é.*–/.test(name)),
    );
    expect(counterexample).toEqual(['é–']);
  });
});
