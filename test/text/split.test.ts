import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhiteSpaceUnit, split, trim, trimEnd, trimStart } from '../../src/text/index.ts';

const separators = fc.array(fc.constantFrom(',', ';', ', ', ',,'), { minLength: 1 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', ' ') });

test('with one separator and no options, the parts join to the text again', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';', ', '), (input, separator) => {
      expect(split(input, [separator]).join(separator)).toBe(input);
    }),
  );
});

test('without empty parts, splitting drops exactly the empty ones', () => {
  fc.assert(
    fc.property(text, separators, (input, by) => {
      expect(split(input, by, { removeEmpty: true })).toEqual(split(input, by).filter((part) => part !== ''));
    }),
  );
});

test('a count bounds the parts, and the last one keeps the rest', () => {
  fc.assert(
    fc.property(text, separators, fc.integer({ min: 2, max: 6 }), (input, by, count) => {
      const parts = split(input, by, { count });
      expect(parts.length).toBe(Math.min(count, split(input, by).length));
      expect(input.endsWith(parts.at(-1) ?? '')).toBe(true);
    }),
  );
});

test('trimming knows U+0085 and not U+FEFF', () => {
  expect(trim('\u0085\ufeff a \u3000')).toBe('\ufeff a');
  expect(trimStart(' \t ')).toBe('');
  expect(trimEnd(' a\u00a0')).toBe(' a');
});

test('white space is what Unicode and .NET say', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const javaScript = units.filter((unit) => /\s/.test(String.fromCharCode(unit)));
  const expected = [...javaScript.filter((unit) => unit !== 0xfeff), 0x85].sort((a, b) => a - b);
  expect(units.filter(isWhiteSpaceUnit)).toEqual(expected);
});
