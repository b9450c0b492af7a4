import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/evaluate/index.ts';
import { readRandomStringParameters } from '../../src/functions/randomString/index.ts';
import { error, evaluateText, shown } from '../support/evaluateText.ts';
import { functionCases } from '../support/functionCases.ts';

functionCases('RandomString', [
  ['a length beyond 256', 'RandomString(257, 0, 0, 0, 0)', {}, error],
  ['a negative length', 'RandomString(-1, 0, 0, 0, 0)', {}, error],
  ['a negative minimum', 'RandomString(3, -1, 0, 0, 0)', {}, error],
  ['minimums beyond the length, lower-case letters included', 'RandomString(3, 1, 1, 1, 1)', {}, error],
  ['a minimum that is no number', 'RandomString(3, "x", 0, 0, 0)', {}, error],
  ['a null minimum', 'RandomString(3, [n], 0, 0, 0)', {}, error],
  ['a list of characters to avoid', 'RandomString(3, 0, 0, 0, 0, [c])', { c: ['a'] }, error],
  ['all characters avoided', 'RandomString(1, 0, 0, 0, 0, [c])', { c: everything() }, error],
  ['nothing asked, nothing left', 'RandomString(0, 0, 0, 0, 0, [c])', { c: everything() }, ''],
  ['one digit left', 'RandomString(3, 3, 0, 0, 0, "012345678")', {}, '999'],
  ['numbers as text', 'RandomString("3", "3", "0", "0", "0", "012345678")', {}, '999'],
  ['numbers from attributes', 'RandomString([n], [n], 0, 0, 0, "012345678")', { n: '4' }, '9999'],
  ['four places are too few', 'RandomString(3, 3, 0, 0)', {}, error],
]);

describe('RandomString in detail', () => {
  it('says before the first user what is wrong with its constants, and where', () => {
    const { diagnostics } = compile('RandomString(2, 3, 0, 0, 0)');
    expect(diagnostics).toMatchObject([
      {
        code: 'argument-value',
        message: 'RandomString: The minimums ask for 3 characters, but the length is 2.',
        span: { start: 13, end: 14 },
      },
    ]);
  });

  it('fills free places only from the classes with a positive minimum', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(shown(evaluateText('RandomString(8, 1, 0, 0, 1)', {}, { seed }))).toMatch(/^[0-9a-z]{8}$/);
    }
  });

  it('fills from digits and both cases of letters when no class is asked for', () => {
    const all = Array.from({ length: 20 }, (_, seed) =>
      shown(evaluateText('RandomString(99, 0, 0, 0, 0)', {}, { seed })),
    );
    const characters = [...new Set(all.join(''))].sort().join('');
    expect(characters).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });

  it('knows the special characters of the Windows password rule', () => {
    const all = Array.from({ length: 20 }, (_, seed) =>
      shown(evaluateText('RandomString(99, 0, 99, 0, 0)', {}, { seed })),
    );
    expect([...new Set(all.join(''))].sort().join('')).toBe('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
  });

  it('keeps to length, minimums and characters to avoid, whatever they are', () => {
    const number = fc.integer({ min: 0, max: 64 });
    const avoid = fc.string({ unit: fc.constantFrom(...everything()), maxLength: 80 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 256 }),
        fc.tuple(number, number, number, number),
        avoid,
        fc.nat(),
        (length, minimums, avoided, seed) => {
          const values = [length, ...minimums].map(BigInt);
          const expression = `RandomString(${values.join(', ')}, [avoided])`;
          const outcome = evaluateText(expression, { avoided }, { seed });
          const parameters = readRandomStringParameters([...values, avoided]);
          if ('error' in parameters) {
            expect(outcome.kind).toBe('error');
            return;
          }
          const text = shown(outcome) as string;
          expect(text).toHaveLength(length);
          const counts = [/[0-9]/g, /[^0-9A-Za-z]/g, /[A-Z]/g, /[a-z]/g].map(
            (one) => text.match(one)?.length ?? 0,
          );
          for (const [index, minimum] of minimums.entries())
            expect(counts[index]).toBeGreaterThanOrEqual(minimum);
          for (const character of avoided) expect(text).not.toContain(character);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** All characters that RandomString can use. */
function everything(): string {
  return Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');
}
