import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/evaluate/index.ts';
import { countOutcomes } from '../../../src/functions/randomString/countOutcomes.ts';
import { createSampler } from '../../../src/functions/randomString/createSampler.ts';
import type {
  CharacterClass,
  RandomStringParameters,
} from '../../../src/functions/randomString/readRandomStringParameters.ts';
import { enumerateDraws } from '../../support/enumerateDraws.ts';

function parameters(
  length: number,
  ...classes: readonly (readonly [string, number])[]
): RandomStringParameters {
  const names = ['digits', 'specials', 'capitals', 'lowers'] as const;
  return {
    length,
    classes: classes.map(
      ([alphabet, minimum], index): CharacterClass => ({ name: names[index]!, alphabet, minimum }),
    ),
  };
}

describe('every text that RandomString can give is equally likely', () => {
  it.each([
    ['one class', parameters(3, ['01', 3])],
    ['two classes without a free place', parameters(3, ['01', 1], ['$', 2])],
    ['two classes with free places', parameters(4, ['01', 1], ['$%', 1])],
    ['two classes of unequal size', parameters(4, ['0', 1], ['$%&', 2])],
    ['three classes', parameters(4, ['01', 1], ['$', 1], ['A', 1])],
    ['three classes without minimums', parameters(3, ['01', 0], ['$', 0], ['AB', 0])],
    ['four classes', parameters(4, ['0', 1], ['$', 1], ['A', 1], ['bc', 1])],
    ['nothing at all', parameters(0)],
  ])('%s', (_, given) => {
    const { shares, denominator } = enumerateDraws((draw) => {
      const sample = createSampler(given, draw);
      return () => sample(seededRandom(1));
    });
    const count = countOutcomes(given);
    expect(BigInt(shares.size)).toBe(count);
    expect(new Set(shares.values())).toEqual(new Set([denominator / count]));
  });
});
