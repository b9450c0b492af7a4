import { isSingleUnit, type Loop, type RegexNode } from './regexTree.ts';
import { type UnitSet, unionOf } from './unitSet.ts';

/** How many units a prefix looks at, how many optional parts it looks past, and how many items of a sequence. */
const PREFIX_LENGTH = 12;
const ITEM_LIMIT = 32;

interface Prefix {
  /** Every match starts with a unit of the first set, then one of the second, and so on. */
  readonly sets: readonly UnitSet[];
  /** Every match has exactly as many units as there are sets, so what follows can be appended. */
  readonly complete: boolean;
}

const nothing: Prefix = { sets: [], complete: true };
const unknown: Prefix = { sets: [], complete: false };

/**
 * The sets that the first units of any match of `nodes` (from index `from` on) must be in, as far as they are known; anchors
 * are looked past, lookarounds are not. `follow` is what the unit after them must be in, null if unknown. Left to right only.
 */
export function prefixOf(
  nodes: readonly RegexNode[],
  from = 0,
  follow: UnitSet | null = null,
): readonly UnitSet[] {
  return sequencePrefix(nodes, from, follow, { fuel: PREFIX_LENGTH, length: PREFIX_LENGTH }).sets;
}

/** The first set of `prefixOf`, null if unknown. */
export function firstOf(
  nodes: readonly RegexNode[],
  from = 0,
  follow: UnitSet | null = null,
): UnitSet | null {
  return sequencePrefix(nodes, from, follow, { fuel: PREFIX_LENGTH, length: 1 }).sets[0] ?? null;
}

interface Limits {
  /** How many optional parts may still be looked past. */
  readonly fuel: number;
  /** How many sets are asked for; there may be more. */
  readonly length: number;
}

function sequencePrefix(
  nodes: readonly RegexNode[],
  from: number,
  follow: UnitSet | null,
  limits: Limits,
): Prefix {
  const sets: UnitSet[] = [];
  for (let i = from; i < nodes.length; i += 1) {
    if (sets.length >= limits.length || i - from >= ITEM_LIMIT) return { sets, complete: false };
    const node = nodes[i]!;
    const prefix = nodePrefix(node, limits);
    sets.push(...prefix.sets);
    if (prefix.complete) continue;
    if (prefix.sets.length === 0 && node.kind === 'Loop' && node.min === 0 && limits.fuel > 0) {
      const less = { fuel: limits.fuel - 1, length: 1 };
      const inside = nodePrefix(node.body, less).sets[0];
      const after = sequencePrefix(nodes, i + 1, follow, less).sets[0];
      if (inside !== undefined && after !== undefined) sets.push(unionOf(inside, after));
    }
    return { sets, complete: false };
  }
  if (follow === null) return { sets, complete: true };
  return { sets: [...sets, follow], complete: false };
}

function nodePrefix(node: RegexNode, limits: Limits): Prefix {
  if (isSingleUnit(node)) return { sets: [node.units], complete: true };
  switch (node.kind) {
    case 'Empty':
    case 'Anchor':
      return nothing;
    case 'Concatenation':
      return sequencePrefix(node.items, 0, null, limits);
    case 'Alternation':
      return branchesPrefix(node.branches, limits);
    case 'Capture':
    case 'Atomic':
      return nodePrefix(node.body, limits);
    case 'Loop':
      return loopPrefix(node, limits);
    default:
      return unknown;
  }
}

function branchesPrefix(branches: readonly RegexNode[], limits: Limits): Prefix {
  let result: Prefix | null = null;
  for (const branch of branches) {
    const prefix = nodePrefix(branch, limits);
    if (result === null) {
      result = prefix;
      continue;
    }
    const length = Math.min(result.sets.length, prefix.sets.length);
    const sets: UnitSet[] = [];
    for (let i = 0; i < length; i += 1) sets.push(unionOf(result.sets[i]!, prefix.sets[i]!));
    const same: boolean = result.sets.length === prefix.sets.length;
    result = { sets, complete: same && result.complete && prefix.complete };
  }
  return result ?? unknown;
}

function loopPrefix(node: Loop, limits: Limits): Prefix {
  if (node.min === 0) return unknown;
  const body = nodePrefix(node.body, limits);
  if (!body.complete) return body;
  if (body.sets.length === 0) return node.min === node.max ? nothing : unknown;
  const sets: UnitSet[] = [];
  let copies = 0;
  for (; copies < node.min && sets.length < limits.length; copies += 1) sets.push(...body.sets);
  return { sets, complete: copies === node.max };
}

/** Whether every match must begin with the given anchor, other anchors aside. */
export function beginsWith(node: RegexNode, place: 'start' | 'contiguous'): boolean {
  switch (node.kind) {
    case 'Anchor':
      return node.place === place;
    case 'Capture':
    case 'Atomic':
      return beginsWith(node.body, place);
    case 'Alternation':
      return node.branches.every((branch) => beginsWith(branch, place));
    case 'Concatenation':
      for (const item of node.items) {
        if (beginsWith(item, place)) return true;
        if (item.kind !== 'Anchor') return false;
      }
      return false;
    default:
      return false;
  }
}
