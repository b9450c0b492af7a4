import type { AttributeMapping } from './schemaModel.ts';
import { constantText } from './textFromTree.ts';

/**
 * The expression of a mapping: the stored text, else the text of the tree, else the default value as a constant. Undefined
 * when there is nothing to run (schema-format.md section 3, D).
 */
export function mappingExpression({
  kind,
  stored,
  treeText,
  defaultValue,
}: AttributeMapping): string | undefined {
  if (kind === 'none') return defaultValue === undefined ? undefined : constantText(defaultValue);
  return stored?.text ?? treeText;
}
