import { countOutcomes, readRandomStringParameters } from '../functions/randomString/index.ts';
import { collisionProbability } from '../simulate/index.ts';
import type { DigitsNeeded } from './uniqueness.ts';

/** RandomString gives no longer text (language.md section 7, D). */
const MOST_DIGITS = 256;

/**
 * The fewest random digits with which any two of so many users of one name collide with at most this probability
 * (birthday formula over the exact number of outcomes). The risk is from 0 to 1.
 */
export function digitsNeeded(users: number, risk: number): DigitsNeeded {
  let digits = leastDigits(users, risk);
  let probability = probabilityWith(digits, users);
  while (probability > risk && digits < MOST_DIGITS) probability = probabilityWith(++digits, users);
  return { users, risk, digits: probability > risk ? undefined : digits, probability };
}

/** Where to begin: with N outcomes the probability is above 1 - exp(-n(n-1)/2N), so fewer digits do not suffice. */
function leastDigits(users: number, risk: number): number {
  const outcomes = (users * (users - 1)) / 2 / -Math.log1p(-risk);
  return Math.max(1, Math.min(MOST_DIGITS, Math.floor(Math.log10(outcomes))));
}

function probabilityWith(digits: number, users: number): number {
  const parameters = readRandomStringParameters([BigInt(digits), BigInt(digits), 0n, 0n, 0n]);
  if ('error' in parameters) throw new RangeError(parameters.error);
  return collisionProbability(users, countOutcomes(parameters));
}
