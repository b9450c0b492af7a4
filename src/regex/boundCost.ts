import { beginsWith, firstOf, prefixOf } from './prefixOf.ts';
import { childrenOf, isSingleUnit, type Loop, type RegexNode } from './regexTree.ts';
import { disjoint, type UnitSet, unionOf } from './unitSet.ts';

/**
 * An upper bound as a polynomial in n, the length of the value plus one: `[c0, c1, …]` means c0 + c1·n + ….
 * Coefficients are never negative.
 */
type Polynomial = readonly number[];

const ZERO: Polynomial = [0];
const ONE: Polynomial = [1];
const LINEAR: Polynomial = [0, 1];

/** Beyond these nothing is bounded: the degree of a polynomial, how deep loops may nest, how many branches are compared. */
const DEGREE_LIMIT = 6;
const LOOP_NESTING_LIMIT = 3;
const ALTERNATIVES_LIMIT = 300;
const COUNT_LIMIT = 64;

/** An anchor may be written as several lookarounds. */
const ANCHOR_STEPS = 6;

/** Thrown inside this file when there is no bound; `loop` is to blame. */
class Unbounded extends Error {
  readonly loop: Loop;
  readonly ambiguous: boolean;

  constructor(loop: Loop, ambiguous: boolean) {
    super();
    this.loop = loop;
    this.ambiguous = ambiguous;
  }
}

export type CostBound =
  | {
      /** The most steps that finding all matches can take in a backtracking matcher, for a value of `length` units. */
      readonly steps: (length: number) => number;
    }
  | {
      /** The loop for which no bound was found. */
      readonly loop: Loop;
      /** Whether one text can be divided among its iterations in exponentially many ways. */
      readonly ambiguous: boolean;
    };

/**
 * Bounds the work of a backtracking matcher without memory, such as the native one, by counting the ways in which each part can match
 * from one place. Loops next to each other multiply, unless the unit after tells where the first must stop; a loop
 * whose body can match the same text in two ways has no bound. Patterns without a group loop are always bounded.
 */
export function boundCost(root: RegexNode): CostBound {
  try {
    const { work } = costOf(root, { follow: null, loopDepth: 0, backward: false });
    const anchored = beginsWith(root, 'start');
    const total = plus(times(anchored ? ONE : LINEAR, plus(work, ONE)), LINEAR);
    if (total.length > DEGREE_LIMIT + 1) return { steps: () => Number.POSITIVE_INFINITY };
    return { steps: (length) => valueAt(total, length + 1) };
  } catch (error) {
    if (error instanceof Unbounded) return { loop: error.loop, ambiguous: error.ambiguous };
    throw error;
  }
}

interface Cost {
  /** In how many ways it can match from one place. */
  readonly ways: Polynomial;
  /** The same, of those ways only after which a unit of `follow` comes. */
  readonly followed: Polynomial;
  /** The steps of going through all ways. */
  readonly work: Polynomial;
}

interface Surroundings {
  /** What the unit after must be in; null if unknown. */
  readonly follow: UnitSet | null;
  readonly loopDepth: number;
  /** In a lookbehind the order of parts is the other way round, and nothing is known of what comes after. */
  readonly backward: boolean;
}

const single: Cost = { ways: ONE, followed: ONE, work: ONE };

function costOf(node: RegexNode, around: Surroundings): Cost {
  if (isSingleUnit(node)) return single;
  switch (node.kind) {
    case 'Empty':
      return single;
    case 'Anchor':
      return { ways: ONE, followed: ONE, work: [ANCHOR_STEPS] };
    case 'Backreference':
      return { ways: ONE, followed: ONE, work: LINEAR };
    case 'Capture':
      return costOf(node.body, around);
    case 'Look':
    case 'Atomic': {
      // After the first match its other ways are dropped.
      const backward = node.kind === 'Look' ? node.behind : around.backward;
      const { work } = costOf(node.body, { ...around, follow: null, backward });
      return { ways: ONE, followed: ONE, work: plus(work, ONE) };
    }
    case 'Conditional': {
      const cost = alternativesCost([node.yes, node.no], around);
      if (typeof node.test === 'number') return cost;
      const test = costOf(node.test, { ...around, follow: null });
      return { ...cost, work: plus(cost.work, test.work) };
    }
    case 'Alternation':
      return alternativesCost(node.branches, around);
    case 'Concatenation':
      return around.backward ? backwardSequenceCost(node.items, around) : sequenceCost(node.items, around);
    case 'Loop':
      return loopCost(node, around);
  }
}

function sequenceCost(items: readonly RegexNode[], around: Surroundings): Cost {
  let { ways, followed, work } = single;
  for (let i = items.length - 1; i >= 0; i -= 1) {
    // Where the rest tells the next unit, the ways of this item that it rules out fail there and then.
    const known = firstOf(items, i + 1);
    const follow = known ?? firstOf(items, i + 1, around.follow);
    const item = costOf(items[i]!, { ...around, follow });
    const going = known === null ? item.ways : item.followed;
    const failing = known === null ? ZERO : times(item.ways, [decidingSteps(items, i + 1)]);
    work = plus(plus(item.work, failing), times(going, work));
    ways = times(going, ways);
    followed = times(follow === null ? item.ways : item.followed, followed);
  }
  return { ways, followed, work };
}

