import { compile, type Program } from '../evaluate/index.ts';
import { compilePath, type FollowPath } from '../readers/attributePath.ts';
import { type AttributeBinding, bindAttributes } from '../readers/index.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import {
  type AttributeMapping,
  mappingExpression,
  mapsUsers,
  type ObjectMapping,
  readSchema,
} from '../schema/index.ts';
import { type ClearsBy, nullFlowOf } from './nullFlow.ts';
import { compileScope } from './scopingFilter.ts';
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
 * matches users, a scoping filter has a clause that cannot be tested here. The service checks on PUT too (A).
 */
export function compileJobMapping(
  text: string,
  settings: Settings,
): { readonly mapping: JobMapping } | { readonly reason: string } {
  const { schema, findings } = readSchema({ name: 'The schema', text });
  const objectMapping = schema?.objectMappings.find((each) => each.enabled && mapsUsers(each));
  if (objectMapping === undefined) {
    return { reason: findings[0]?.message ?? 'No enabled object mapping writes users.' };
  }
  const compiled = compileFlows(objectMapping, text, settings);
  if ('reason' in compiled) return compiled;
  const { flows, managerOf } = compiled;
  const matching = flows
    .filter(({ matchingPriority }) => matchingPriority > 0)
    .sort((a, b) => a.matchingPriority - b.matchingPriority);
  if (matching.length === 0) return { reason: 'No attribute matches users.' };
  const scope = compileScope(objectMapping);
  if ('reason' in scope) return scope;
  const { flowTypes = 'Add, Update, Delete' } = objectMapping;
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

function compileFlows(
  objectMapping: ObjectMapping,
  text: string,
  settings: Settings,
): Pick<JobMapping, 'flows' | 'managerOf'> | { readonly reason: string } {
  const flows: AttributeFlow[] = [];
  let managerOf: FollowPath | undefined;
  for (const each of objectMapping.attributeMappings) {
    const expression = mappingExpression(each);
    if (expression === undefined || each.target === undefined) continue;
    const { program, diagnostics } = compile(expression);
    if (program === undefined) return { reason: `${each.path}: ${diagnostics[0]!.message}` };
    if (isReference(each.target, objectMapping)) managerOf = managerPath(program);
    else {
      const clearsBy = nullFlowOf(each.target, program.attributes, objectMapping, text, settings);
      flows.push(flowOf(each, each.target, program, clearsBy));
    }
  }
  return { flows, managerOf };
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
