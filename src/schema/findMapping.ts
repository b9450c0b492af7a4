import { type Node, parseTree } from 'jsonc-parser';
import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type Position, positionAt, type Source } from '../source/source.ts';
import { collectMappings, type MappingNode } from './collectMappings.ts';
import {
  mappingAmbiguous,
  mappingNotFound,
  mappingPlaceholder,
  mappingWithoutText,
  schemaCut,
} from './findings.ts';
import { findJsonProblem, jsonSyntaxFinding } from './jsonProblem.ts';
import { memberOf, textOfMember } from './jsonTree.ts';
import { constantText, placeholdersIn, textOfSource } from './textFromTree.ts';

/** An attribute mapping of an exported schema. */
export interface Mapping {
  /** The expression: the stored text, the text of the tree, or the default value as a constant. */
  readonly expression: string;
  readonly targetAttribute: string | undefined;
  /** Rule, object mapping and attribute, for messages: `USER_TO_USER / Users / userPrincipalName`. */
  readonly path: string;
  /** Where the expression text begins in the file, inside its quotes; or else the mapping. */
  readonly position: Position;
  /** `ObjectAddOnly` is "only during object creation"; `undefined` when the file does not say. */
  readonly flowType: string | undefined;
  /** What the service writes when the expression gives nothing. */
  readonly defaultValue: string | undefined;
  /** 0 when the attribute does not match objects. */
  readonly matchingPriority: number;
}

export interface FoundMapping {
  /** The mapping that is meant; `undefined` when there is none or more than one. */
  readonly mapping: Mapping | undefined;
  readonly findings: readonly Finding[];
}

/**
 * The mapping for a target attribute in an exported schema (schema-format.md sections 1 to 4), by the exact name or
 * else without regard to case. Of several, disabled object mappings are passed over, then those that are not about
 * users; if what is left differs, all are listed and none is chosen. Never throws.
 */
export function findMapping(source: Source, attribute = 'userPrincipalName'): FoundMapping {
  const refuse = (finding: Finding): FoundMapping => ({ mapping: undefined, findings: [finding] });
  const problem = findJsonProblem(source.text);
  if (problem !== undefined) return refuse(jsonSyntaxFinding(source.text, problem, source.name));
  const { mappings, cut } = collectMappings(parseTree(source.text)!);
  const candidates = candidatesFor(mappings, attribute);
  if (candidates.length === 0) {
    return refuse(cut === undefined ? notFound(mappings, attribute, source.name) : cutFinding(cut, source));
  }
  const chosen = choose(candidates);
  if (chosen.length > 1) return refuse(ambiguous(chosen, attribute, source));
  return describe(chosen[0]!, source);
}

function candidatesFor(mappings: readonly MappingNode[], attribute: string): readonly MappingNode[] {
  const exact = mappings.filter(({ target }) => target === attribute);
  if (exact.length > 0) return exact;
  const lower = attribute.toLowerCase();
  const alike = mappings.filter(({ target }) => target?.toLowerCase() === lower);
  if (alike.length > 0) return alike;
  // A source alone has no target; it can only be the one that is meant.
  return mappings.length === 1 && mappings[0]!.mapping === undefined ? mappings : [];
}

function choose(candidates: readonly MappingNode[]): readonly MappingNode[] {
  let left = candidates;
  for (const isPreferred of [isEnabled, isAboutUsers]) {
    const preferred = left.filter(isPreferred);
    if (preferred.length > 0) left = preferred;
  }
  const [first] = left;
  const text = expressionOf(first!);
  return text !== undefined && left.every((each) => expressionOf(each) === text) ? [first!] : left;
}

function isEnabled({ objectMapping }: MappingNode): boolean {
  return memberOf(objectMapping, 'enabled')?.value !== false;
}

function isAboutUsers({ objectMapping }: MappingNode): boolean {
  return /user/i.test(textOfMember(objectMapping, 'targetObjectName') ?? '');
}

