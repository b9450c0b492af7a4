import type { Node } from '../../grammar/index.ts';
import type { Dialect } from './dialect.ts';
import type { RuleContext } from './rule.ts';
import { ungrouped } from './ungrouped.ts';

/**
 * Whether a node is an attribute that the source object declares as Boolean: it compares as `True` or `False`, letter for
 * letter (language.md sections 4 and 7, I).
 */
export function isDeclaredBoolean(
  node: Node,
  { objectMapping, dialect }: Pick<RuleContext, 'objectMapping' | 'dialect'>,
): boolean {
  const attribute = ungrouped(node);
  if (attribute.kind !== 'Attribute' || givesOwnBooleans(dialect)) return false;
  return objectMapping?.sourceObject?.attributes.get(attribute.name)?.type === 'Boolean';
}

/** HR systems give `1` and `0`, as Microsoft's own mapping of Workday's Active shows (schema-format.md section 5, D). */
export function givesOwnBooleans(dialect: Dialect): boolean {
  return dialect === 'hr-to-entra' || dialect === 'hr-to-ad';
}
