import type { Node } from 'jsonc-parser';
import { elementsOf, isSet, spanOf, textOfMember } from './jsonTree.ts';
import type { AttributeDefinition, ObjectDefinition } from './schemaModel.ts';

/** The definition of an object in one of the file's directories, by the names that a rule and a mapping give. */
export type Definitions = (
  directories: readonly Node[],
  directoryName: string | undefined,
  objectName: string | undefined,
) => ObjectDefinition | undefined;

/**
 * Looks definitions up and reads each once. `undefined` when the file does not have the object, or has it without
 * attributes: then nothing can be said of what is not declared (schema-format.md section 6, trap 5).
 */
export function createDefinitions(): Definitions {
  const byDirectories = new Map<readonly Node[], ReadonlyMap<string, Node>>();
  const read = new Map<Node, ObjectDefinition | undefined>();
  return (directories, directoryName, objectName) => {
    if (directoryName === undefined || objectName === undefined) return undefined;
    const objects = byDirectories.get(directories) ?? objectsByName(directories);
    byDirectories.set(directories, objects);
    const object = objects.get(keyOf(directoryName, objectName));
    if (object === undefined) return undefined;
    if (!read.has(object)) read.set(object, readObjectDefinition(object, objectName));
    return read.get(object);
  };
}

function objectsByName(directories: readonly Node[]): ReadonlyMap<string, Node> {
  const objects = new Map<string, Node>();
  for (const directory of directories) {
    const directoryName = textOfMember(directory, 'name') ?? '';
    for (const object of elementsOf(directory, 'objects')) {
      objects.set(keyOf(directoryName, textOfMember(object, 'name') ?? ''), object);
    }
  }
  return objects;
}

function keyOf(directoryName: string, objectName: string): string {
  return JSON.stringify([directoryName, objectName]);
}

function readObjectDefinition(object: Node, name: string): ObjectDefinition | undefined {
  const attributes = new Map<string, AttributeDefinition>();
  for (const attribute of elementsOf(object, 'attributes')) {
    const attributeName = textOfMember(attribute, 'name');
    if (attributeName !== undefined)
      attributes.set(attributeName, readAttributeDefinition(attribute, attributeName));
  }
  return attributes.size === 0 ? undefined : { name, attributes };
}

function readAttributeDefinition(attribute: Node, name: string): AttributeDefinition {
  return {
    name,
    type: typeName(textOfMember(attribute, 'type') ?? 'String'),
    multivalued: isSet(attribute, 'multivalued'),
    required: isSet(attribute, 'required'),
    caseExact: isSet(attribute, 'caseExact'),
    anchor: isSet(attribute, 'anchor'),
    mutability: textOfMember(attribute, 'mutability'),
    span: spanOf(attribute),
  };
}

/** Samples also print the types in lower case (section 3, D). */
function typeName(type: string): string {
  return types.find((each) => each.toLowerCase() === type.toLowerCase()) ?? type;
}

const types = ['String', 'Integer', 'Reference', 'Binary', 'Boolean', 'DateTime'];
