import type { Node } from 'jsonc-parser';
import type { Span } from '../source/span.ts';

/** A member of a JSON object with the places of its name and its value. */
export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
  /** Name and value together. */
  readonly node: Node;
}

/** The members of an object in their order; none of anything else. */
export function membersOf(node: Node | undefined): readonly Member[] {
  if (node?.type !== 'object') return none;
  let members = known.get(node);
  if (members === undefined) {
    members = (node.children ?? []).map((property) => {
      const [key, value] = property.children as [Node, Node];
      return { name: key.value as string, key, value, node: property };
    });
    known.set(node, members);
  }
  return members;
}

const none: readonly Member[] = [];
// Some forty rules ask each record for its members.
const known = new WeakMap<Node, readonly Member[]>();

/** A member by its exact name, else by one that differs in case; of several the last, as JSON.parse and .NET read it. */
export function memberNamed(node: Node | undefined, name: string): Member | undefined {
  const members = membersOf(node);
  return (
    members.findLast((member) => member.name === name) ??
    members.findLast((member) => sameButForCase(member.name, name))
  );
}

function sameButForCase(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

export function elementsOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** The bracket that opens an object: the place of what it lacks. */
export function beginOf({ offset }: Node): Span {
  return { start: offset, end: offset + 1 };
}

/** The text of a string node, `undefined` of anything else. */
export function textOfNode(node: Node | undefined): string | undefined {
  return node?.type === 'string' ? (node.value as string) : undefined;
}

/** A value in a message: as JSON, cut when long. */
export function shownNode(node: Node): string {
  switch (node.type) {
    case 'object':
      return 'an object';
    case 'array':
      return `a list of ${node.children?.length ?? 0}`;
    default: {
      const text = JSON.stringify(node.value);
      return text.length > 60 ? `${text.slice(0, 58)}…"` : text;
    }
  }
}
