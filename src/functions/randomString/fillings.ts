/**
 * The ways to fill 0, 1, 2, … places: the n-th entry says in how many ways n places can be filled. Exact, since the
 * numbers reach 94^256.
 */
export type Fillings = readonly bigint[];

/** The fillings of up to `length` places with characters of one alphabet, at least `minimum` of them. */
export function fillingsOfClass(size: number, minimum: number, length: number): Fillings {
  const fillings: bigint[] = [];
  let power = 1n;
  for (let places = 0; places <= length; places++) {
    fillings.push(places < minimum ? 0n : power);
    power *= BigInt(size);
  }
  return fillings;
}

/**
 * The fillings of `places` places by both, split by how many of the places the first one takes: the n-th entry chooses
 * n of the places for the first and leaves the others to the second.
 */
export function fillingsBySplit(first: Fillings, second: Fillings, places: number): bigint[] {
  const split: bigint[] = [];
  let choices = 1n;
  for (let taken = 0; taken <= places; taken++) {
    split.push(choices * (first[taken] ?? 0n) * (second[places - taken] ?? 0n));
    choices = (choices * BigInt(places - taken)) / BigInt(taken + 1);
  }
  return split;
}

/** The fillings of up to `length` places by both, in any mixture. */
export function combineFillings(first: Fillings, second: Fillings, length: number): Fillings {
  return Array.from({ length: length + 1 }, (_, places) => sum(fillingsBySplit(first, second, places)));
}

export function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((so, number) => so + number, 0n);
}
