import type { Node } from './ast.ts';

/** What to do on meeting a node, by kind; kinds that are left out are passed through. */
export type Visitor = { readonly [Kind in Node['kind']]?: (node: NodeOf<Kind>) => void };

/** Meets a node and everything in it, each before its parts and in the order of the text. Needs no stack. */
export function walk(root: Node, visitor: Visitor): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    meet(node, visitor);
    const parts = partsOf(node);
    for (let i = parts.length - 1; i >= 0; i--) waiting.push(parts[i] as Node);
  }
}

type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>;

const none: readonly Node[] = [];

/** Every kind has its line, so that a new one cannot be forgotten here. */
const partsByKind: { readonly [Kind in Node['kind']]: (node: NodeOf<Kind>) => readonly Node[] } = {
  Function: (call) => call.arguments,
  Comparison: (comparison) => [comparison.left, comparison.right],
  Concatenation: (concatenation) => concatenation.operands,
  Group: (group) => [group.expression],
  Attribute: () => none,
  Text: () => none,
  Number: () => none,
  Name: () => none,
  Omitted: () => none,
};

// The two look-ups by kind below are sound, but TypeScript cannot tie the key to the parameter.
function partsOf(node: Node): readonly Node[] {
  return (partsByKind[node.kind] as (node: Node) => readonly Node[])(node);
}

function meet(node: Node, visitor: Visitor): void {
  (visitor[node.kind] as ((node: Node) => void) | undefined)?.(node);
}
