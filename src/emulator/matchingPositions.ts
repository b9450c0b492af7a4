import type { Listing } from './listing.ts';
import { type Comparison, type Filter, timeText } from './readFilter.ts';

/** A stretch of positions, `end` left out. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * The positions within a stretch for which a filter holds, in the order of the list. What the filter requires narrows the
 * search: times by bisection, since the list ascends by them, and values by the index that the list has of them.
 */
export function* matchingPositions(
  listing: Listing,
  filter: Filter<number> | undefined,
  stretch: Stretch,
): Generator<number> {
  const required = filter?.required ?? [];
  let { first, end } = stretch;
  for (const comparison of required) {
    if (comparison.path === listing.ascendsBy) [first, end] = narrowed(comparison, first, end);
  }
  const found = shortest(required.map((each) => findBy(listing, each)));
  if (found !== undefined) {
    const from = bisect(0, found.length, (index) => found[index]! >= first);
    const to = bisect(from, found.length, (index) => found[index]! >= end);
    for (const index of walk(from, to, listing.isNewestFirst)) {
      if (filter!.holds(found[index]!)) yield found[index]!;
    }
    return;
  }
  for (const position of walk(first, end, listing.isNewestFirst)) {
    if (filter === undefined || filter.holds(position)) yield position;
  }
}

function findBy(
  { find }: Listing,
  { path, operator, value }: Comparison<number>,
): readonly number[] | undefined {
  // Times that are equal may be written in many ways, of which an index knows one.
  const isTime = typeof value === 'string' && timeText.test(value);
  return operator === 'eq' && !isTime ? find?.(path, value) : undefined;
}

function shortest(lists: readonly (readonly number[] | undefined)[]): readonly number[] | undefined {
  return lists
    .filter((list) => list !== undefined)
    .reduce<readonly number[] | undefined>(
      (best, list) => (best === undefined || list.length < best.length ? list : best),
      undefined,
    );
}

function narrowed({ operator, holds }: Comparison<number>, first: number, end: number): [number, number] {
  switch (operator) {
    case 'gt':
    case 'ge':
      return [bisect(first, end, holds), end];
    case 'lt':
    case 'le':
      return [first, bisect(first, end, (position) => !holds(position))];
    default:
      return [first, end];
  }
}

/** The first position from which on this holds; `end` when it holds nowhere. It must not hold before. */
export function bisect(first: number, end: number, holds: (position: number) => boolean): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function* walk(first: number, end: number, isBackwards: boolean): Generator<number> {
  if (isBackwards) for (let position = end - 1; position >= first; position--) yield position;
  else for (let position = first; position < end; position++) yield position;
}
