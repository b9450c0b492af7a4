import type { Node } from 'jsonc-parser';
import { memberOf, textOfMember } from './jsonTree.ts';

/** An attribute mapping where it stands in a schema. */
export interface MappingNode {
  /** The attributeMapping; `undefined` when the file holds a source alone. */
  readonly mapping: Node | undefined;
  readonly source: Node | undefined;
  readonly target: string | undefined;
  readonly rule: Node | undefined;
  readonly objectMapping: Node | undefined;
}

export interface CollectedMappings {
  readonly mappings: readonly MappingNode[];
  /** The first place where PowerShell wrote a type name instead of objects. */
  readonly cut: Node | undefined;
}

/**
 * All attribute mappings of a file with any of the roots of schema-format.md section 1: a schema, a template, a list
 * under `value`, a rule, an object mapping, a list of mappings, one mapping, one source. JSON inside strings is left
 * alone (section 6, trap 1).
 */
export function collectMappings(root: Node): CollectedMappings {
  const mappings: MappingNode[] = [];
  let cut: Node | undefined;

  function visit(node: Node, rule: Node | undefined, objectMapping: Node | undefined): void {
    if (node.type === 'array') {
      for (const element of node.children ?? []) visit(element, rule, objectMapping);
      return;
    }
    if (node.type === 'string' && /^(System\.|@\{)/.test(String(node.value))) cut ??= node;
    if (node.type !== 'object') return;
    if (memberOf(node, 'targetAttributeName') !== undefined) {
      const source = memberOf(node, 'source');
      if (source?.type === 'string') visit(source, rule, objectMapping);
      mappings.push({
        mapping: node,
        source: source?.type === 'object' ? source : undefined,
        target: textOfMember(node, 'targetAttributeName'),
        rule,
        objectMapping,
      });
      return;
    }
    const attributeMappings = memberOf(node, 'attributeMappings');
    const objectMappings = memberOf(node, 'objectMappings');
    const inner =
      memberOf(node, 'synchronizationRules') ?? memberOf(node, 'schema') ?? memberOf(node, 'value');
    if (attributeMappings !== undefined) visit(attributeMappings, rule, node);
    else if (objectMappings !== undefined) visit(objectMappings, node, undefined);
    else if (inner !== undefined) visit(inner, undefined, undefined);
    else if (memberOf(node, 'type') !== undefined && memberOf(node, 'name') !== undefined) {
      mappings.push({ mapping: undefined, source: node, target: undefined, rule, objectMapping });
    }
  }

  visit(root, undefined, undefined);
  return { mappings, cut };
}
