import {
  allUnits,
  canBeEmpty,
  childrenOf,
  isSingleUnit,
  type RegexNode,
  type UnitSet,
  unionOf,
} from '../regex/index.ts';
import { noUnits, unionOfAll } from './units.ts';

type Loop = Extract<RegexNode, { kind: 'Loop' }>;

/** The units that a match can consist of; what lookarounds look at is not part of it. */
export function consumedUnits(node: RegexNode): UnitSet {
  if (isSingleUnit(node)) return node.units;
  if (node.kind === 'Backreference') return allUnits;
  if (node.kind === 'Look' || (node.kind === 'Loop' && node.max === 0)) return noUnits;
  return unionOfAll(childrenOf(node).map(consumedUnits));
}

/** The units of which no occurrence survives when every match is taken out, wherever it stands. */
export function surelyConsumed(root: RegexNode): UnitSet {
  // A match that is empty would let the next character pass.
  if (!canBeEmpty(root)) return matchedAlone(root);
  const node = plain(root);
  return node.kind === 'Loop' && !node.lazy && isSingleUnit(plain(node.body)) && node.max > 0
    ? matchedAlone(node.body)
    : noUnits;
}

/** The units that, standing at the place where the match is tried, make it succeed, whatever stands around them. */
function matchedAlone(node: RegexNode): UnitSet {
  if (isSingleUnit(node)) return node.units;
  switch (node.kind) {
    case 'Capture':
      return node.popped === null ? matchedAlone(node.body) : noUnits;
    case 'Alternation':
      return node.branches.map(matchedAlone).reduce(unionOf);
    case 'Loop':
      return node.min <= 1 && node.max >= 1 ? matchedAlone(node.body) : noUnits;
    case 'Concatenation': {
      const needed = node.items.filter((item) => !isDispensable(item));
      return needed.length === 1 ? matchedAlone(needed[0]!) : noUnits;
    }
    default:
      return noUnits;
  }
}

/** Can always match nothing, whatever stands around. */
function isDispensable(node: RegexNode): boolean {
  return node.kind === 'Empty' || (node.kind === 'Loop' && node.min === 0);
}

/** Whether every match is exactly one unit. */
export function isOneUnit(node: RegexNode): boolean {
  if (isSingleUnit(node)) return true;
  if (node.kind === 'Capture') return isOneUnit(node.body);
  return node.kind === 'Alternation' && node.branches.every(isOneUnit);
}

/** A pattern that takes away what a text begins or ends with, such as `^[.]+|[.]+$`. */
export interface Trimming {
  readonly start: UnitSet;
  readonly end: UnitSet;
  /** The end may be before a last newline. */
  readonly beforeNewline: boolean;
}

export function trimmingOf(root: RegexNode): Trimming | undefined {
  const node = plain(root);
  const branches = node.kind === 'Alternation' ? node.branches.map(plain) : [node];
  const trimming = { start: noUnits, end: noUnits, beforeNewline: false };
  for (const branch of branches) {
    if (branch.kind !== 'Concatenation' || branch.items.length !== 2) return undefined;
    const [first, second] = branch.items.map(plain) as [RegexNode, RegexNode];
    if (first.kind === 'Anchor' && first.place === 'start') {
      const units = endless(second);
      if (units === undefined || trimming.start !== noUnits) return undefined;
      trimming.start = units;
    } else if (second.kind === 'Anchor' && (second.place === 'end' || second.place === 'finalEnd')) {
      const units = endless(first);
      if (units === undefined || trimming.end !== noUnits) return undefined;
      trimming.end = units;
      trimming.beforeNewline = second.place === 'finalEnd';
    } else return undefined;
  }
  return trimming;
}

/** A pattern of one unit and all that follows it, such as `@.*`. */
export function tailOf(root: RegexNode): { readonly start: UnitSet; readonly tail: UnitSet } | undefined {
  const node = plain(root);
  if (node.kind !== 'Concatenation' || node.items.length !== 2) return undefined;
  const [first, second] = node.items.map(plain) as [RegexNode, RegexNode];
  const tail = second.kind === 'Loop' && second.min === 0 ? endless(second) : undefined;
  return isSingleUnit(first) && tail !== undefined ? { start: first.units, tail } : undefined;
}

/** The units of a greedy loop over one of them that has no upper bound and asks for one at most. */
function endless(node: RegexNode): UnitSet | undefined {
  if (node.kind !== 'Loop' || node.lazy || node.min > 1 || node.max !== Number.POSITIVE_INFINITY) {
    return undefined;
  }
  return isOneUnit(node.body) ? oneUnit(node) : undefined;
}

function oneUnit(loop: Loop): UnitSet {
  return consumedUnits(loop.body);
}

/** Without the captures around it, which do not change what is matched. */
export function plain(node: RegexNode): RegexNode {
  return node.kind === 'Capture' && node.popped === null ? plain(node.body) : node;
}

/** The bodies of a group's captures; by the index of the group. */
export function capturesOf(node: RegexNode, group: number): readonly RegexNode[] {
  const inside = childrenOf(node).flatMap((child) => capturesOf(child, group));
  return node.kind === 'Capture' && node.group === group ? [node.body, ...inside] : inside;
}

/** Whether a group spans every match: nothing but anchors stands beside it. */
export function spansMatch(root: RegexNode, group: number): boolean {
  if (root.kind === 'Capture' && root.popped === null) {
    return root.group === group || spansMatch(root.body, group);
  }
  if (root.kind !== 'Concatenation') return false;
  const others = root.items.filter(({ kind }) => kind !== 'Anchor');
  return others.length === 1 && spansMatch(others[0]!, group);
}

/** Whether the pattern looks at text that is no part of the match. */
export function hasLook(node: RegexNode): boolean {
  return node.kind === 'Look' || childrenOf(node).some(hasLook);
}
