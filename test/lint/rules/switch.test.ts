import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../grammar/textLiteral.ts';
import { evaluateText, shown } from '../../support/evaluateText.ts';
import { findingsOf, mended, mendedExpression } from '../../support/ruleFindings.ts';
import { runs } from '../../support/runs.ts';

const words = fc.constantFrom('', 'a', 'A', 'aB', 'ab', '1', 'x y', 'É', 'é', 'True', 'False');

describe('switch-odd-arguments', () => {
  it.each([
    ['Switch([a], "1", "x", "0", "y")', 'Switch([a], , "1", "x", "0", "y")'],
    ['Switch([a], , "1", "x", )', 'Switch([a], , "1", "x")'],
    ['Switch([a], "1", "x")', 'Switch([a], , "1", "x")'],
    // The first value may well be the default, so the missing one is not guessed.
    ['Switch([a], [b], "1", "x", "0")', 'Switch([a], [b], "1", "x", "0")'],
  ])('mends %s to %s', (text, wanted) => {
    expect(mended('switch-odd-arguments', text, 'unsafe')).toBe(wanted);
  });

  it('removes a last comma without being asked, and guesses nothing else', () => {
    expect(mended('switch-odd-arguments', 'Switch([a], , "1", "x", )')).toBe('Switch([a], , "1", "x")');
    expect(mended('switch-odd-arguments', 'Switch([a], "1", "x")')).toBe('Switch([a], "1", "x")');
  });
});

describe('switch-duplicate-key', () => {
  it('points at the first pair', () => {
    const text = 'Switch([a], "", "k", "1", "l", "2", "k", "3")';
    const [finding, ...others] = findingsOf('switch-duplicate-key', text);
    expect(others).toEqual([]);
    expect(text.slice(finding!.span.start)).toMatch(/^"k", "3"/);
    expect(text.slice(finding!.related![0]!.span.start)).toMatch(/^"k", "1"/);
  });

  it('removes pairs that add nothing, and every user gets what they got before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 6 }), words, (pairs, user) => {
        const places = pairs.flat().map(escapeText).join(', ');
        const text = `Switch([a], "other", ${places})`;
        const after = mended('switch-duplicate-key', text);
        const value = (expression: string) => shown(evaluateText(expression, { a: user }));
        expect(value(after)).toEqual(value(text));
      }),
      runs(60),
    );
  });
});

describe('switch-unreachable-key', () => {
  const sources = fc.constantFrom(
    '[a]',
    'ToLower([a])',
    'ToUpper([a])',
    'Left([a], 1)',
    'StripSpaces([a])',
    'NormalizeDiacritics([a])',
    'IsPresent([a])',
    'Not([a])',
    'Append("x", [a])',
    'IIF([a] = "a", "a", "1")',
  );

  it('never calls a key unreachable that some user reaches', () => {
    fc.assert(
      fc.property(sources, words, words, (source, key, user) => {
        const text = `Switch(${source}, "missed", ${escapeText(key)}, "met")`;
        const met = shown(evaluateText(text, { a: user })) === 'met';
        if (met) expect(findingsOf('switch-unreachable-key', text)).toEqual([]);
      }),
      runs(),
    );
  });

  it.each([
    ['ToLower([a])', '"Sales"', '"sales"'],
    ['(ToUpper([a]))', '"Sales"', '"SALES"'],
    ['Left([a], 2)', '"USA"', '"USA"'],
  ])('after %s mends %s to %s', (source, key, wanted) => {
    const text = (written: string) => `Switch(${source}, "other", ${written}, "1")`;
    expect(mended('switch-unreachable-key', text(key), 'unsafe')).toBe(text(wanted));
    expect(mended('switch-unreachable-key', text(key))).toBe(text(key));
  });

  it('knows that a source without a value equals the key ""', () => {
    expect(findingsOf('switch-unreachable-key', 'Switch(ToLower([a]), "x", "", "none")')).toEqual([]);
    expect(findingsOf('switch-unreachable-key', 'Switch(Append("x", [a]), "x", "", "none")')).toHaveLength(1);
  });
});

describe('switch-presence-test', () => {
  const attributes = { sourceAttributes: { a: 'String', b: 'String' } };

  it.each([
    ['Switch(IsPresent([a]), "none", "True", [a])', 'Switch([a], [a], "", "none")'],
    ['Switch(IsNullOrEmpty([a]), [a], "True", "none")', 'Switch([a], [a], "", "none")'],
    ['Switch(IsNullOrEmpty([a]), "none", "False", [a])', 'Switch([a], [a], "", "none")'],
    ['Switch(Not(IsPresent([a])), , "True", [b])', 'Switch([a], , "", [b])'],
    // For IsNull empty text is a value.
    ['Switch(IsNull([a]), [a], "True", "none")', 'Switch(IsNull([a]), [a], "True", "none")'],
    ['Switch(IsPresent([a]), "none", "true", [a])', 'Switch(IsPresent([a]), "none", "true", [a])'],
  ])('mends %s to %s', (expression, wanted) => {
    expect(mendedExpression('switch-presence-test', { expression, ...attributes })).toBe(wanted);
    for (const a of [null, '', 'x', 'True']) {
      const value = (text: string) => shown(evaluateText(text, { a, b: 'y' }));
      expect(value(wanted)).toEqual(value(expression));
    }
  });

  it('leaves an attribute that may hold a list to a person', () => {
    const expression = 'Switch(IsPresent([a]), "none", "True", [a])';
    const list = { expression, sourceAttributes: { a: 'String[]' } };
    for (const example of [{ expression }, list]) {
      expect(mendedExpression('switch-presence-test', example)).toBe(expression);
    }
  });
});

describe('switch-no-default', () => {
  it.each([
    ['Switch([a], , "x", "1")', 1],
    ['Switch([a], "", "x", "1")', 0],
    ['Switch([a], , "true", "1", "false", "0")', 0],
    ['Switch(IsPresent([a]), , "True", "1", "False", "0")', 0],
    ['Switch(IIF([a] = "x", "u", "v"), , "u", "1", "v", "0")', 0],
    ['Switch(IIF([a] = "x", "u", "v"), , "u", "1")', 1],
    ['Coalesce("y", Switch([a], , "x", "1"))', 1],
  ])('of %s tells %i times', (text, count) => {
    expect(findingsOf('switch-no-default', text)).toHaveLength(count);
  });
});
