import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDraw, weightsOf } from '../../../src/functions/randomString/draw.ts';

/** A source that gives these numbers and then ends. */
function numbers(...given: number[]) {
  return {
    nextUint32() {
      const number = given.shift();
      if (number === undefined) throw new Error('more numbers were drawn than expected');
      return number;
    },
  };
}

describe('a number below a bound', () => {
  it('takes the remainder of a number in a complete run', () => {
    expect(exactDraw.below(numbers(4_294_967_289), 10)).toBe(9);
  });

  it('draws again in the incomplete last run, which would favour small numbers', () => {
    expect(exactDraw.below(numbers(4_294_967_290, 4_294_967_295, 3), 10)).toBe(3);
  });

  it('has no incomplete run for a power of two', () => {
    expect(exactDraw.below(numbers(4_294_967_295), 32)).toBe(31);
  });
});

describe('a weighted draw', () => {
  const half = 2 ** 31;

  it('never takes an entry of weight 0', () => {
    const weights = weightsOf([0n, 1n, 0n, 1n, 0n]);
    expect(exactDraw.weighted(numbers(0, 0), weights)).toBe(1);
    expect(exactDraw.weighted(numbers(half - 1), weights)).toBe(1);
    expect(exactDraw.weighted(numbers(half, 0), weights)).toBe(3);
    expect(exactDraw.weighted(numbers(2 ** 32 - 1), weights)).toBe(3);
  });

  it('draws further digits on the border of two shares', () => {
    // A third of 2^32 ends in …,333: the number 1,431,655,765 lies on the border.
    const weights = weightsOf([1n, 2n]);
    const border = 1_431_655_765;
    expect(exactDraw.weighted(numbers(border - 1), weights)).toBe(0);
    expect(exactDraw.weighted(numbers(border, border - 1), weights)).toBe(0);
    expect(exactDraw.weighted(numbers(border, border, border + 1), weights)).toBe(1);
    expect(exactDraw.weighted(numbers(border + 1), weights)).toBe(1);
  });

  it('decides among shares that are too small for 32 bits', () => {
    const weights = weightsOf([1n, 1n, 2n ** 64n - 2n]);
    expect(exactDraw.weighted(numbers(0, 0), weights)).toBe(0);
    expect(exactDraw.weighted(numbers(0, 1), weights)).toBe(1);
    expect(exactDraw.weighted(numbers(0, 2), weights)).toBe(2);
  });

  it('gives each 64-bit fraction to the entry in whose share it lies', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const someWeights = fc
      .array(fc.bigInt({ min: 0n, max: 1n << 70n }), { minLength: 1, maxLength: 6 })
      .filter((weights) => weights.some((weight) => weight > 0n));
    fc.assert(
      fc.property(someWeights, word, word, (weights, first, second) => {
        const entry = exactDraw.weighted(
          numbers(first, second, 0x12345678, 0x9abcdef0, 0x0fedcba9),
          weightsOf(weights),
        );
        const total = weights.reduce((so, weight) => so + weight, 0n);
        const before = weights.slice(0, entry).reduce((so, weight) => so + weight, 0n);
        const fraction = (BigInt(first) << 32n) | BigInt(second);
        expect((before + weights[entry]!) << 64n > fraction * total).toBe(true);
        expect(before << 64n <= (fraction + 1n) * total).toBe(true);
      }),
    );
  });
});
