import { createDomains } from '../../src/identity/index.ts';
import { type LintFinding, type LintOptions, lint, type RuleExample } from '../../src/lint/index.ts';
import type { MappingExample } from '../../src/lint/rule.ts';
import type { Source } from '../../src/source/source.ts';

/** The findings on an example, as `upnlint lint` would have them on the file that it stands for. */
export function lintExample(example: RuleExample, options: LintOptions = {}): readonly LintFinding[] {
  return lint(sourceOf(example), { ...optionsOf(example), ...options }).findings;
}

/** A plain expression file, or a schema with the mapping in the surroundings that the example tells of. */
export function sourceOf(example: RuleExample): Source {
  if (typeof example === 'string') return { name: 'example.entraexpr', text: example };
  return { name: 'example.json', text: schemaText(example) };
}

export function optionsOf(example: RuleExample): LintOptions {
  if (typeof example === 'string' || example.domains === undefined) return {};
  return { domains: createDomains(example.domains) };
}

/** A whole schema in the form of an export, indented by two blanks. */
export function schemaText(example: MappingExample, indentation: number | string = 2): string {
  const { template = 'customappsso', scope, others = [] } = example;
  const mapping = {
    ...mappingOf(example.target ?? 'displayName', example.expression, example.matchingPriority),
    flowType: example.flowType ?? 'Always',
    defaultValue: example.defaultValue ?? null,
    ...example.raw,
  };
  const objectMapping = {
    name: 'Users',
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    sourceObjectName: 'User',
    targetObjectName: 'User',
    scope: scope === undefined ? null : scopeOf(scope),
    attributeMappings: [
      mapping,
      ...others.map(({ target, expression, matchingPriority }) =>
        mappingOf(target, expression, matchingPriority),
      ),
    ],
  };
  const rule = {
    name: 'USER_TO_USER',
    sourceDirectoryName: 'Source',
    targetDirectoryName: 'Target',
    objectMappings: [objectMapping],
  };
  const schema = {
    id: `${template}.00000000000000000000000000000000.11111111-1111-1111-1111-111111111111`,
    synchronizationRules: [rule],
    directories: [
      directoryOf('Source', example.sourceAttributes),
      directoryOf('Target', example.targetAttributes, example.targetMutability),
    ],
  };
  return JSON.stringify(schema, undefined, indentation);
}

function mappingOf(targetAttributeName: string, expression: string | undefined, matchingPriority = 0) {
  return {
    targetAttributeName,
    source: expression === undefined ? null : mappingSourceOf(expression),
    flowType: 'Always',
    flowBehavior: 'FlowWhenChanged',
    matchingPriority,
    exportMissingReferences: false,
  };
}

/** Attributes and constants with their name; functions by their text alone, which is the truth (schema-format.md section 4). */
function mappingSourceOf(expression: string) {
  const attribute = /^\[([^\]]*)\]$/.exec(expression);
  if (attribute !== null) return { expression, name: attribute[1], type: 'Attribute', parameters: [] };
  const constant = /^"([^"\\]*)"$/.exec(expression);
  if (constant !== null) return { expression, name: constant[1], type: 'Constant', parameters: [] };
  return { expression, name: null, type: 'Function', parameters: null };
}

function scopeOf(clauses: NonNullable<MappingExample['scope']>) {
  const written = clauses.map(({ operatorName, sourceOperandName, values }) => ({
    operatorName,
    sourceOperandName,
    targetOperand: values === undefined ? null : { values },
  }));
  return { groups: [], inputFilterGroups: [{ name: '', clauses: written }], categoryFilterGroups: [] };
}

/** `[]` behind a type means multi-valued. */
function directoryOf(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  mutability: Readonly<Record<string, string>> = {},
) {
  const definitions = Object.entries(attributes).map(([attribute, type]) => ({
    name: attribute,
    type: type.replace('[]', ''),
    multivalued: type.endsWith('[]'),
    required: false,
    caseExact: false,
    anchor: false,
    mutability: mutability[attribute] ?? 'ReadWrite',
  }));
  return { name, objects: [{ name: 'User', attributes: definitions }] };
}
