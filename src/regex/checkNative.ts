import type { ConstructUse } from './constructLog.ts';
import type { RegexNode } from './regexTree.ts';

export interface NativeCheck {
  /** What JavaScript has no form for or would answer differently, in the order of the text. Empty: it can run natively. */
  readonly obstacles: readonly ConstructUse[];
  /** Groups captured in a loop in which an iteration may leave them out: JavaScript would forget their captures. */
  readonly forgetful: ReadonlySet<number>;
  /** Groups that the pattern itself reads. */
  readonly referenced: ReadonlySet<number>;
}

/** Finds what keeps a pattern from the native engine, whatever is done with its matches. */
export function checkNative(root: RegexNode): NativeCheck {
  const obstacles: ConstructUse[] = [];
  const forgetful = new Set<number>();
  const referenced = new Set<number>();
  const captured = new Set<number>();
  const obstacle = (construct: ConstructUse['construct'], { span }: RegexNode) =>
    obstacles.push({ construct, span });

  /** Takes the groups that are certain to have a capture before the node, gives those that are so after it. */
  const walk = (node: RegexNode, certain: ReadonlySet<number>, backward: boolean): ReadonlySet<number> => {
    switch (node.kind) {
      case 'Anchor':
        if (node.place === 'contiguous') obstacle('contiguous', node);
        return certain;
      case 'Backreference':
        referenced.add(node.group);
        if (!certain.has(node.group) || node.ignoreCase || backward) obstacle('unsetBackreference', node);
        return certain;
      case 'Capture': {
        if (node.popped !== null) obstacle('balancing', node);
        const inside = walk(node.body, certain, backward);
        if (node.group === null) return inside;
        if (captured.has(node.group)) obstacle('sharedGroup', node);
        captured.add(node.group);
        return new Set(inside).add(node.group);
      }
      case 'Look': {
        const inside = walk(node.body, certain, node.behind);
        return node.negated ? certain : inside;
      }
      case 'Atomic':
        obstacle('atomic', node);
        return walk(node.body, certain, backward);
      case 'Conditional':
        obstacle('conditional', node);
        return certain;
      case 'Loop': {
        if (node.max === 0) return certain;
        if (canBeEmpty(node.body)) obstacle('emptyIteration', node);
        const outside = captured.size;
        const after = walk(node.body, certain, backward);
        if (node.max > 1) {
          for (const group of [...captured].slice(outside)) if (!after.has(group)) forgetful.add(group);
        }
        return node.min > 0 ? after : certain;
      }
      case 'Alternation': {
        const ends = node.branches.map((branch) => walk(branch, certain, backward));
        return new Set([...ends[0]!].filter((group) => ends.every((end) => end.has(group))));
      }
      case 'Concatenation': {
        // Going right to left only matters to references, and those are obstacles there.
        let known = certain;
        for (const item of node.items) known = walk(item, known, backward);
        return known;
      }
      default:
        return certain;
    }
  };
  walk(root, new Set(), false);
  return { obstacles, forgetful, referenced };
}

/** Whether the node can match without taking a unit. */
export function canBeEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'Character':
    case 'CharacterClass':
    case 'Dot':
      return false;
    case 'Concatenation':
      return node.items.every(canBeEmpty);
    case 'Alternation':
      return node.branches.some(canBeEmpty);
    case 'Loop':
      return node.min === 0 || canBeEmpty(node.body);
    case 'Capture':
    case 'Atomic':
      return canBeEmpty(node.body);
    case 'Conditional':
      return canBeEmpty(node.yes) || canBeEmpty(node.no);
    default:
      return true;
  }
}
