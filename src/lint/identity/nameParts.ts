import { type Node, walk } from '../../../grammar/index.ts';
import { literalText } from '../literalText.ts';
import { partsJoinedBy } from './nameKind.ts';

/** Calls that must stay outermost, and those that make a list of the value. */
const outermost: ReadonlySet<string> = new Set([
  'SelectUniqueValue',
  'IgnoreFlowIfNullOrEmpty',
  'Redact',
  'Split',
]);

/**
 * The widest part around a node that is still the name alone: before an `@`, a domain or the type of an address is put to
 * it. There a change of letters does no harm to what comes after.
 */
export function namePartAround(root: Node, inner: Node): Node {
  const parents = parentsIn(root);
  let part = inner;
  for (let parent = parents.get(part); parent !== undefined; parent = parents.get(part)) {
    if (parent.kind === 'Function' && outermost.has(parent.name)) break;
    if (parent.kind === 'Comparison' || addsMore(parent, part)) break;
    part = parent;
  }
  return part;
}

/** Whether a node puts something to a part that must not be changed with it. */
function addsMore(node: Node, part: Node): boolean {
  return partsJoinedBy(node).some((other) => {
    if (other === part) return false;
    const text = literalText(other);
    return other.kind === 'Function'
      ? holdsDomain(other)
      : text !== undefined && /[@:]|\.[a-z]{2,}$/i.test(text);
  });
}

function holdsDomain(node: Node): boolean {
  let found = false;
  walk(node, {
    Function: ({ name }) => {
      if (name === 'DefaultDomain') found = true;
    },
    Text: ({ value }) => {
      if (value.includes('@')) found = true;
    },
  });
  return found;
}

function parentsIn(root: Node): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  const adopt = (parent: Node, children: readonly Node[]) => {
    for (const child of children) parents.set(child, parent);
  };
  walk(root, {
    Function: (node) => adopt(node, node.arguments),
    Concatenation: (node) => adopt(node, node.operands),
    Comparison: (node) => adopt(node, [node.left, node.right]),
    Group: (node) => adopt(node, [node.expression]),
  });
  return parents;
}
