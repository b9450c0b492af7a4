import type { Node } from 'jsonc-parser';
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.ts';
import { positionAt, type Source } from '../source/source.ts';
import { findCuts } from './findCuts.ts';
import { jsonSyntax, notASchema, schemaCut } from './findings.ts';
import { findParts, type SchemaPart } from './findParts.ts';
import { createEscape } from './jsonEscapes.ts';
import { jsonSyntaxFinding } from './jsonProblem.ts';
import { memberOf, spanOf, textOfMember } from './jsonTree.ts';
import { type Reading, readAttributeMapping } from './readAttributeMapping.ts';
import { readFilter } from './readFilter.ts';
import { readJsonTree } from './readJsonTree.ts';
import { createDefinitions, type Definitions } from './readObjectDefinition.ts';
import type { ObjectMapping, SchemaFile } from './schemaModel.ts';

export interface ReadSchema {
  /** `undefined` when the text is not JSON, or holds no part of a schema. */
  readonly schema: SchemaFile | undefined;
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads an exported synchronization schema or any part of one, with every root and wrapper of schema-format.md
 * section 1. Unknown members are passed over, JSON inside strings is left alone (section 6, trap 1). Findings: broken
 * JSON, a file that ConvertTo-Json has cut, and JSON that is something else. Never throws.
 */
export function readSchema(source: Source): ReadSchema {
  const { name, text } = source;
  const { root, problem } = readJsonTree(text);
  if (root === undefined) {
    const { message, help } = jsonSyntaxFinding(text, problem, name);
    const span = { start: problem.offset, end: Math.min(problem.offset + 1, text.length) };
    return { schema: undefined, findings: [diagnosticOf(jsonSyntax, span, message, help)] };
  }
  const { parts, ids, found } = findParts(root);
  const findings = cutFindings(root, source);
  if (parts.every(({ mappings }) => mappings.length === 0) && findings.length === 0) {
    findings.push(
      diagnosticOf(notASchema, spanOf(root), `${name} holds no attribute mappings.`, notASchema.cure),
    );
  }
  const templates = new Set(ids.map((id) => id.split('.')[0]!));
  const definitions = createDefinitions();
  const reading = { file: text, escape: createEscape(text) };
  const schema: SchemaFile = {
    source,
    template: templates.size === 1 ? [...templates][0] : undefined,
    objectMappings: parts.map((part) => readPart(part, reading, definitions)),
  };
  return { schema: found ? schema : undefined, findings };
}

function cutFindings(root: Node, { name, text }: Source): Diagnostic[] {
  const [cut, ...more] = findCuts(root);
  if (cut === undefined) return [];
  const { line } = positionAt(text, cut.offset);
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  const message = `${name} holds "${String(cut.value).slice(0, 60)}" in line ${line}${others} in place of objects: ConvertTo-Json has cut it.`;
  return [diagnosticOf(schemaCut, spanOf(cut), message, schemaCut.cure)];
}

function readPart(
  { objectMapping, rule, directories, mappings, place }: SchemaPart,
  reading: Reading,
  definitions: Definitions,
): ObjectMapping {
  const sourceObjectName = textOfMember(objectMapping, 'sourceObjectName');
  const targetObjectName = textOfMember(objectMapping, 'targetObjectName');
  const sourceDirectoryName = textOfMember(rule, 'sourceDirectoryName');
  const targetDirectoryName = textOfMember(rule, 'targetDirectoryName');
  const ruleName = textOfMember(rule, 'name');
  const name = textOfMember(objectMapping, 'name');
  // All three parts of the path may be missing (section 2, E).
  const objects = [sourceObjectName, targetObjectName].filter(Boolean).join(' to ');
  const path = [ruleName ?? '', name || objects];
  return {
    ruleName,
    name,
    enabled: memberOf(objectMapping, 'enabled')?.value !== false,
    flowTypes: textOfMember(objectMapping, 'flowTypes'),
    sourceObject: definitions(directories, sourceDirectoryName, sourceObjectName),
    targetObject: definitions(directories, targetDirectoryName, targetObjectName),
    sourceDirectoryName,
    targetDirectoryName,
    sourceObjectName,
    targetObjectName,
    scope: readFilter(memberOf(objectMapping, 'scope')),
    attributeMappings: mappings.map((mapping) => readAttributeMapping(mapping, path, reading)),
    span: spanOf(place),
    node: objectMapping,
  };
}
