import type { Node } from 'jsonc-parser';
import { findJsonProblem, type JsonListener, type JsonProblem } from './jsonProblem.ts';
import { token } from './jsonToken.ts';

export type ReadJsonTree =
  | { readonly root: Node; readonly problem?: never }
  | { readonly root?: never; readonly problem: JsonProblem };

/**
 * The tree of a strict JSON text with the places of all its parts, or its first problem. The nodes are those of
 * jsonc-parser, built on the one pass that looks for problems, which halves the time that `parseTree` would add. A
 * byte order mark that was left in front is passed over; offsets count it.
 */
export function readJsonTree(text: string): ReadJsonTree {
  const content = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const { listener, root } = createTreeBuilder();
  const problem = findJsonProblem(content, 1, listener);
  return problem === undefined ? { root: root() } : { problem };
}

/** A node that grows; all have one shape, which keeps them small and quick to read. */
interface GrowingNode {
  readonly type: Node['type'];
  readonly offset: number;
  length: number;
  readonly value: unknown;
  readonly parent: GrowingNode | undefined;
  children: GrowingNode[] | undefined;
}

function createTreeBuilder(): { readonly listener: JsonListener; readonly root: () => Node } {
  let root: GrowingNode | undefined;
  /** The object, array or property that is being read. */
  let current: GrowingNode | undefined;
  const names = new Map<string, string>();

  function add(node: GrowingNode): GrowingNode {
    if (current === undefined) root = node;
    // The second place of a property was made with its name.
    else if (current.type === 'property') current.children![1] = node;
    else current.children!.push(node);
    return node;
  }

  function end(offset: number): void {
    current!.length = offset - current!.offset;
    current = current!.parent;
  }

  const listener: JsonListener = {
    open: (offset, type) => {
      current = add({ type, offset, length: 0, value: undefined, parent: current, children: [] });
    },
    name: (offset, length, text) => {
      // A few dozen names stand in a schema a hundred thousand times.
      const known = names.get(text);
      const value = known ?? text;
      if (known === undefined) names.set(text, text);
      const property: GrowingNode = {
        type: 'property',
        offset,
        length: 0,
        value: undefined,
        parent: current,
        children: undefined,
      };
      const name: GrowingNode = {
        type: 'string',
        offset,
        length,
        value,
        parent: property,
        children: undefined,
      };
      property.children = [name, name];
      current = add(property);
    },
    scalar: (offset, length, kind, text) => {
      const { type, read } = scalars[kind]!;
      add({ type, offset, length, value: read(text), parent: current, children: undefined });
      if (current?.type === 'property') end(offset + length);
    },
    close: (offset) => {
      // Grown lists have room for more, which most never need.
      current!.children = current!.children!.slice();
      end(offset);
      if (current?.type === 'property') end(offset);
    },
  };
  return { listener, root: () => root as Node };
}

const scalars: Readonly<Record<number, { type: Node['type']; read: (text: string) => unknown }>> = {
  [token.string]: { type: 'string', read: (text) => text },
  [token.number]: { type: 'number', read: Number },
  [token.true]: { type: 'boolean', read: () => true },
  [token.false]: { type: 'boolean', read: () => false },
  [token.null]: { type: 'null', read: () => null },
};
