import type { Node } from 'jsonc-parser';
import { elementsOf, memberOf, textOfMember } from './jsonTree.ts';
import { kindOfSource, storedText } from './sourceTree.ts';

/** Attribute mappings that belong together, with what stands above them in the file. */
export interface SchemaPart {
  /** The objectMapping; `undefined` for a list of mappings, a mapping or a source that stands alone. */
  readonly objectMapping: Node | undefined;
  readonly rule: Node | undefined;
  readonly directories: readonly Node[];
  /** AttributeMappings, or one attributeMappingSource. */
  readonly mappings: readonly Node[];
  readonly place: Node;
}

export interface SchemaParts {
  readonly parts: readonly SchemaPart[];
  /** Ids of jobs and templates, of each schema the innermost. */
  readonly ids: readonly string[];
  /** Whether anything in the file is known as a schema or a part of one. */
  readonly found: boolean;
}

/**
 * The parts of a file with any of the roots of schema-format.md section 1 (A): a schema, a template or a job with
 * `schema`, a list under `value`, a rule, an object mapping, a list of mappings, one mapping, one source.
 */
export function findParts(root: Node): SchemaParts {
  const parts: SchemaPart[] = [];
  const ids = new Set<string>();
  let found = false;

  function visit(node: Node, outerId: string | undefined): void {
    if (node.type === 'array') {
      const elements = node.children ?? [];
      const mappings = elements.filter(isMapping);
      if (mappings.length > 0) addPart({ mappings, place: node });
      for (const element of elements) if (!isMapping(element)) visit(element, outerId);
    }
    if (node.type !== 'object') return;
    const id = textOfMember(node, 'id') ?? outerId;
    const wrapped = memberOf(node, 'schema') ?? memberOf(node, 'value');
    if (memberOf(node, 'synchronizationRules') !== undefined) {
      found = true;
      if (id !== undefined) ids.add(id);
      const directories = elementsOf(node, 'directories');
      for (const rule of elementsOf(node, 'synchronizationRules')) addRule(rule, directories);
    } else if (memberOf(node, 'objectMappings') !== undefined) addRule(node, []);
    else if (memberOf(node, 'attributeMappings') !== undefined) addObjectMapping(node, undefined, []);
    else if (isMapping(node) || isSource(node)) addPart({ mappings: [node], place: node });
    else if (wrapped !== undefined) visit(wrapped, id);
  }

  function addRule(rule: Node, directories: readonly Node[]): void {
    found = true;
    for (const each of elementsOf(rule, 'objectMappings')) addObjectMapping(each, rule, directories);
  }

  function addObjectMapping(objectMapping: Node, rule: Node | undefined, directories: readonly Node[]): void {
    if (objectMapping.type !== 'object') return;
    const mappings = elementsOf(objectMapping, 'attributeMappings').filter(({ type }) => type === 'object');
    addPart({ objectMapping, rule, directories, mappings, place: objectMapping });
  }

  function addPart(part: Partial<SchemaPart> & Pick<SchemaPart, 'mappings' | 'place'>): void {
    found = true;
    parts.push({ objectMapping: undefined, rule: undefined, directories: [], ...part });
  }

  visit(root, undefined);
  return { parts, ids: [...ids], found };
}

function isMapping(node: Node): boolean {
  return memberOf(node, 'targetAttributeName') !== undefined;
}

/** An object definition also has a type and a name, but of other types. */
function isSource(node: Node): boolean {
  return kindOfSource(node) !== undefined || storedText(node) !== undefined;
}
