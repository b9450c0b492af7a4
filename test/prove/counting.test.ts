import { describe, expect, it } from 'vitest';
import {
  countOutcomes,
  countOutcomesIgnoringCase,
  readRandomStringParameters,
} from '../../src/functions/randomString/index.ts';
import { digitsNeeded, prove } from '../../src/prove/index.ts';
import { collisionProbability } from '../../src/simulate/index.ts';
import { normalizeDiacritics } from '../../src/text/index.ts';
import { proveOptions, subjectOf } from '../support/subjectOf.ts';

/** Leaves two characters of each class, one letter of them in both cases. */
const avoided = '23456789~!@#^&*_-+=`|\\(){}[]:;"\'<>,.?/CDEFGHIJKLMNOPQRSTUVWXYZadefghijklmnopqrstuvwxyz';
const left = ['01', '$%', 'AB', 'bc'];

/** The five numbers of RandomString with a length of at most 4: every choice of minimums that it can hold. */
const parameterSets: readonly (readonly number[])[] = Array.from({ length: 5 ** 5 }, (_, number) =>
  [4, 3, 2, 1, 0].map((place) => Math.floor(number / 5 ** place) % 5),
).filter(([length = 0, ...minimums]) => minimums.reduce((so, one) => so + one, 0) <= length);

/** The texts of the classes that take part, gone through one by one. */
function textsOf([length = 0, ...minimums]: readonly number[]): readonly string[] {
  const takesPart = minimums.some((minimum) => minimum > 0)
    ? minimums.map((minimum) => minimum > 0)
    : [true, false, true, true];
  const signs = left.flatMap((alphabet, place) => (takesPart[place] ? [...alphabet] : []));
  let texts = [''];
  for (let place = 0; place < length; place++)
    texts = texts.flatMap((text) => signs.map((sign) => text + sign));
  return texts.filter((text) =>
    minimums.every(
      (minimum, place) => [...text].filter((sign) => left[place]!.includes(sign)).length >= minimum,
    ),
  );
}

describe('the outcomes of RandomString, for all minimums up to a length of 4', () => {
  it('are as many as there are texts, with regard to case and without', () => {
    expect(parameterSets).toHaveLength(126);
    for (const set of parameterSets) {
      const parameters = readRandomStringParameters([...set.map(BigInt), avoided]);
      if ('error' in parameters) throw new Error(`${set}: ${parameters.error}`);
      const texts = textsOf(set);
      expect([set, countOutcomes(parameters)]).toEqual([set, BigInt(texts.length)]);
      const blind = new Set(texts.map((text) => text.toLowerCase()));
      expect([set, countOutcomesIgnoringCase(parameters).count]).toEqual([set, BigInt(blind.size)]);
    }
  });
});

describe('the probability that any two of n users collide', () => {
  it.each([10n, 1000n, 7776n, 1_000_000n])(
    'is that of the birthday formula, to 1e-12, for %s outcomes',
    (outcomes) => {
      let distinct = 1n;
      let all = 1n;
      for (let users = 1; users <= 60; users++) {
        const left = outcomes - BigInt(users - 1);
        distinct *= left > 0n ? left : 0n;
        all *= outcomes;
        const exact = Number(((all - distinct) * 10n ** 20n) / all) / 1e20;
        expect(Math.abs(collisionProbability(users, outcomes) - exact)).toBeLessThan(1e-12);
      }
    },
  );
});

describe('how many digits are needed', () => {
  it.each([
    [2, 0.1, 1],
    [2, 0.01, 2],
    [2, 0.0099, 3],
    [10, 0.01, 4],
    [23, 0.5, 3],
    [1000, 1e-6, 12],
    [2, 1e-300, undefined],
  ])('for %s users at a risk of %s', (users, risk, digits) => {
    expect(digitsNeeded(users, risk).digits).toBe(digits);
  });

  it('is the first number of digits that keeps the risk', () => {
    for (const users of [2, 3, 7, 50, 1000]) {
      for (const risk of [0.5, 0.01, 1e-4, 1e-9]) {
        const { digits = 0, probability } = digitsNeeded(users, risk);
        expect(probability).toBe(collisionProbability(users, 10n ** BigInt(digits)));
        expect(probability).toBeLessThanOrEqual(risk);
        if (digits > 1) expect(collisionProbability(users, 10n ** BigInt(digits - 1))).toBeGreaterThan(risk);
      }
    }
  });
});

describe('users of one name', () => {
  const unique = (text: string, wanted?: { users: number; risk: number }) =>
    prove(subjectOf(text), 'unique', proveOptions({ wanted }));
  const pairOf = (text: string) =>
    unique(text).counterexamples.map(({ user, other }) =>
      [user, other!].map(({ attributes }) => attributes.map(([, value]) => value)),
    );

  it('get the same value where nothing tells them apart', () => {
    expect(pairOf('Join("@", [givenName], "contoso.com")')).toEqual([[['a'], ['a']]]);
  });

  it('get the same value where what tells them apart is cut off', () => {
    const [[[first], [second]] = [[], []]] = pairOf(
      'Join("", Replace([userName], , "@.*", , "", , ), "@contoso.com")',
    ) as [[string[], string[]]];
    expect([first, second]).toContain('a');
    expect([first, second].find((name) => name !== 'a')).toMatch(/^a@/);
  });

  it('get the same value where marks are taken away', () => {
    const [pair] = pairOf('Append(NormalizeDiacritics([mailNickname]), "@contoso.com")');
    const [plain, marked] = pair!.flat().toSorted() as [string, string];
    expect(plain).toMatch(/^[a-z]$/);
    expect(normalizeDiacritics(marked)).toBe(plain);
  });

  it('are told apart by a random number as often as its outcomes say', () => {
    const text = 'Join("", [givenName], RandomString(4, 2, 0, 0, 2, "01"), "@contoso.com")';
    const { kind, uniqueness } = unique(text, { users: 30, risk: 0.001 });
    const outcomes = 6n * 8n ** 2n * 26n ** 2n;
    expect(kind).toBe('refuted');
    expect(uniqueness).toEqual({
      random: {
        outcomes,
        equallyLikely: true,
        ofTwo: collisionProbability(2, outcomes),
        ofWanted: collisionProbability(30, outcomes),
      },
      digits: { users: 30, risk: 0.001, digits: 6, probability: collisionProbability(30, 10n ** 6n) },
    });
  });

  it('have a value of SelectUniqueValue each until its candidates are used up', () => {
    const candidates = [3, 2, 1].map((count) => `Join("", Left([givenName], ${count}), "@contoso.com")`);
    const verdict = unique(`SelectUniqueValue(${candidates.join(', ')})`);
    expect(verdict.uniqueness).toEqual({ namesakes: 3 });
    expect(verdict.counterexamples).toMatchObject([{ complaint: { cause: 'no value left' } }]);
  });

  it('have values of SelectUniqueValue without end where a candidate is random', () => {
    const text = 'SelectUniqueValue(Append([givenName], "@contoso.com"), Join("", Guid(), "@contoso.com"))';
    expect(unique(text)).toMatchObject({ kind: 'not-refuted', uniqueness: { namesakes: 1000 } });
  });
});
