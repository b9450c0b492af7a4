import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOutcomes,
  countOutcomesIgnoringCase,
  type RandomStringParameters,
  readRandomStringParameters,
} from '../../../src/functions/randomString/index.ts';

/** Every text over the characters of the classes that has the minimums, one by one. */
function textsOf({ length, classes }: RandomStringParameters): string[] {
  const characters = classes.flatMap(({ alphabet }) => [...alphabet]);
  let texts = [''];
  for (let place = 0; place < length; place++) {
    texts = texts.flatMap((text) => characters.map((character) => text + character));
  }
  return texts.filter((text) =>
    classes.every(
      ({ alphabet, minimum }) =>
        [...text].filter((character) => alphabet.includes(character)).length >= minimum,
    ),
  );
}

function read(...values: readonly (number | string)[]): RandomStringParameters {
  const parameters = readRandomStringParameters(
    values.map((value) => (typeof value === 'number' ? BigInt(value) : value)),
  );
  if ('error' in parameters) throw new Error(parameters.error);
  return parameters;
}

/** Small enough to be gone through: a few characters are left of each class, letters in one case only among them. */
const smallParameters = fc
  .record({
    length: fc.integer({ min: 0, max: 4 }),
    minimums: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 2 }))),
    kept: fc.tuple(
      fc.constantFrom('0', '01'),
      fc.constantFrom('$', '$%'),
      fc.constantFrom('A', 'AB', 'B'),
      fc.constantFrom('a', 'ab', 'bc', 'c'),
    ),
  })
  .map(({ length, minimums, kept }): RandomStringParameters => {
    const names = ['digits', 'specials', 'capitals', 'lowers'] as const;
    const classes = names.map((name, index) => ({ name, alphabet: kept[index]!, minimum: minimums[index]! }));
    const some = minimums.some((minimum) => minimum > 0);
    return {
      length,
      classes: classes.filter(({ name, minimum }) => (some ? minimum > 0 : name !== 'specials')),
    };
  });

describe('the number of texts that RandomString can give', () => {
  it.each([
    ['three digits', [3, 3, 0, 0, 0], 1000n],
    ['three digits and three lower-case letters', [6, 3, 0, 0, 3], 20n * 10n ** 3n * 26n ** 3n],
    ['digits and letters, none required', [2, 0, 0, 0, 0], 62n ** 2n],
    ['digits without those to avoid', [2, 2, 0, 0, 0, '0123'], 36n],
    ['no characters', [0, 0, 0, 0, 0], 1n],
    ['the greatest length of digits', [256, 1, 0, 0, 0], 10n ** 256n],
  ] as const)('%s', (_, values, count) => {
    expect(countOutcomes(read(...values))).toBe(count);
  });

  it('is what counting them one by one gives', () => {
    fc.assert(
      fc.property(smallParameters, (parameters) => {
        expect(countOutcomes(parameters)).toBe(BigInt(textsOf(parameters).length));
      }),
    );
  });

  it('is, without regard to case, what counting their lower-case forms gives', () => {
    fc.assert(
      fc.property(smallParameters, (parameters) => {
        const ways = new Map<string, number>();
        for (const text of textsOf(parameters)) {
          const lower = text.toLowerCase();
          ways.set(lower, (ways.get(lower) ?? 0) + 1);
        }
        const { count, equallyLikely } = countOutcomesIgnoringCase(parameters);
        expect(count).toBe(BigInt(ways.size));
        if (equallyLikely) expect(new Set(ways.values()).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['digits', [3, 3, 0, 0, 0], 1000n, true],
    ['lower-case letters and digits', [6, 3, 0, 0, 3], 20n * 10n ** 3n * 26n ** 3n, true],
    ['letters of both cases', [2, 0, 0, 1, 1], 26n ** 2n, true],
    ['letters of both cases and digits', [2, 0, 0, 0, 0], 36n ** 2n, false],
    ['letters of which one has lost a case', [2, 0, 0, 1, 1, 'A'], 26n ** 2n - 1n, false],
  ] as const)(
    'says whether they are equally likely without regard to case: %s',
    (_, values, count, equallyLikely) => {
      expect(countOutcomesIgnoringCase(read(...values))).toEqual({ count, equallyLikely });
    },
  );
});
