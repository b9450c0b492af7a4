import type { Node } from './ast.ts';
import { escapeText } from './textLiteral.ts';

/**
 * The canonical text of a tree that `parse` gave, on one line as the service prints it: `", "` between places,
 * omitted places as nothing, as in `Replace([a], "-", , , "_", , )` (language.md section 1, D). Texts get the
 * documented escapes; blanks stand around comparisons and `&` (A). Parsing it gives the same tree, apart from spans.
 */
export function print(node: Node): string {
  switch (node.kind) {
    case 'Function':
      return `${node.name}(${node.arguments.map(print).join(', ')})`;
    case 'Attribute':
      return `[${node.name}]`;
    case 'Text':
      return escapeText(node.value);
    case 'Number':
      return node.text;
    case 'Name':
      return node.name;
    case 'Omitted':
      return '';
    case 'Comparison':
      return `${print(node.left)} ${node.operator} ${print(node.right)}`;
    case 'Concatenation':
      return node.operands.map(print).join(' & ');
    case 'Group':
      return `(${print(node.expression)})`;
  }
}
