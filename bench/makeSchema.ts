import { parse } from '../grammar/index.ts';
import type { SourceTree } from '../src/schema/sourceTree.ts';
import { treeFromExpression } from '../src/schema/treeFromExpression.ts';

/** How many mappings have the planted mistake, a function name in lower case. */
export const plantedMistakes = (mappings: number): number => Math.ceil(mappings / mistakeEvery);

const mistakeEvery = 100;

/**
 * An exported schema of invented mappings, each with an expression of about 3,000 characters in both stored forms. The
 * same count always gives the same text; a thousand mappings make about 25 MB, in one line as Graph sends it.
 */
export function makeSchema(mappings: number): string {
  const attributeMappings = Array.from({ length: mappings }, (_, index) => mappingOf(index));
  const objectMapping = {
    name: 'Synchronize users',
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    sourceObjectName: 'User',
    targetObjectName: 'User',
    scope: null,
    attributeMappings,
  };
  const rule = {
    name: 'USER_TO_USER',
    sourceDirectoryName: 'Invented',
    targetDirectoryName: 'Invented application',
    objectMappings: [objectMapping],
  };
  const id = 'API2AAD.00000000000000000000000000000000.11111111-1111-1111-1111-111111111111';
  return JSON.stringify({ id, synchronizationRules: [rule] });
}

function mappingOf(index: number): object {
  const matches = index === 0;
  const text = matches ? '[employeeId]' : expressionOf(index);
  return {
    targetAttributeName: matches ? 'externalId' : `extension${index}`,
    source: nodeOf(treeFromExpression(parse(text).expression!, text)),
    defaultValue: null,
    flowBehavior: 'FlowWhenChanged',
    flowType: 'Always',
    matchingPriority: matches ? 1 : 0,
    exportMissingReferences: false,
  };
}

function expressionOf(index: number): string {
  const lower = index % mistakeEvery === 1 ? 'tolower' : 'ToLower';
  const parts: string[] = [];
  for (let part = 0, length = 0; length < expressionLength; part++) {
    const attribute = `extensionAttribute${(index * 7 + part) % 90}`;
    const text = shapes[part % shapes.length]!(attribute, part === 0 ? lower : 'ToLower');
    parts.push(text);
    length += text.length + 2;
  }
  return `Join("-", ${parts.join(', ')})`;
}

/** In UTF-16 code units. */
const expressionLength = 2_960;

const shapes: readonly ((attribute: string, lower: string) => string)[] = [
  (attribute, lower) => `Replace(${lower}([${attribute}]), , "[^a-z0-9]", , "", , )`,
  (attribute) => `Switch([${attribute}], "another office of the company", ${offices})`,
  (attribute) => `Left(StripSpaces(NormalizeDiacritics([${attribute}])), 20)`,
  (attribute) => `IIF([${attribute}]="1", Append([mail], ".one"), Coalesce([mail], [${attribute}], "none"))`,
  (attribute) => `FormatDateTime([${attribute}], , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")`,
];

const offices = ['Zürich Oerlikon', 'Genève Cornavin', 'Bern Wankdorf', 'Lugano Paradiso', 'Basel Dreispitz']
  .map(
    (city, index) =>
      `"${city}, building ${index}, the floor above the entrance", "office-${index}, upper floor"`,
  )
  .join(', ');

function nodeOf({ type, name, stored, parameters = [] }: SourceTree): object {
  return {
    expression: stored,
    name,
    type,
    parameters: parameters.map(({ key, value }) => ({ key, value: value && nodeOf(value) })),
  };
}
