import { isKeyOf, placesOf } from './signatures.ts';
import type { Parameter, SourceTree } from './sourceTree.ts';

/** Indices into the parameters of a wanted tree and of a given one that stand for the same place. */
export type Pair = readonly [wanted: number, given: number];

/**
 * The parameters of two calls of one function that belong together, or `undefined` when one has places that the other
 * does not supply. By their keys, as long as all keys of the given tree are known; by their order otherwise, since
 * then only the count can tell. An omitted place stands for no parameter, or for one that the service fills in.
 */
export function pairParameters(wanted: SourceTree, given: SourceTree): readonly Pair[] | undefined {
  const left = wanted.parameters ?? [];
  const right = given.parameters ?? [];
  if (!hasKnownKeys(given)) return pairGroup([...left.keys()], [...right.keys()], left, right);
  const pairs: Pair[] = [];
  for (const key of new Set([...left, ...right].map(lowerKey))) {
    const isOfGroup = (parameters: readonly Parameter[]) => (index: number) =>
      lowerKey(parameters[index]!) === key;
    const group = pairGroup(
      [...left.keys()].filter(isOfGroup(left)),
      [...right.keys()].filter(isOfGroup(right)),
      left,
      right,
    );
    if (group === undefined) return undefined;
    pairs.push(...group);
  }
  return pairs;
}

/** Whether every key of a call is one that the signature of its function has. */
export function hasKnownKeys({ name, parameters }: SourceTree): boolean {
  const places = name === undefined ? undefined : placesOf(name);
  return (
    places !== undefined && (parameters ?? []).every(({ key }) => places.some((place) => isKeyOf(place, key)))
  );
}

export function lowerKey({ key }: Parameter): string | undefined {
  return key?.toLowerCase();
}

function pairGroup(
  wanted: readonly number[],
  given: readonly number[],
  left: readonly Parameter[],
  right: readonly Parameter[],
): readonly Pair[] | undefined {
  const isSupplied = (index: number): boolean => left[index]!.value !== undefined;
  const isFilledIn = (index: number): boolean => right[index]!.value === undefined;
  const isPlaceByPlace =
    wanted.length === given.length && wanted.every((index, i) => isSupplied(index) !== isFilledIn(given[i]!));
  if (isPlaceByPlace) {
    return wanted.flatMap((index, i): readonly Pair[] => (isSupplied(index) ? [[index, given[i]!]] : []));
  }
  const supplied = wanted.filter(isSupplied);
  if (supplied.length !== given.length || given.some(isFilledIn)) return undefined;
  return supplied.map((index, i) => [index, given[i]!]);
}