function backwardSequenceCost(items: readonly RegexNode[], around: Surroundings): Cost {
  let { ways, work } = single;
  for (const item of items) {
    const cost = costOf(item, { ...around, follow: null });
    ways = times(ways, cost.ways);
    work = plus(work, cost.work);
  }
  return { ways, followed: ways, work: times(ways, work) };
}

/** How many steps it takes at most to find that the first unit of the items from `from` on does not fit. */
function decidingSteps(items: readonly RegexNode[], from: number): number {
  let steps = 0;
  for (let i = from; i < items.length; i += 1) {
    steps += firstSteps(items[i]!);
    if (firstOf([items[i]!]) !== null) break;
  }
  return steps;
}

function firstSteps(node: RegexNode): number {
  const inside = childrenOf(node);
  return inside.reduce((sum, child) => sum + firstSteps(child), node.kind === 'Anchor' ? ANCHOR_STEPS : 1);
}

function alternativesCost(branches: readonly RegexNode[], around: Surroundings): Cost {
  const costs = branches.map((branch) => costOf(branch, around));
  const sum = (parts: readonly Polynomial[], apart: boolean) => parts.reduce(apart ? largest : plus, ZERO);
  const apart = !around.backward && tellApart(branches, null);
  const apartBefore = apart || (!around.backward && tellApart(branches, around.follow));
  return {
    ways: sum(
      costs.map((cost) => cost.ways),
      apart,
    ),
    followed: sum(
      costs.map((cost) => cost.followed),
      apartBefore,
    ),
    work: plus(
      sum(
        costs.map((cost) => cost.work),
        false,
      ),
      ONE,
    ),
  };
}

/** Whether no text can begin with matches of two branches, each followed by a unit of `follow`. */
function tellApart(branches: readonly RegexNode[], follow: UnitSet | null): boolean {
  if (branches.length > ALTERNATIVES_LIMIT) return false;
  const prefixes = branches.map((branch) => prefixOf([branch], 0, follow));
  const differ = (left: readonly UnitSet[], right: readonly UnitSet[]) =>
    left.some((set, place) => place < right.length && disjoint(set, right[place]!));
  return prefixes.every((left, index) => prefixes.slice(index + 1).every((right) => differ(left, right)));
}

function loopCost(node: Loop, around: Surroundings): Cost {
  const { body, min, max } = node;
  const { follow } = around;
  if (max === 0) return single;
  // A high count says less than the length of the value.
  const bounded = max <= COUNT_LIMIT;
  if (isSingleUnit(body)) {
    const ways: Polynomial = bounded ? [max - min + 1] : LINEAR;
    const stops = follow !== null && disjoint(body.units, follow);
    return { ways, followed: stops ? ONE : ways, work: bounded ? [max + 1] : [1, 1] };
  }
  const loopDepth = around.loopDepth + 1;
  if (loopDepth > LOOP_NESTING_LIMIT) throw new Unbounded(node, false);
  const first = around.backward ? null : firstOf([body]);
  const iteration = costOf(body, { ...around, follow: first, loopDepth });

  if (max === 1 || isOne(iteration.ways) || (first !== null && isOne(iteration.followed))) {
    // From one place there is at most one way on to the next iteration, so the iterations are a chain.
    const count: Polynomial = bounded ? [max] : LINEAR;
    const skipping = min === 0 ? ONE : ZERO;
    const last = costOf(body, { ...around, loopDepth });
    const stops =
      first !== null &&
      follow !== null &&
      disjoint(first, follow) &&
      isOne(costOf(body, { ...around, follow: unionOf(first, follow), loopDepth }).followed);
    const deciding = times(iteration.ways, [firstSteps(body)]);
    return {
      ways: plus(times(count, iteration.ways), skipping),
      followed: stops ? ONE : plus(times(count, last.followed), skipping),
      work: plus(times(count, plus(iteration.work, deciding)), ONE),
    };
  }

  // Each iteration multiplies the ways.
  let ways = ONE;
  let work = ONE;
  for (let i = 0; i < max; i += 1) {
    work = plus(work, times(ways, iteration.work));
    ways = times(ways, iteration.ways);
    if (ways.length > DEGREE_LIMIT + 1 || valueAt(ways, 1) > 1e9) throw new Unbounded(node, true);
  }
  const all = times([max - min + 1], ways);
  return { ways: all, followed: all, work };
}

const isOne = (polynomial: Polynomial) => polynomial.length === 1 && polynomial[0]! <= 1;

function plus(left: Polynomial, right: Polynomial): Polynomial {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  return long.map((coefficient, power) => coefficient + (short[power] ?? 0));
}

function largest(left: Polynomial, right: Polynomial): Polynomial {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  return long.map((coefficient, power) => Math.max(coefficient, short[power] ?? 0));
}

/** Powers beyond the limit are kept as one power above it, which makes the bound useless rather than wrong. */
function times(left: Polynomial, right: Polynomial): Polynomial {
  if (isOne(left) && left[0] === 1) return right;
  if (isOne(right) && right[0] === 1) return left;
  const result = new Array<number>(Math.min(left.length + right.length - 1, DEGREE_LIMIT + 2)).fill(0);
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      result[Math.min(i + j, DEGREE_LIMIT + 1)]! += a * b;
    });
  });
  return result;
}

function valueAt(polynomial: Polynomial, n: number): number {
  return polynomial.reduceRight((sum, coefficient) => sum * n + coefficient, 0);
}
