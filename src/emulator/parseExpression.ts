import { compile } from '../evaluate/index.ts';
import { isJsonObject } from '../readers/jsonObject.ts';
import { toTexts } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { contextFor } from './evaluateFlows.ts';
import type { Resource } from './listing.ts';
import type { Service } from './service.ts';
import { sourceJsonOf } from './sourceJson.ts';

/**
 * The answer to `schema/parseExpression` (schema-format.md section 8, D): the tree of an expression and, with a test
 * object, what it gives.
 */
export function parseExpression(service: Service, body: unknown): Resource {
  const request = isJsonObject(body) ? body : {};
  const text = typeof request.expression === 'string' ? request.expression : '';
  const { program, diagnostics } = compile(text);
  if (program === undefined) {
    const error = { code: 'SchemaInvalid', message: diagnostics[0]?.message ?? '', target: 'expression' };
    return answer({ parsingSucceeded: false, error });
  }
  const parsed = { parsingSucceeded: true, parsedExpression: sourceJsonOf(text) ?? null };
  const given = request.testInputObject;
  if (!isJsonObject(given)) return answer(parsed);
  const values = valuesOf(given.properties);
  const context = contextFor(service, service.clock.now(), 0, undefined);
  const outcome = program.evaluate(
    program.attributes.map((name) => values.get(name) ?? null),
    { ...context('expression'), isTaken: () => false },
  );
  if (outcome.kind === 'value') {
    return answer({ ...parsed, evaluationSucceeded: true, evaluationResult: toTexts(outcome.value) });
  }
  const message = 'diagnostic' in outcome ? outcome.diagnostic.message : 'The attribute does not flow.';
  return answer({ ...parsed, error: { code: 'EvaluationFailed', message, target: 'testInputObject' } });
}

function answer(parts: Resource): Resource {
  return {
    parsingSucceeded: false,
    parsedExpression: null,
    evaluationSucceeded: false,
    evaluationResult: [],
    error: null,
    ...parts,
  };
}

function valuesOf(properties: unknown): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const property of Array.isArray(properties) ? properties : []) {
    if (!isJsonObject(property) || typeof property.key !== 'string') continue;
    const { value } = property;
    if (typeof value === 'string' || typeof value === 'boolean') values.set(property.key, value);
    else if (Number.isSafeInteger(value)) values.set(property.key, BigInt(value as number));
    else if (Array.isArray(value)) values.set(property.key, value.map(String));
  }
  return values;
}
