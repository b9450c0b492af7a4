import { getNodeValue } from 'jsonc-parser';
import { compile, type Program } from '../evaluate/index.ts';
import { compilePath, type FollowPath } from '../readers/attributePath.ts';
import { type AttributeBinding, bindAttributes, isFinding } from '../readers/index.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { type AttributeMapping, type ObjectMapping, readSchema } from '../schema/index.ts';
import { constantText } from '../schema/textFromTree.ts';
import type { Value } from '../values/value.ts';
import { type ClearsBy, nullFlowOf } from './nullFlow.ts';
import { clauseTest } from './scopingFilter.ts';
import type { Settings } from './settings.ts';

/** An attribute that the job writes. */
export interface AttributeFlow {
  readonly target: string;
  readonly program: Program;
  readonly binding: AttributeBinding;
  readonly flowType: string;
  readonly defaultValue: string | undefined;
  /** 0 when it does not match users. */
  readonly matchingPriority: number;
  readonly clearsBy: ClearsBy;
}

/** What the job does with a record, compiled from its schema. */
export interface JobMapping {
  readonly flows: readonly AttributeFlow[];
  /** Those that match users, by precedence. */
  readonly matching: readonly AttributeFlow[];
  /** The externalId of the manager, where a mapping writes the reference. */
  readonly managerOf: FollowPath | undefined;
  readonly creates: boolean;
  readonly updates: boolean;
  /** The name of the group of the scoping filter that a record fails; `undefined` for one in scope. */
  readonly outOfScope: (record: JsonObject) => string | undefined;
}

/**
 * Compiles the schema of a job, or says why it cannot work: no users are mapped, an expression does not compile, nothing
 * matches users, a scoping filter has an operator that is not known here. The service checks on PUT too (A).
 */
export function compileJobMapping(
  text: string,
  settings: Settings,
): { readonly mapping: JobMapping } | { readonly reason: string } {
  const { schema, findings } = readSchema({ name: 'The schema', text });
  const objectMapping = schema?.objectMappings.find(
    (each) => each.enabled && /user/i.test(each.targetObjectName ?? ''),
  );
  if (objectMapping === undefined) {
    return { reason: findings[0]?.message ?? 'No enabled object mapping writes users.' };
  }
  const flows: AttributeFlow[] = [];
  let managerOf: FollowPath | undefined;
  for (const each of objectMapping.attributeMappings) {
    const expression = expressionOf(each);
    if (expression === undefined || each.target === undefined) continue;
    const { program, diagnostics } = compile(expression);
    if (program === undefined) return { reason: `${each.path}: ${diagnostics[0]!.message}` };
    if (isReference(each.target, objectMapping)) managerOf = managerPath(program);
    else {
      const clearsBy = nullFlowOf(each.target, program.attributes, objectMapping, text, settings);
      flows.push(flowOf(each, each.target, program, clearsBy));
    }
  }
  const matching = flows
    .filter(({ matchingPriority }) => matchingPriority > 0)
    .sort((a, b) => a.matchingPriority - b.matchingPriority);
  if (matching.length === 0) return { reason: 'No attribute matches users.' };
  const scope = scopeOf(objectMapping);
  if ('reason' in scope) return scope;
  const flowTypes = memberText(objectMapping, 'flowTypes') ?? 'Add, Update, Delete';
  return {
    mapping: {
      flows,
      matching,
      managerOf,
      creates: /\badd\b/i.test(flowTypes),
      updates: /\bupdate\b/i.test(flowTypes),
      outOfScope: scope.outOfScope,
    },
  };
}

function expressionOf({ kind, stored, treeText, defaultValue }: AttributeMapping): string | undefined {
  if (kind === 'none') return defaultValue === undefined ? undefined : constantText(defaultValue);
  return stored?.text ?? treeText;
}

function flowOf(each: AttributeMapping, target: string, program: Program, clearsBy: ClearsBy): AttributeFlow {
  return {
    target,
    program,
    binding: bindAttributes(program.attributes),
    flowType: each.flowType ?? 'Always',
    defaultValue: each.defaultValue,
    matchingPriority: each.matchingPriority,
    clearsBy,
  };
}

function isReference(target: string, { targetObject }: ObjectMapping): boolean {
  return target.toLowerCase() === 'manager' || targetObject?.attributes.get(target)?.type === 'Reference';
}

/** The manager's externalId stands in the value of the complex attribute, or is the attribute (scim-payload.md 6, D). */
function managerPath({ attributes: [name = ''] }: Program): FollowPath {
  const whole = compilePath(name);
  const value = compilePath('manager.value');
  return (record) => {
    const found = whole(record);
    return found !== undefined && 'value' in found && isJsonObject(found.value)
      ? value({ manager: found.value })
      : found;
  };
}

function scopeOf(objectMapping: ObjectMapping): Pick<JobMapping, 'outOfScope'> | { readonly reason: string } {
  const groups = groupsOf(memberValue(objectMapping, 'scope'));
  const tests: { readonly name: string; readonly holds: (record: JsonObject) => boolean }[] = [];
  for (const group of groups) {
    const clauses: ((record: JsonObject) => boolean)[] = [];
    for (const clause of group.clauses) {
      const test = clauseTest(clause);
      if (test === undefined) {
        return {
          reason: `The scoping filter ${group.name} has the operator ${clause.operator}, which is not known here.`,
        };
      }
      const binding = bindAttributes([clause.attribute]);
      clauses.push((record) => {
        const values = binding.read({ kind: 'object', object: record });
        return !isFinding(values) && test((values as readonly Value[])[0]!);
      });
    }
    tests.push({ name: group.name, holds: (record) => clauses.every((clause) => clause(record)) });
  }
  return {
    outOfScope: (record) =>
      tests.length === 0 || tests.some(({ holds }) => holds(record)) ? undefined : tests[0]!.name,
  };
}

function groupsOf(scope: unknown) {
  if (!isJsonObject(scope)) return [];
  return ['groups', 'inputFilterGroups', 'categoryFilterGroups']
    .flatMap((name) => listOf(scope[name]))
    .map((group) => ({
      name: String(group.name ?? 'scope'),
      clauses: listOf(group.clauses).map((clause) => ({
        operator: String(clause.operatorName),
        attribute: String(clause.sourceOperandName),
        values: isJsonObject(clause.targetOperand) ? textsOf(clause.targetOperand.values) : [],
      })),
    }));
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function memberValue({ node }: ObjectMapping, name: string): unknown {
  const value: unknown = node === undefined ? undefined : getNodeValue(node);
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function memberText(objectMapping: ObjectMapping, name: string): string | undefined {
  const value = memberValue(objectMapping, name);
  return typeof value === 'string' ? value : undefined;
}
