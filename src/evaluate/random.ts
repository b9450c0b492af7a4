import type { RandomSource } from '../functions/define.ts';

/** Random bits from the platform's cryptographic source, fetched 1 KiB at a time. */
export function cryptographicRandom(): RandomSource {
  const buffer = new Uint32Array(256);
  let next = buffer.length;
  return {
    nextUint32() {
      if (next === buffer.length) {
        globalThis.crypto.getRandomValues(buffer);
        next = 0;
      }
      return buffer[next++] as number;
    },
  };
}

/** A repeatable source that can be put back to a start: one object serves all rows of a run. */
export interface SeededRandom extends RandomSource {
  /**
   * Starts anew at the stream that belongs to the seed, a key and a number, whatever was drawn before; both are whole
   * numbers from 0 to 2^53 - 1.
   */
  readonly restart: (key: number, number?: number) => void;
}

/**
 * The same seed and key give the same numbers on every machine (sfc32, seeded through splitmix32). Seeds are whole
 * numbers from 0 to 2^53 - 1. Not for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 0;

  function nextUint32(): number {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  }

  function restart(key: number, number = 0): void {
    // For one seed no two keys and numbers below 2^32 begin in the same state: mix is one to one.
    a = mix(Math.floor(seed / 2 ** 32) ^ mix(seed | 0));
    b = mix((key | 0) ^ a);
    c = mix(Math.floor(key / 2 ** 32) ^ b);
    counter = (number + 1) | 0;
    for (let i = 0; i < 12; i++) nextUint32();
  }

  restart(0);
  return { nextUint32, restart };
}

function mix(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/** A seed for a run that was given none: 32 cryptographic bits. It is printed, so that the run can be repeated. */
export function randomSeed(): number {
  return globalThis.crypto.getRandomValues(new Uint32Array(1))[0] as number;
}