function expressionOf({ mapping, source }: MappingNode): string | undefined {
  const text = source === undefined ? undefined : textOfSource(source);
  if (text !== undefined || (source?.children?.length ?? 0) > 0) return text;
  const defaultValue = textOfMember(mapping, 'defaultValue');
  return defaultValue === undefined ? undefined : constantText(defaultValue);
}

function describe(node: MappingNode, { name, text }: Source): FoundMapping {
  const path = pathOf(node);
  const expression = expressionOf(node);
  const placeholders = node.source === undefined ? [] : placeholdersIn(node.source);
  const stored = memberOf(node.source, 'expression');
  const place = stored?.type === 'string' ? stored.offset + 1 : (node.mapping ?? node.source)!.offset;
  const position = positionAt(text, place);
  if (expression === undefined) {
    const reason =
      placeholders.length > 0
        ? `is the placeholder ${placeholders[0]}, which only the service can fill in`
        : 'has no expression';
    const { cure } = placeholders.length > 0 ? mappingPlaceholder : mappingWithoutText;
    const message = `The mapping ${path} in ${name}, line ${position.line}, ${reason}.`;
    return {
      mapping: undefined,
      findings: [findingOf(mappingWithoutText, message, cure)],
    };
  }
  const matchingPriority: unknown = memberOf(node.mapping, 'matchingPriority')?.value;
  const mapping: Mapping = {
    expression,
    targetAttribute: node.target,
    path,
    position,
    flowType: textOfMember(node.mapping, 'flowType'),
    defaultValue: textOfMember(node.mapping, 'defaultValue'),
    matchingPriority: typeof matchingPriority === 'number' ? matchingPriority : 0,
  };
  if (placeholders.length === 0) return { mapping, findings: [] };
  const message = `The mapping ${path} leaves a place empty where the service fills in ${placeholders.join(', ')}.`;
  return { mapping, findings: [findingOf(mappingPlaceholder, message, mappingPlaceholder.cure)] };
}

/** The linter path of schema-format.md section 2; all three parts may be missing (E). */
function pathOf({ rule, objectMapping, target }: MappingNode): string {
  const objects = [
    textOfMember(objectMapping, 'sourceObjectName'),
    textOfMember(objectMapping, 'targetObjectName'),
  ];
  const parts = [
    textOfMember(rule, 'name'),
    textOfMember(objectMapping, 'name') || objects.filter(Boolean).join(' to '),
    target,
  ];
  return parts.filter(Boolean).join(' / ') || '(without a name)';
}

function notFound(mappings: readonly MappingNode[], attribute: string, name: string): Finding {
  const targets = [...new Set(mappings.flatMap(({ target }) => target ?? []))];
  if (targets.length === 0) {
    return findingOf(
      mappingNotFound,
      `${name} holds no attribute mappings.`,
      'Give the schema as the portal downloads it, or the answer of GET …/synchronization/jobs/{id}/schema.',
    );
  }
  const likely = nearest(attribute, targets);
  const shown = targets.slice(0, 12).join(', ') + (targets.length > 12 ? `, … (${targets.length})` : '');
  return findingOf(
    mappingNotFound,
    `${name} has no mapping for ${attribute}; it maps ${shown}.`,
    likely === undefined ? mappingNotFound.cure : `Did you mean ${likely}?`,
  );
}

function ambiguous(nodes: readonly MappingNode[], attribute: string, { name, text }: Source): Finding {
  const places = nodes
    .slice(0, 8)
    .map((node) => `${pathOf(node)} (line ${positionAt(text, (node.mapping ?? node.source)!.offset).line})`);
  const message = `${name} maps ${attribute} ${nodes.length} times with different expressions: ${places.join('; ')}.`;
  return findingOf(mappingAmbiguous, message, mappingAmbiguous.cure);
}

function cutFinding(cut: Node, { name, text }: Source): Finding {
  const { line } = positionAt(text, cut.offset);
  const message = `${name} holds "${String(cut.value).slice(0, 60)}" in line ${line} in place of objects: ConvertTo-Json has cut it.`;
  return findingOf(schemaCut, message, schemaCut.cure);
}
