import { combineFillings, type Fillings, fillingsBySplit, fillingsOfClass, sum } from './fillings.ts';
import type { CharacterClass, RandomStringParameters } from './readRandomStringParameters.ts';

/** How many different texts RandomString can give; all are equally likely. Exact. */
export function countOutcomes({ length, classes }: RandomStringParameters): bigint {
  return countMixtures(
    classes.map(({ alphabet, minimum }) => fillingsOfClass(alphabet.length, minimum, length)),
    length,
  );
}

/** The texts of RandomString as a directory compares user names: without regard to case. */
export interface DistinctOutcomes {
  readonly count: bigint;
  /** False when some of them can be written in more ways than others, and so are likelier. */
  readonly equallyLikely: boolean;
}

/** How many texts RandomString can give that differ by more than the case of letters. Exact. */
export function countOutcomesIgnoringCase(parameters: RandomStringParameters): DistinctOutcomes {
  const { length, classes } = parameters;
  const letters = lettersOf(classes);
  if (letters === undefined || letters.inBoth === 0) {
    return { count: countOutcomes(parameters), equallyLikely: true };
  }
  const others = classes.filter(({ name }) => name !== 'capitals' && name !== 'lowers');
  const fillings = [
    fillingsOfLetters(letters, length),
    ...others.map(({ alphabet, minimum }) => fillingsOfClass(alphabet.length, minimum, length)),
  ];
  return {
    count: countMixtures(fillings, length),
    // Texts of letters that all have both cases can be written in equally many ways; any other character has one.
    equallyLikely: others.length === 0 && letters.onlyCapital === 0 && letters.onlyLower === 0,
  };
}

/** The letters of a text that needs both cases; some may be left in one case only, because the other is avoided. */
interface Letters {
  readonly inBoth: number;
  readonly onlyCapital: number;
  readonly onlyLower: number;
  readonly minimumCapitals: number;
  readonly minimumLowers: number;
}

function lettersOf(classes: readonly CharacterClass[]): Letters | undefined {
  const capitals = classes.find(({ name }) => name === 'capitals');
  const lowers = classes.find(({ name }) => name === 'lowers');
  if (capitals === undefined || lowers === undefined) return undefined;
  const inBoth = [...lowers.alphabet].filter((letter) =>
    capitals.alphabet.includes(letter.toUpperCase()),
  ).length;
  return {
    inBoth,
    onlyCapital: capitals.alphabet.length - inBoth,
    onlyLower: lowers.alphabet.length - inBoth,
    minimumCapitals: capitals.minimum,
    minimumLowers: lowers.minimum,
  };
}

function countMixtures(fillings: readonly Fillings[], length: number): bigint {
  const [first, ...others] = fillings;
  if (first === undefined) return 1n;
  const last = others.pop();
  if (last === undefined) return first[length] ?? 0n;
  const mixed = others.reduce((so, next) => combineFillings(so, next, length), first);
  return sum(fillingsBySplit(mixed, last, length));
}

/**
 * The case-blind texts of n letters that can be written with enough capitals and enough lower-case letters. With n at
 * least both minimums together, a text falls out only when too many of its letters exist in lower case only, or too
 * many as capitals only; never for both reasons.
 */
function fillingsOfLetters(letters: Letters, length: number): Fillings {
  const { inBoth, onlyCapital, onlyLower, minimumCapitals, minimumLowers } = letters;
  const all = fillingsOfClass(inBoth + onlyCapital + onlyLower, minimumCapitals + minimumLowers, length);
  const asCapital = fillingsOfClass(inBoth + onlyCapital, 0, length);
  const asLower = fillingsOfClass(inBoth + onlyLower, 0, length);
  const justCapital = fillingsOfClass(onlyCapital, 0, length);
  const justLower = fillingsOfClass(onlyLower, 0, length);
  return all.map((ways, places) => {
    if (ways === 0n) return 0n;
    const tooFewCapitals = fillingsBySplit(asCapital, justLower, places).slice(0, minimumCapitals);
    const tooFewLowers = fillingsBySplit(asLower, justCapital, places).slice(0, minimumLowers);
    return ways - sum(tooFewCapitals) - sum(tooFewLowers);
  });
}
