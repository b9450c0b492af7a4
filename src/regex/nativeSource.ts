import { type AnchorPlace, childrenOf, isSingleUnit, type Loop, type RegexNode } from './regexTree.ts';
import { boundaryWordSet } from './unicodeSets.ts';
import { complementOf, onlyUnit, type UnitSet } from './unitSet.ts';

/** Collects which groups of ours became which of JavaScript's, in the order in which they open. */
export interface NativeGroups {
  /** The groups to capture; all others only hold together. */
  readonly kept: ReadonlySet<number>;
  /** The groups written so far: the first is JavaScript's group 1. */
  readonly order: number[];
}

/**
 * Writes a node as source for `new RegExp` without flags that change its meaning. Every class is spelled out in ranges, so
 * that nothing depends on what JavaScript means by `\w` or ignore-case. Only for trees without obstacles (`checkNative`).
 */
export function nativeSource(node: RegexNode, groups: NativeGroups): string {
  if (isSingleUnit(node)) return setSource(node.units);
  switch (node.kind) {
    case 'Empty':
      return '';
    case 'Anchor':
      return anchorSource(node.place);
    case 'Backreference':
      return `(?:\\${groups.order.indexOf(node.group) + 1})`;
    case 'Concatenation':
      return sequenceSource(node.items, groups);
    case 'Alternation':
      return `(?:${node.branches.map((branch) => nativeSource(branch, groups)).join('|')})`;
    case 'Capture': {
      if (node.group === null || !groups.kept.has(node.group)) return nativeSource(node.body, groups);
      groups.order.push(node.group);
      return `(${nativeSource(node.body, groups)})`;
    }
    case 'Look':
      return `(?${node.behind ? '<' : ''}${node.negated ? '!' : '='}${nativeSource(node.body, groups)})`;
    case 'Loop':
      return loopSource(node, groups);
    case 'Atomic':
    case 'Conditional':
      throw new Error(`A ${node.kind} has no native form.`);
  }
}

/** About how long the source of a node is, without writing it. */
export function nativeLength(node: RegexNode): number {
  if (isSingleUnit(node)) return setSource(node.units).length;
  if (node.kind === 'Anchor') return anchorSource(node.place).length;
  if (node.kind === 'Loop' && node.max === 0) return 0;
  return childrenOf(node).reduce((sum, child) => sum + nativeLength(child), 12);
}

export function sequenceSource(items: readonly RegexNode[], groups: NativeGroups): string {
  return items.map((item) => nativeSource(item, groups)).join('');
}

function loopSource(node: Loop, groups: NativeGroups): string {
  if (node.max === 0) return '';
  const body = nativeSource(node.body, groups);
  const atom = isSingleUnit(node.body) ? body : `(?:${body})`;
  const { min, max } = node;
  let quantifier = max === Number.POSITIVE_INFINITY ? `{${min},}` : `{${min},${max}}`;
  if (max === 1) quantifier = '?';
  if (max === Number.POSITIVE_INFINITY && min < 2) quantifier = min === 0 ? '*' : '+';
  return atom + quantifier + (node.lazy ? '?' : '');
}

function anchorSource(place: AnchorPlace): string {
  switch (place) {
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'finalEnd':
      return '(?=\\n?$)';
    case 'lineStart':
      return '(?<![^\\n])';
    case 'lineEnd':
      return '(?![^\\n])';
    case 'boundary':
    case 'notBoundary': {
      const word = setSource(boundaryWordSet());
      const [first, second] = place === 'boundary' ? ['!', '='] : ['=', '!'];
      return `(?:(?<=${word})(?${first}${word})|(?<!${word})(?${second}${word}))`;
    }
    case 'contiguous':
      throw new Error('\\G has no native form.');
  }
}

const sources = new WeakMap<UnitSet, string>();

function setSource(set: UnitSet): string {
  const only = onlyUnit(set);
  if (only >= 0) return unitSource(only);
  let source = sources.get(set);
  if (source === undefined) {
    const inside = rangesSource(set);
    const outside = rangesSource(complementOf(set));
    source = outside.length < inside.length ? `[^${outside}]` : `[${inside}]`;
    sources.set(set, source);
  }
  return source;
}

function rangesSource(set: UnitSet): string {
  let source = '';
  for (let i = 0; i < set.length; i += 2) {
    source += unitSource(set[i]!);
    if (set[i + 1]! > set[i]!) source += `-${unitSource(set[i + 1]!)}`;
  }
  return source;
}

function unitSource(unit: number): string {
  const character = String.fromCharCode(unit);
  return /[0-9A-Za-z]/.test(character) ? character : `\\u${unit.toString(16).padStart(4, '0')}`;
}
