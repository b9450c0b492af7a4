import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import { collisionProbability, randomPartOf } from '../../src/simulate/collisions.ts';
import { shown } from '../support/evaluateText.ts';

describe('the probability that two of n users get the same of N texts', () => {
  it.each([
    ['nobody', 0, 1000n, 0],
    ['one user', 1, 1000n, 0],
    ['two users', 2, 1000n, 0.001],
    ['the birthday problem', 23, 365n, 0.5072972343239854],
    ['as many users as texts', 3, 3n, 1 - 6 / 27],
    ['more users than texts', 4, 3n, 1],
    ['two users and one text', 2, 1n, 1],
    ['more texts than a float counts', 2, 10n ** 30n, 1e-30],
  ])('%s', (_, users, outcomes, probability) => {
    expect(collisionProbability(users, outcomes)).toBeCloseTo(probability, 14);
    expect(Object.is(collisionProbability(users, outcomes), -0)).toBe(false);
  });

  it('keeps its digits where it is very small', () => {
    const pairs = (1000 * 999) / 2;
    expect(collisionProbability(1000, 10n ** 20n) / (pairs * 1e-20)).toBeCloseTo(1, 9);
  });

  it('is the share of all ways to draw in which two are equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }), (users, outcomes) => {
        const all = outcomes ** users;
        let equal = 0;
        for (let way = 0; way < all; way++) {
          const drawn = Array.from({ length: users }, (_, i) => Math.floor(way / outcomes ** i) % outcomes);
          if (new Set(drawn).size < users) equal++;
        }
        expect(collisionProbability(users, BigInt(outcomes))).toBeCloseTo(equal / all, 12);
      }),
    );
  });

  it('is what the product of the birthday formula gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 400, max: 1_000_000 }),
        (users, outcomes) => {
          let none = 1;
          for (let i = 1; i < users; i++) none *= 1 - i / outcomes;
          expect(collisionProbability(users, BigInt(outcomes))).toBeCloseTo(1 - none, 10);
        },
      ),
    );
  });
});

function partOf(text: string) {
  return randomPartOf(parse(text).expression!, {});
}

describe('the random part of an expression', () => {
  it.each([
    ['digits only', 'RandomString(3, 3, 0, 0, 0)', 1000n, true],
    ['within Join', 'Join("", [a], RandomString(2, 2, 0, 0, 0), "@x")', 100n, true],
    ['two of them', 'Append(RandomString(1, 1, 0, 0, 0), RandomString(2, 2, 0, 0, 0))', 1000n, true],
    ['within &', '[a] & RandomString(1, 1, 0, 0, 0)', 10n, true],
    ['changed in case only', 'ToLower(Prepend(RandomString(1, 1, 0, 0, 0), "p"))', 10n, true],
    ['digits without some of them', 'RandomString(2, 2, 0, 0, 0, "01")', 64n, true],
  ])('%s', (_, text, outcomes, equallyLikely) => {
    expect(partOf(text)).toMatchObject({ outcomes, equallyLikely });
  });

  it.each([
    ['none', 'Join("", [a], "b")'],
    ['one in a branch', 'IIF([a] = "b", RandomString(3, 3, 0, 0, 0), "c")'],
    ['one that is cut', 'Left(RandomString(3, 3, 0, 0, 0), 2)'],
    ['one that separates', 'Join(RandomString(1, 1, 0, 0, 0), [a], [b])'],
    ['one of a length from an attribute', 'RandomString([a], 0, 0, 0, 0)'],
    ['one beside another kind of chance', 'Append(RandomString(3, 3, 0, 0, 0), Guid())'],
    ['one that is impossible', 'RandomString(1, 2, 0, 0, 0)'],
  ])('cannot be counted: %s', (_, text) => expect(partOf(text)).toBeUndefined());

  it('is masked, so that users are grouped by the rest', () => {
    const { masked } = partOf('Join("", [a], RandomString(3, 3, 0, 0, 0), "@x")')!;
    expect(shown(masked.evaluate(['ana'], {} as never))).toBe('ana???@x');
  });
});
