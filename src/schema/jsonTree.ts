import type { Node } from 'jsonc-parser';
import type { Span } from '../source/span.ts';

/**
 * A property of an object node: by its exact name, else the last equal without regard to case (schema-format.md
 * section 1, A). Of several with one name the last counts, as for JSON.parse and .NET. `undefined` for other nodes
 * and for absent properties; a null stays a node.
 */
export function memberOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  const members = node.children ?? [];
  const lower = name.toLowerCase();
  const member =
    members.findLast((each) => each.children?.[0]?.value === name) ??
    members.findLast((each) => String(each.children?.[0]?.value).toLowerCase() === lower);
  return member?.children?.[1];
}

/** The text of a string property, `undefined` for anything else. */
export function textOfMember(node: Node | undefined, name: string): string | undefined {
  const value: unknown = memberOf(node, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Whether a property is `true`; one that is missing or of another type is not. */
export function isSet(node: Node | undefined, name: string): boolean {
  return memberOf(node, name)?.value === true;
}

/** The elements of a list property; a missing or null list reads as empty (section 1, E). */
export function elementsOf(node: Node | undefined, name: string): readonly Node[] {
  return listOf(memberOf(node, name)) ?? [];
}

/**
 * The elements of a list, also of what PowerShell makes of one: Windows PowerShell 5.1 writes `{"value":[…],"Count":2}`,
 * and a pipeline leaves of a list of one the element itself. `undefined` for what is no list.
 */
export function listOf(node: Node | undefined): readonly Node[] | undefined {
  if (node?.type === 'array') return node.children ?? [];
  if (node?.type !== 'object') return undefined;
  const wrapped = memberOf(node, 'value');
  if (wrapped?.type === 'array') return wrapped.children ?? [];
  return node.children?.length === 0 ? [] : [node];
}

export function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** The whole value, quotes and brackets included. */
export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
