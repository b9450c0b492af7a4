import { combineFillings, type Fillings, fillingsBySplit, fillingsOfClass, sum } from './fillings.ts';
import type { CharacterClass, RandomStringParameters } from './readRandomStringParameters.ts';

/** How many different texts RandomString can give; all are equally likely. Exact. */
export function countOutcomes({ length, classes }: RandomStringParameters): bigint {
  return countMixtures(
    classes.map(({ alphabet, minimum }) => fillingsOfClass(alphabet.length, minimum, length)),
    length,
  );
}

/**
 * How many of them differ by more than the case of letters, as a directory compares user names. Exact; these are not
 * equally likely when both cases take part.
 */
export function countOutcomesIgnoringCase(parameters: RandomStringParameters): bigint {
  const { length, classes } = parameters;
  const capitals = classes.find(({ name }) => name === 'capitals');
  const lowers = classes.find(({ name }) => name === 'lowers');
  if (capitals === undefined || lowers === undefined) return countOutcomes(parameters);
  const others = classes.filter((one) => one !== capitals && one !== lowers);
  return countMixtures(
    [
      fillingsOfLetters(capitals, lowers, length),
      ...others.map(({ alphabet, minimum }) => fillingsOfClass(alphabet.length, minimum, length)),
    ],
    length,
  );
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
 * The case-blind texts of n letters that can be written with enough capitals and enough lower-case letters. A letter
 * may be left in one case only, because the other is avoided. With n at least both minimums together, a text falls out
 * only when too many of its letters exist in lower case only, or too many as capitals only; never for both reasons.
 */
function fillingsOfLetters(capitals: CharacterClass, lowers: CharacterClass, length: number): Fillings {
  const inBoth = [...lowers.alphabet].filter((letter) =>
    capitals.alphabet.includes(letter.toUpperCase()),
  ).length;
  const onlyLower = lowers.alphabet.length - inBoth;
  const onlyCapital = capitals.alphabet.length - inBoth;
  const all = fillingsOfClass(inBoth + onlyLower + onlyCapital, capitals.minimum + lowers.minimum, length);
  const asCapital = fillingsOfClass(inBoth + onlyCapital, 0, length);
  const asLower = fillingsOfClass(inBoth + onlyLower, 0, length);
  const lowerFree = fillingsOfClass(onlyLower, 0, length);
  const capitalFree = fillingsOfClass(onlyCapital, 0, length);
  return all.map((ways, places) => {
    if (ways === 0n) return 0n;
    const tooFewCapitals = fillingsBySplit(asCapital, lowerFree, places).slice(0, capitals.minimum);
    const tooFewLowers = fillingsBySplit(asLower, capitalFree, places).slice(0, lowers.minimum);
    return ways - sum(tooFewCapitals) - sum(tooFewLowers);
  });
}
