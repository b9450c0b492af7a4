import { agrees } from './agrees.ts';
import { lowerKey } from './pairParameters.ts';
import type { Parameter } from './sourceTree.ts';

/** How a list of parameters becomes another one: which stay, to be edited in place, and what is taken out or put in. */
export interface ParameterPlan {
  readonly kept: readonly { readonly wanted: Parameter; readonly index: number }[];
  /** The given entries from `from` on, before `to`, are taken out. */
  readonly removed: { readonly from: number; readonly to: number };
  /** Before the given entry with this index; behind the last when there is none. */
  readonly added: { readonly at: number; readonly parameters: readonly Parameter[] };
}

/**
 * The least change of a list of parameters: what agrees at its beginning and at its end stays, what is between is
 * edited one by one, and only a difference in number takes entries out or puts some in.
 */
export function planParameters(supplied: readonly Parameter[], given: readonly Parameter[]): ParameterPlan {
  const wanted = inOrderOf(given, supplied);
  const shorter = Math.min(wanted.length, given.length);
  let start = 0;
  while (start < shorter && isSame(wanted[start]!, given[start]!)) start++;
  let end = 0;
  while (end < shorter - start && isSame(wanted.at(-1 - end)!, given.at(-1 - end)!)) end++;
  const between = shorter - end;
  const kept = [
    ...wanted.slice(0, between).map((parameter, index) => ({ wanted: parameter, index })),
    ...wanted
      .slice(wanted.length - end)
      .map((parameter, index) => ({ wanted: parameter, index: given.length - end + index })),
  ];
  return {
    kept,
    removed: { from: between, to: given.length - end },
    added: { at: between, parameters: wanted.slice(between, wanted.length - end) },
  };
}

function isSame(wanted: Parameter, given: Parameter): boolean {
  return (
    lowerKey(wanted) === lowerKey(given) && given.value !== undefined && agrees(wanted.value!, given.value)
  );
}

/** Entries may stand in any order in a file; those of a new key follow the one before them in the signature. */
function inOrderOf(given: readonly Parameter[], wanted: readonly Parameter[]): readonly Parameter[] {
  const order = new Map(given.map((parameter, index) => [lowerKey(parameter), index] as const).reverse());
  let last = -1;
  const ranked = wanted.map((parameter) => {
    last = order.get(lowerKey(parameter)) ?? last;
    return { parameter, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ parameter }) => parameter);
}
