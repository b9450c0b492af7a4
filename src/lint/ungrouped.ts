import type { Node } from '../../grammar/index.ts';

/** A node without the parentheses around it. */
export function ungrouped(node: Node): Node {
  return node.kind === 'Group' ? ungrouped(node.expression) : node;
}
