import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employeeId, freeText, learn, like, personName, userName } from '../../src/arbitraries/index.ts';
import { runs } from '../support/runs.ts';

const rows = readFileSync(new URL('../../examples/users.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const [columns = []] = rows;

/** The values of a column of the example file. */
const columnOf = (name: string) => rows.slice(1).map((cells) => cells[columns.indexOf(name)] || null);

const isSecret = (value: string | null): value is string => value !== null && value.length >= 4;

/** The values of the sample, of four characters or more, that stand in some texts. */
const leaksOf = (sample: readonly (string | null)[], texts: readonly (string | null)[]) =>
  sample.filter(isSecret).filter((value) => texts.some((text) => text?.includes(value)));

/** Every text and number of what was learnt, and all of it as one. */
function leavesOf(likeness: unknown): string[] {
  if (typeof likeness !== 'object' || likeness === null) return [String(likeness)];
  return Object.values(likeness).flatMap(leavesOf);
}

describe('what is learnt of a sample', () => {
  it('is shares, shapes and lengths, by example', () => {
    expect(learn(['Anna', 'Bo', null, '', 'Anna-Lena', 'Zoë'])).toEqual({
      empty: 33,
      alphabets: [
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
        'bcdefghijklmnopqrstuvwxyz',
        expect.stringContaining('ë'),
        '-',
      ],
      shapes: [
        {
          weight: 50,
          runs: [
            { alphabet: 0, least: 1, most: 1 },
            { alphabet: 1, least: 1, most: 3 },
          ],
        },
        {
          weight: 25,
          runs: [
            { alphabet: 0, least: 1, most: 1 },
            { alphabet: 1, least: 1, most: 1 },
            { alphabet: 2, least: 1, most: 1 },
          ],
        },
        {
          weight: 25,
          runs: [
            { alphabet: 0, least: 1, most: 1 },
            { alphabet: 1, least: 3, most: 3 },
            { alphabet: 3, least: 1, most: 1 },
            { alphabet: 0, least: 1, most: 1 },
            { alphabet: 1, least: 3, most: 3 },
          ],
        },
      ],
    });
  });

  it('of nothing is nothing', () => {
    expect(learn([])).toEqual({ empty: 0, alphabets: [], shapes: [] });
    expect(fc.sample(like([]), 3)).toEqual([null, null, null]);
    expect(fc.sample(like([null, '']), 3)).toEqual([null, null, null]);
  });

  it('of a text without end is cut', () => {
    expect(learn(['x'.repeat(5000)]).shapes[0]?.runs).toEqual([{ alphabet: 0, least: 999, most: 999 }]);
    expect(learn(['x1'.repeat(5000)]).shapes[0]?.runs).toEqual([{ alphabet: 0, least: 999, most: 999 }]);
  });
});

describe('no value of the sample, of four characters or more, comes back', () => {
  const samples: readonly [what: string, fc.Arbitrary<string>][] = [
    ['names', personName()],
    ['user names', userName()],
    ['numbers', employeeId()],
    ['texts', freeText()],
    ['texts of few signs', fc.string({ unit: fc.constantFrom(...'aab1.@-\ud83d\ude42'), maxLength: 8 })],
    ['any texts', fc.string({ unit: 'binary', maxLength: 8 })],
  ];

  it.each(samples)('neither in what is made nor in what was learnt: %s', (_, text) => {
    fc.assert(
      fc.property(fc.array(fc.option(text), { maxLength: 60 }), fc.integer(), (sample, seed) => {
        const likeness = learn(sample);
        expect(leaksOf(sample, fc.sample(like(likeness), { numRuns: 50, seed }))).toEqual([]);
        expect(leaksOf(sample, leavesOf(likeness))).toEqual([]);
      }),
      runs(100),
    );
  });

  it('nor while a counterexample shrinks', () => {
    fc.assert(
      fc.property(fc.array(personName(), { minLength: 1, maxLength: 20 }), (sample) => {
        const met: (string | null)[] = [];
        fc.check(
          fc.property(like(sample), (value) => {
            met.push(value);
            return value === null;
          }),
          { seed: 3, numRuns: 20 },
        );
        expect(leaksOf(sample, met)).toEqual([]);
      }),
      runs(60),
    );
  });

  it.each(columns.map((name) => [name]))('of the example file: %s', (name) => {
    const sample = columnOf(name);
    const likeness = learn(sample);
    expect(leaksOf(sample, fc.sample(like(likeness), { numRuns: 5000, seed: 1 }))).toEqual([]);
    expect(leaksOf(sample, [JSON.stringify(likeness)])).toEqual([]);
  });
});

describe('what is made is like the sample', () => {
  /** Latin capitals and small letters, other letters, and digits as one sign each, and a run of them as one. */
  const shapeOf = (value: string | null) =>
    value
      ?.replace(/(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu, 'ж')
      .replace(/(?:(?=\p{Script=Latin})\p{Lu})+/gu, 'A')
      .replace(/(?:(?![Aж])\p{L})+/gu, 'a')
      .replace(/\p{N}+/gu, '0');

  it.each([['externalId'], ['givenName'], ['department']])('in its shapes: %s', (name) => {
    const seen = new Set(columnOf(name).map(shapeOf));
    const made = fc.sample(like(columnOf(name)), { numRuns: 500, seed: 2 });
    expect(made.map(shapeOf).filter((shape) => !seen.has(shape))).toEqual([]);
  });

  it('in its lengths', () => {
    const lengths = fc.sample(like(['AB', 'ABCDE']), 300).map((value) => value?.length ?? 0);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([2, 5]);
  });

  it('in its share of empty values', () => {
    const sample = Array.from({ length: 100 }, (_, i) => (i < 40 ? null : `x${i}`));
    const empty = fc
      .sample(like(sample), { numRuns: 2000, seed: 2 })
      .filter((value) => value === null).length;
    expect(empty).toBeGreaterThan(700);
    expect(empty).toBeLessThan(900);
  });

  it('the same for the same seed, from the sample as from what was learnt of it', () => {
    const sample = columnOf('userName');
    const again = JSON.parse(JSON.stringify(learn(sample)));
    expect(fc.sample(like(sample), { numRuns: 100, seed: 5 })).toEqual(
      fc.sample(like(again), { numRuns: 100, seed: 5 }),
    );
  });

  it('and still there after many different values', () => {
    const names = fc.sample(personName(), { numRuns: 20_000, seed: 3 });
    const made = fc.sample(like(names), { numRuns: 300, seed: 3 });
    expect(made.some((name) => /^[A-Z][a-z]+$/.test(name ?? ''))).toBe(true);
    expect(leaksOf(names, made)).toEqual([]);
  });
});
