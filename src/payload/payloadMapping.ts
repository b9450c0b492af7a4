import type { DateTime } from '../dates/index.ts';
import { compile, type EvaluationContext, type Program, seededRandom } from '../evaluate/index.ts';
import type { DefaultMapping } from '../provisioning/defaultMappings.ts';
import { type AttributeBinding, bindAttributes, isFinding } from '../readers/index.ts';
import { mappingExpression, mapsUsers, readSchema } from '../schema/index.ts';
import { heldNameOf, isHeld } from '../simulate/claims.ts';
import { recordHash } from '../simulate/recordHash.ts';
import type { Source } from '../source/source.ts';
import { toText } from '../values/convert.ts';
import { isList } from '../values/value.ts';
import type { Operation } from './payloadDocument.ts';
import type { PayloadSettings } from './payloadRule.ts';

/** The mapping of a job, ready to run. */
export interface PayloadMapping {
  readonly targets: readonly TargetMapping[];
  /** The export that it is from; undefined for a default mapping, of which only parts are documented. */
  readonly schema: Source | undefined;
  /** Paths of the API attribute list in lower case; undefined when the mapping does not tell. */
  readonly declared: ReadonlySet<string> | undefined;
  readonly defaultDomain: string | undefined;
  readonly now: DateTime;
  readonly seed: number;
  /** Targets whose expression cannot be run. */
  readonly left: readonly string[];
}

export interface TargetMapping {
  readonly target: string;
  readonly program: Program;
  readonly matchingPriority: number;
  /** Only during object creation. */
  readonly createOnly: boolean;
  readonly defaultValue: string | undefined;
}

/** The values of one record by target attribute in lower case. */
export type MappedRecord = ReadonlyMap<string, MappedValue>;

export interface MappedValue {
  readonly mapping: TargetMapping;
  readonly value: string | null;
  /** Why there is no value, when evaluating failed. */
  readonly failure: string | undefined;
}

export type MappingSettings = Pick<PayloadMapping, 'defaultDomain' | 'now' | 'seed'>;

/** The mapping of users in an exported schema, or why there is none. */
export function mappingOfSchema(source: Source, settings: MappingSettings): PayloadMapping | string {
  const { schema, findings } = readSchema(source);
  const objectMapping = (schema?.objectMappings ?? [])
    .filter(({ enabled, attributeMappings }) => enabled && attributeMappings.length > 0)
    .toSorted((a, b) => Number(mapsUsers(b)) - Number(mapsUsers(a)))[0];
  if (objectMapping === undefined) return findings[0]?.message ?? `${source.name} maps nothing.`;
  const rows = objectMapping.attributeMappings.flatMap((mapping) => {
    const expression = mappingExpression(mapping);
    const { target, flowType, defaultValue, matchingPriority } = mapping;
    if (target === undefined || expression === undefined) return [];
    return [{ target, expression, matchingPriority, flowType, defaultValue, isReference: false }];
  });
  const attributes = objectMapping.sourceObject?.attributes;
  return {
    ...prepare(rows),
    ...settings,
    schema: source,
    declared: attributes && new Set([...attributes.keys()].map((name) => name.toLowerCase())),
  };
}

/** A default mapping of the service. */
export function mappingOfDefaults(
  rows: readonly DefaultMapping[],
  settings: MappingSettings,
): PayloadMapping {
  return { ...prepare(rows), ...settings, schema: undefined, declared: undefined };
}

interface Row extends Omit<DefaultMapping, 'flowType'> {
  readonly flowType: string | undefined;
  readonly defaultValue?: string | undefined;
}

function prepare(rows: readonly Row[]): Pick<PayloadMapping, 'targets' | 'left'> {
  const targets: TargetMapping[] = [];
  const left: string[] = [];
  for (const { target, expression, matchingPriority, flowType, defaultValue, isReference } of rows) {
    // A reference is the externalId of another record, which the rules about managers look at.
    if (isReference || target.toLowerCase() === 'manager') continue;
    const { program } = compile(expression);
    if (program === undefined) left.push(target);
    else {
      const createOnly = flowType === 'ObjectAddOnly';
      targets.push({ target, program, matchingPriority, createOnly, defaultValue });
    }
  }
  return { targets, left };
}

/** Runs records through the mapping, one after the other, so that names given to earlier ones are taken for later ones. */
export function mapRecords(
  records: readonly Operation[],
  mapping: PayloadMapping,
  { directory, existing }: PayloadSettings,
): ReadonlyMap<Operation, MappedRecord> {
  const bindings = mapping.targets.map(({ program }) => bindAttributes(program.attributes));
  const given = mapping.targets.map(() => new Set<string>());
  const random = seededRandom(mapping.seed);
  return new Map(
    records.map((operation) => {
      const self = existing?.get(operation.externalId ?? '');
      random.restart(recordHash(operation.label, []));
      const values = new Map<string, MappedValue>();
      mapping.targets.forEach((target, index) => {
        if (target.createOnly && self !== undefined) return;
        const heldName = heldNameOf(target.target);
        const context: EvaluationContext = {
          now: () => mapping.now,
          random,
          defaultDomain: mapping.defaultDomain,
          isTaken: (value) =>
            given[index]!.has(value.toLowerCase()) ||
            (heldName !== undefined && isHeld(directory, heldName, value, self)),
        };
        const mapped = evaluate(operation, target, bindings[index]!, context);
        if (mapped.value !== null) given[index]!.add(mapped.value.toLowerCase());
        values.set(target.target.toLowerCase(), mapped);
      });
      return [operation, values] as const;
    }),
  );
}

function evaluate(
  { record }: Operation,
  mapping: TargetMapping,
  binding: AttributeBinding,
  context: EvaluationContext,
): MappedValue {
  const values = binding.read({ kind: 'object', object: record! });
  if (isFinding(values)) return { mapping, value: null, failure: values.message };
  const outcome = mapping.program.evaluate(values, context);
  if (outcome.kind !== 'value') {
    const failure = 'diagnostic' in outcome ? outcome.diagnostic?.message : undefined;
    return { mapping, value: null, failure };
  }
  const { value } = outcome;
  if (value === null) return { mapping, value: mapping.defaultValue ?? null, failure: undefined };
  return { mapping, value: isList(value) ? (value[0] ?? null) : toText(value)!, failure: undefined };
}
