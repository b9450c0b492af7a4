import type { Node } from 'jsonc-parser';

/**
 * The places where ConvertTo-Json, at the end of its depth, wrote the name of a type or `@{…}` in place of objects
 * (schema-format.md section 1, I). Only where the format has objects or lists: elsewhere such a text may be meant.
 */
export function findCuts(root: Node): readonly Node[] {
  const cuts: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'string') {
      if (cutText.test(String(node.value))) cuts.push(node);
    } else if (node.type === 'array') node.children?.forEach(visit);
    else if (node.type === 'object') {
      for (const { children } of node.children ?? []) {
        const [name, value] = children!;
        if (value !== undefined && structures.has(String(name!.value).toLowerCase())) visit(value);
      }
    }
  };
  visit(root);
  return cuts;
}

const cutText = /^(System\.|Microsoft\.Graph\.|@\{)/;

/** Members that hold objects or lists of them; `value` that of a parameter or a wrapper. */
const structures: ReadonlySet<string> = new Set([
  'value',
  'schema',
  'synchronizationrules',
  'objectmappings',
  'attributemappings',
  'source',
  'parameters',
  'scope',
  'directories',
  'objects',
  'attributes',
]);
