import { type DateTime, dateTimeFromUnixMilliseconds } from '../dates/index.ts';
import type { EvaluationContext } from '../evaluate/index.ts';
import { isFinding } from '../readers/index.ts';
import type { JsonObject } from '../readers/jsonObject.ts';
import { toBoolean, toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import type { AttributeFlow } from './jobMapping.ts';
import type { Service } from './service.ts';
import type { User } from './state.ts';

/** A value that the directory keeps. */
export type TargetValue = string | boolean | readonly string[];

/** By target; null clears it. */
export type FlowingValues = ReadonlyMap<string, TargetValue | null>;

export interface RecordFailure {
  readonly code: string;
  readonly reason: string;
}

export type Evaluated =
  | { readonly values: FlowingValues }
  | { readonly failure: RecordFailure }
  /** IgnoreObjectFlow. */
  | { readonly skipped: true };

/** What the mappings know of a record: when it is evaluated, and a number that seeds its random parts. */
export function contextFor(service: Service, at: number, number: number, self: string | undefined) {
  service.random.restart(number);
  return (target: string): EvaluationContext => ({
    // The clock goes no further than dates do.
    now: () => dateTimeFromUnixMilliseconds(Math.floor(at / 1000) * 1000) as DateTime,
    random: service.random,
    defaultDomain: service.defaultDomain,
    isTaken: (value) => service.users.find(target, value).some((id) => id !== self),
  });
}

/**
 * The values that flow from a record to a user, or to a new one. Null and empty text do not flow unless they clear what a
 * user has (bulk-upload.md section 3.3, D); mappings that apply at creation only are left out for a user that exists.
 */
export function evaluateFlows(
  service: Service,
  record: JsonObject,
  user: User | undefined,
  contextOf: (target: string) => EvaluationContext,
): Evaluated {
  const values = new Map<string, TargetValue | null>();
  for (const flow of service.mapping.flows) {
    if (user !== undefined && !flowsToExisting(flow, user)) continue;
    const result = evaluateFlow(flow, record, contextOf(flow.target), service);
    if ('skipped' in result || 'failure' in result) return result;
    if (result.value === undefined) continue;
    const value = targetValue(flow, result.value);
    if (value !== undefined) values.set(flow.target, value);
    else if (clears(flow, result.value, record)) {
      if (user !== undefined && !Array.isArray(user.attributes[flow.target])) values.set(flow.target, null);
    } else if (result.value === '' && service.settings.target === 'ad') {
      const code = service.settings.errorCodes.activeDirectoryInvalidValue;
      return { failure: { code, reason: `The syntax is invalid. The value of ${flow.target} is empty.` } };
    }
  }
  return { values };
}

function evaluateFlow(
  flow: AttributeFlow,
  record: JsonObject,
  context: EvaluationContext,
  { settings }: Service,
): { readonly value: Value | undefined } | { readonly failure: RecordFailure } | { readonly skipped: true } {
  const inputs = flow.binding.read({ kind: 'object', object: record });
  const { invalidValue, expressionFailed, duplicate } = settings.errorCodes;
  if (isFinding(inputs)) {
    const reason = `Export to ${flow.target} failed. Reason: 400 Bad Request: ${inputs.message}`;
    return { failure: { code: invalidValue, reason } };
  }
  const outcome = flow.program.evaluate(inputs, context);
  switch (outcome.kind) {
    case 'value':
      return { value: outcome.value ?? flow.defaultValue ?? null };
    case 'skip-attribute':
      return { value: undefined };
    case 'skip-object':
      return { skipped: true };
    default: {
      const code = outcome.kind === 'escrow' ? duplicate : expressionFailed;
      return { failure: { code, reason: `The mapping of ${flow.target}: ${outcome.diagnostic.message}` } };
    }
  }
}

function clears({ clearsBy }: AttributeFlow, value: Value, record: JsonObject): boolean {
  return !isList(value) && clearsBy(record);
}

function flowsToExisting({ flowType, target }: AttributeFlow, { attributes }: User): boolean {
  if (flowType === 'ObjectAddOnly') return false;
  return flowType !== 'AttributeAddOnly' || attributes[target] === undefined;
}

/** Booleans for the switches of an account, texts and lists of texts for the rest; `undefined` for what does not flow. */
function targetValue({ target }: AttributeFlow, value: Value): TargetValue | undefined {
  if (value === null || value === '') return undefined;
  if (isList(value)) return value.length === 0 ? undefined : value;
  if (isSwitch(target)) return toBoolean(value) ?? (toText(value) as string);
  return toText(value) as string;
}

function isSwitch(target: string): boolean {
  return target === 'accountEnabled' || target === 'accountDisabled';
}

/** The text that matches users, or `undefined` when the record has none. */
export function matchValue(
  service: Service,
  flow: AttributeFlow,
  record: JsonObject,
  context: EvaluationContext,
): string | undefined {
  const result = evaluateFlow(flow, record, context, service);
  const value = 'value' in result ? targetValue(flow, result.value ?? null) : undefined;
  return typeof value === 'string' ? value : undefined;
}
