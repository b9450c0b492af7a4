import type { RuleContext } from './rule.ts';

/** Whether an attribute links to another object: by the type that is declared; where none is, manager is known to. */
export function isReference(
  side: 'sourceObject' | 'targetObject',
  name: string,
  { objectMapping, mapping }: Pick<RuleContext, 'objectMapping' | 'mapping'>,
): boolean {
  const type = objectMapping?.[side]?.attributes.get(name)?.type;
  if (type !== undefined) return type === 'Reference';
  return mapping !== undefined && /(^|:)manager$/i.test(name);
}
