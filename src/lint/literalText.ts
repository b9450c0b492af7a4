import type { Node } from '../../grammar/index.ts';

/** The text form of a constant, a number in decimal; `undefined` for everything else (language.md section 4, A). */
export function literalText(node: Node | undefined): string | undefined {
  switch (node?.kind) {
    case 'Text':
      return node.value;
    case 'Number':
      return node.value?.toString();
    case 'Group':
      return literalText(node.expression);
    default:
      return undefined;
  }
}
