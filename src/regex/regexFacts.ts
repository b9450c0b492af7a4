import { boundCost } from './boundCost.ts';
import { canBeEmpty, checkNative } from './checkNative.ts';
import type { ConstructUse } from './constructLog.ts';
import { constructTable } from './constructTable.ts';
import type { ParsedReplacement } from './parseReplacementText.ts';
import { childrenOf, type Loop, type ParsedPattern, type RegexNode } from './regexTree.ts';

/** What a linter may want to say about a pattern. */
export interface RegexFacts {
  /** What `new RegExp` would refuse or read differently, in the order of the text, each place and construct once. */
  readonly differences: readonly ConstructUse[];
  readonly canBeEmpty: boolean;
  /** A loop that may try exponentially many ways on a value that does not match; polynomial patterns are not reported. */
  readonly runaway: Loop | null;
  /** The groups that the pattern itself reads, in references and conditions, by name. */
  readonly referenced: readonly string[];
}

export function regexFacts(tree: ParsedPattern): RegexFacts {
  const { obstacles } = checkNative(tree.root);
  const differences = new Map<string, ConstructUse>();
  for (const use of [...tree.constructs, ...obstacles]) {
    if (constructTable[use.construct].javascript === 'same') continue;
    differences.set(`${use.construct} ${use.span.start}`, use);
  }
  const bound = boundCost(tree.root);
  const suspect = 'loop' in bound && bound.ambiguous ? bound.loop : null;
  return {
    differences: [...differences.values()].sort((left, right) => left.span.start - right.span.start),
    canBeEmpty: canBeEmpty(tree.root),
    runaway: suspect !== null && mayFailAfter(tree.root, suspect) ? suspect : null,
    referenced: [...new Set(readGroups(tree.root))].map((group) => tree.groups[group]!.name),
  };
}

/** The groups that a replacement reads, by name, and what looks like a group but is none of the pattern's. */
export function replacementFacts(
  { parts, unknown }: ParsedReplacement,
  { groups }: ParsedPattern,
): { readonly reads: readonly string[]; readonly unknown: ParsedReplacement['unknown'] } {
  const read = parts.flatMap((part) => (part.kind === 'Group' ? [groups[part.group]!.name] : []));
  return { reads: [...new Set(read)], unknown };
}

function readGroups(node: RegexNode): number[] {
  const inside = childrenOf(node).flatMap(readGroups);
  if (node.kind === 'Backreference') return [node.group];
  if (node.kind === 'Conditional' && typeof node.test === 'number') return [node.test, ...inside];
  return inside;
}

/** Whether a match can still fail once the loop has matched: only then are all its ways tried. */
function mayFailAfter(root: RegexNode, loop: Loop): boolean {
  if (loop.min > 1) return true;
  const contains = (node: RegexNode): boolean => node === loop || childrenOf(node).some(contains);
  let node = root;
  while (node !== loop) {
    if (node.kind === 'Concatenation') {
      const index = node.items.findIndex(contains);
      const harmless = (item: RegexNode) =>
        item.kind !== 'Anchor' && item.kind !== 'Look' && canBeEmpty(item);
      if (!node.items.slice(index + 1).every(harmless)) return true;
    } else if (node.kind !== 'Capture' && node.kind !== 'Alternation') return true;
    node = childrenOf(node).find(contains)!;
  }
  return false;
}
