import type { RandomSource } from '../define.ts';
import { type Draw, exactDraw, type Weights, weightsOf } from './draw.ts';
import { combineFillings, type Fillings, fillingsBySplit, fillingsOfClass } from './fillings.ts';
import type { RandomStringParameters } from './readRandomStringParameters.ts';

/**
 * Makes the closure that gives random texts: each text that satisfies the minimums is equally likely, so that the
 * probability of a collision is known exactly. How many characters each class gets is drawn first, by the number of
 * texts that have so many; then their places, then the characters.
 */
export function createSampler(
  { length, classes }: RandomStringParameters,
  draw: Draw = exactDraw,
): (random: RandomSource) => string {
  const [only] = classes;
  if (only !== undefined && classes.length === 1) {
    const { alphabet } = only;
    return (random) => {
      let text = '';
      for (let place = 0; place < length; place++) text += alphabet[draw.below(random, alphabet.length)];
      return text;
    };
  }
  const alphabets = classes.map(({ alphabet }) =>
    Uint16Array.from(alphabet, (character) => character.charCodeAt(0)),
  );
  const units = new Uint16Array(length);
  const weightsFor = classWeights(
    classes.map(({ alphabet, minimum }) => fillingsOfClass(alphabet.length, minimum, length)),
  );
  return (random) => {
    let filled = 0;
    for (const [index, alphabet] of alphabets.entries()) {
      const left = length - filled;
      const isLast = index === alphabets.length - 1;
      const end = isLast ? length : filled + draw.weighted(random, weightsFor(index, left));
      while (filled < end) units[filled++] = alphabet[draw.below(random, alphabet.length)] as number;
    }
    shuffle(units, random, draw);
    return String.fromCharCode.apply(null, units as unknown as number[]);
  };
}

/** The weights of how many of the places left a class takes, when it and the classes after it fill them; made once. */
function classWeights(fillings: readonly Fillings[]): (index: number, left: number) => Weights {
  const following: Fillings[] = [];
  for (let index = fillings.length - 1; index > 0; index--) {
    const own = fillings[index] as Fillings;
    const after = following[index];
    following[index - 1] = after === undefined ? own : combineFillings(own, after, own.length - 1);
  }
  const known = new Map<number, Weights>();
  return (index, left) => {
    const key = index * 1024 + left;
    let weights = known.get(key);
    if (weights === undefined) {
      weights = weightsOf(fillingsBySplit(fillings[index] as Fillings, following[index] as Fillings, left));
      known.set(key, weights);
    }
    return weights;
  };
}

/** Fisher and Yates: every order is equally likely. */
function shuffle(units: Uint16Array, random: RandomSource, draw: Draw): void {
  for (let place = units.length - 1; place > 0; place--) {
    const other = draw.below(random, place + 1);
    const unit = units[place] as number;
    units[place] = units[other] as number;
    units[other] = unit;
  }
}
