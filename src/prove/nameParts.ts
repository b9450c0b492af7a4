import type { Argument, Expression, Node } from '../../grammar/index.ts';

/** The parts that an expression puts before `@` and after it, in order; texts are constants. */
export interface NameParts {
  readonly local: readonly Part[];
  readonly domain: readonly Part[];
}

export type Part = Expression | { readonly kind: 'Text'; readonly value: string };

/** Cuts what Join, Append, Prepend and `&` put together at its last constant `@`; `undefined` when there is none. */
export function namePartsOf(root: Expression): NameParts | undefined {
  const parts = joinedParts(root);
  const at = parts.findLastIndex((part) => part.kind === 'Text' && part.value.includes('@'));
  if (at === -1) return undefined;
  const { value } = parts[at] as { value: string };
  const cut = value.lastIndexOf('@');
  return {
    local: [...parts.slice(0, at), ...constant(value.slice(0, cut))],
    domain: [...constant(value.slice(cut + 1)), ...parts.slice(at + 1)],
  };
}

function constant(value: string): Part[] {
  return value === '' ? [] : [{ kind: 'Text', value }];
}

/** What Join, Append, Prepend and `&` put together, in order; a node that puts nothing together is its own only part. */
export function joinedParts(node: Argument): readonly Part[] {
  if (node.kind === 'Omitted') return [];
  if (node.kind === 'Group') return joinedParts(node.expression);
  if (node.kind === 'Concatenation') return node.operands.flatMap(joinedParts);
  if (node.kind !== 'Function') return [node];
  const { name, arguments: places } = node;
  if (name === 'Append' || name === 'Prepend') return places.flatMap(joinedParts);
  const [separator, ...sources] = places;
  if (name !== 'Join' || separator?.kind !== 'Text') return [node];
  if (separator.value === '') return sources.flatMap(joinedParts);
  // With another separator the sources are one part, since it is left out beside an empty one.
  if (!separator.value.includes('@') || sources.length !== 2) return [node];
  const [before, after] = sources as [Node, Node];
  return [...joinedParts(before), { kind: 'Text', value: separator.value }, ...joinedParts(after)];
}
