import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type Position, positionAt, type Source } from '../source/source.ts';
import { mappingAmbiguous, mappingNotFound, mappingPlaceholder, mappingWithoutText } from './findings.ts';
import { mappingExpression } from './mappingExpression.ts';
import { mapsUsers } from './mapsUsers.ts';
import { readSchema } from './readSchema.ts';
import type { AttributeMapping, ObjectMapping } from './schemaModel.ts';

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
  const { schema, findings } = readSchema(source);
  const candidates = (schema?.objectMappings ?? []).flatMap((objectMapping) =>
    objectMapping.attributeMappings.map((mapping) => ({ mapping, objectMapping })),
  );
  const meant = candidatesFor(candidates, attribute);
  if (meant.length === 0) {
    const refusals = findings.length > 0 ? findings : [notFound(candidates, attribute, source.name)];
    return { mapping: undefined, findings: refusals };
  }
  const chosen = choose(meant);
  return chosen.length > 1
    ? { mapping: undefined, findings: [ambiguous(chosen, attribute, source)] }
    : describe(chosen[0]!.mapping, source);
}

interface Candidate {
  readonly mapping: AttributeMapping;
  readonly objectMapping: ObjectMapping;
}

function candidatesFor(candidates: readonly Candidate[], attribute: string): readonly Candidate[] {
  const exact = candidates.filter(({ mapping }) => mapping.target === attribute);
  if (exact.length > 0) return exact;
  const lower = attribute.toLowerCase();
  const alike = candidates.filter(({ mapping }) => mapping.target?.toLowerCase() === lower);
  if (alike.length > 0) return alike;
  // A source alone has no target; it can only be the one that is meant.
  const [only] = candidates;
  return candidates.length === 1 && only!.mapping.node === only!.mapping.sourceNode ? candidates : [];
}

function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  let left = candidates;
  for (const isPreferred of [isEnabled, isAboutUsers]) {
    const preferred = left.filter(isPreferred);
    if (preferred.length > 0) left = preferred;
  }
  const [first] = left;
  const text = mappingExpression(first!.mapping);
  const isAlike = left.every(({ mapping }) => mappingExpression(mapping) === text);
  return text !== undefined && isAlike ? [first!] : left;
}

function isEnabled({ objectMapping }: Candidate): boolean {
  return objectMapping.enabled;
}

function isAboutUsers({ objectMapping }: Candidate): boolean {
  return mapsUsers(objectMapping);
}

function describe(found: AttributeMapping, { name, text }: Source): FoundMapping {
  const { path, placeholders } = found;
  const expression = mappingExpression(found);
  const place = found.stored?.outer({ start: 0, end: 0 }).start ?? found.span.start;
  const position = positionAt(text, place);
  if (expression === undefined) {
    const reason =
      placeholders.length > 0
        ? `is the placeholder ${placeholders[0]}, which only the service can fill in`
        : 'has no expression';
    const { cure } = placeholders.length > 0 ? mappingPlaceholder : mappingWithoutText;
    const message = `The mapping ${path} in ${name}, line ${position.line}, ${reason}.`;
    return { mapping: undefined, findings: [findingOf(mappingWithoutText, message, cure)] };
  }
  const mapping: Mapping = {
    expression,
    targetAttribute: found.target,
    path,
    position,
    flowType: found.flowType,
    defaultValue: found.defaultValue,
    matchingPriority: found.matchingPriority,
  };
  if (placeholders.length === 0) return { mapping, findings: [] };
  const message = `The mapping ${path} leaves a place empty where the service fills in ${placeholders.join(', ')}.`;
  return { mapping, findings: [findingOf(mappingPlaceholder, message, mappingPlaceholder.cure)] };
}

function notFound(candidates: readonly Candidate[], attribute: string, name: string): Finding {
  const targets = [...new Set(candidates.flatMap(({ mapping }) => mapping.target ?? []))];
  const likely = nearest(attribute, targets);
  const shown = targets.slice(0, 12).join(', ') + (targets.length > 12 ? `, … (${targets.length})` : '');
  return findingOf(
    mappingNotFound,
    `${name} has no mapping for ${attribute}; it maps ${shown || 'nothing'}.`,
    likely === undefined ? mappingNotFound.cure : `Did you mean ${likely}?`,
  );
}

function ambiguous(candidates: readonly Candidate[], attribute: string, { name, text }: Source): Finding {
  const places = candidates
    .slice(0, 8)
    .map(({ mapping: { path, span } }) => `${path} (line ${positionAt(text, span.start).line})`);
  const message = `${name} maps ${attribute} ${candidates.length} times with different expressions: ${places.join('; ')}.`;
  return findingOf(mappingAmbiguous, message, mappingAmbiguous.cure);
}
