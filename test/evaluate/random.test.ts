import { describe, expect, it } from 'vitest';
import { cryptographicRandom, seededRandom } from '../../src/evaluate/index.ts';

const first = (seed: number, key = 0, number = 0) => {
  const random = seededRandom(seed);
  random.restart(key, number);
  return [random.nextUint32(), random.nextUint32(), random.nextUint32()];
};

describe('seeded random numbers', () => {
  it('are the same on every machine', () => {
    expect(first(2026, 12345, 1)).toEqual([1023898581, 258673557, 3947734939]);
  });

  it('are 32-bit whole numbers', () => {
    const random = seededRandom(1);
    for (let i = 0; i < 1000; i++) {
      const number = random.nextUint32();
      expect(number >>> 0).toBe(number);
    }
  });

  it('begin anew at a key, whatever was drawn before', () => {
    const random = seededRandom(1);
    for (let i = 0; i < 100; i++) random.nextUint32();
    random.restart(5, 6);
    expect([random.nextUint32(), random.nextUint32(), random.nextUint32()]).toEqual(first(1, 5, 6));
  });

  it.each([
    ['seeds', (i: number) => first(i)],
    ['seeds beyond 32 bits', (i: number) => first(i * 2 ** 32)],
    ['keys', (i: number) => first(1, i)],
    ['keys beyond 32 bits', (i: number) => first(1, i * 2 ** 32)],
    ['numbers', (i: number) => first(1, 1, i)],
  ])('differ for different %s', (_, numbersOf) => {
    const seen = new Set(Array.from({ length: 2000 }, (_unused, i) => numbersOf(i).join()));
    expect(seen.size).toBe(2000);
  });

  it('have bits that are set half of the time, also right after a start', () => {
    const counts = new Array<number>(32).fill(0);
    const starts = 4000;
    const random = seededRandom(7);
    for (let key = 0; key < starts; key++) {
      random.restart(key);
      const number = random.nextUint32();
      for (let bit = 0; bit < 32; bit++) counts[bit]! += (number >>> bit) & 1;
    }
    // Six standard deviations.
    for (const count of counts) expect(Math.abs(count - starts / 2)).toBeLessThan(6 * Math.sqrt(starts / 4));
  });
});

describe('cryptographic random numbers', () => {
  it('go on beyond what is fetched at once, and do not repeat', () => {
    const random = cryptographicRandom();
    const drawn = Array.from({ length: 600 }, () => random.nextUint32());
    // Two equal ones among 600 come once in 24,000 runs; ten never.
    expect(new Set(drawn).size).toBeGreaterThan(590);
  });
});
