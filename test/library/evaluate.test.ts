import { describe, expect, it } from 'vitest';
import { compile, createContext, evaluate } from '../../src/index.ts';

describe('evaluate', () => {
  it('gives the outcome of one user', () => {
    expect(evaluate('Append([a], "!")', { attributes: { a: 'x' } })).toEqual({
      outcome: { kind: 'value', value: 'x!', sensitive: false },
      diagnostics: [],
      steps: [],
    });
  });

  it('gives the steps when asked', () => {
    expect(evaluate('[a]', { attributes: { a: 'x' }, trace: true }).steps).toMatchObject([
      { text: '[a]', value: 'x' },
    ]);
  });

  it('has no outcome for what cannot be run, and says why', () => {
    const { outcome, diagnostics } = evaluate('Lower([a])');
    expect(outcome).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'unknown-function' }]);
  });

  it('takes an attribute for absent that only objects have', () => {
    expect(evaluate('[toString]').outcome).toMatchObject({ value: null });
  });

  it('takes a whole number for an integer, and undefined for null', () => {
    expect(evaluate('BitAnd([a], 3)', { attributes: { a: 7 } }).outcome).toMatchObject({ value: 3n });
    expect(evaluate('IsNull([a])', { attributes: { a: undefined } }).outcome).toMatchObject({ value: true });
  });

  it.each([1.5, Number.NaN, 2 ** 53, {}, { ticks: 5 }, new Date(0), [1], [null], Symbol('a'), () => 'a'])(
    'does not take %o for a value',
    (a) => {
      expect(() => evaluate('ToLower([a])', { attributes: { a: a as never } })).toThrow(
        new TypeError(
          '[a] holds no value of the language. Give a text, a whole number, true or false, a list of texts, or null.',
        ),
      );
    },
  );

  it('passes over existing values without regard to case', () => {
    expect(evaluate('SelectUniqueValue("a", "b")', { existing: ['A'] }).outcome).toMatchObject({
      value: 'b',
    });
  });

  it('compares as it is told', () => {
    expect(evaluate('IsNull([a] = "")', { nullIif: 'lenient' }).outcome).toMatchObject({ value: false });
    expect(evaluate('[a] = ""', { nullIif: 'lenient' }).outcome).toMatchObject({ value: true });
    expect(evaluate('[a] = ""').outcome).toMatchObject({ value: false });
  });
});

describe('a context', () => {
  it('repeats a program exactly with a seed and a time', () => {
    const { program } = compile('Join(" ", RandomString(9, 0, 0, 0, 0), Now())');
    const once = () => program!.evaluate([], createContext({ seed: 3, now: '2026-11-25T12:00:00Z' }));
    expect(once()).toEqual(once());
  });

  it('draws anew without a seed', () => {
    const { program } = compile('RandomString(30, 0, 0, 0, 0)');
    const once = () => program!.evaluate([], createContext());
    expect(once()).not.toEqual(once());
  });

  it('keeps one time for its life', () => {
    const context = createContext();
    expect(context.now()).toBe(context.now());
  });
});
