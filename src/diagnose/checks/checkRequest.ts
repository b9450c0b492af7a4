import { type Finding, type FindingDefinition, findingOf } from '../../diagnostics/finding.ts';
import { maxOperations } from '../../provisioning/quotas.ts';
import { bulkRequestUrn } from '../../provisioning/scimSchema.ts';
import { bindProperty, isJsonObject, type JsonObject } from '../../readers/jsonObject.ts';
import { findJsonProblem } from '../../schema/index.ts';
import { positionAt } from '../../source/source.ts';
import type { SentRequest } from '../capture.ts';
import { diagnoseFindings } from '../findings.ts';
import { parseJson } from '../jsonAt.ts';

/** Why the service would refuse a request at once (bulk-upload.md section 3). What it holds of users is not looked at. */
export function checkRequest({ method, headers, authorization, body }: SentRequest): readonly Finding[] {
  const { requestMethod, requestAuthorization, requestMediaType } = diagnoseFindings;
  const findings: Finding[] = [];
  const say = (definition: FindingDefinition, message: string) =>
    findings.push(findingOf(definition, message, definition.cure));
  if (method !== undefined && method !== 'POST') say(requestMethod, `The method is ${method}, not POST.`);
  if (headers !== undefined && authorization !== 'bearer') {
    say(
      requestAuthorization,
      `The request has ${authorization === 'absent' ? 'no Authorization header' : 'an Authorization header that is not Bearer'}.`,
    );
  }
  const type = headers?.get('content-type');
  if (headers !== undefined && type?.split(';')[0]?.trim().toLowerCase() !== 'application/scim+json') {
    say(
      requestMediaType,
      type ? `The Content-Type is ${type.slice(0, 100)}.` : 'The request has no Content-Type.',
    );
  }
  return body === undefined ? findings : [...findings, ...checkBody(body)];
}

function checkBody(body: string): readonly Finding[] {
  const { requestJson, requestEnvelope, requestTooManyOperations } = diagnoseFindings;
  const parsed = parseJson(body);
  if (parsed === undefined) {
    const problem = findJsonProblem(body);
    const { line, column } = positionAt(body, problem?.offset ?? 0);
    const cause = problem?.cause ?? 'it cannot be parsed';
    return [
      findingOf(
        requestJson,
        `The body is no JSON: ${cause}, in line ${line}, column ${column}.`,
        problem?.help ?? requestJson.cure,
      ),
    ];
  }
  const problems = envelopeProblems(parsed.value);
  const findings = problems
    .slice(0, shownProblems)
    .map((message) => findingOf(requestEnvelope, message, requestEnvelope.cure));
  const operations = isJsonObject(parsed.value) ? operationsOf(parsed.value) : undefined;
  if (!Array.isArray(operations) || operations.length <= maxOperations) return findings;
  const message = `The request holds ${operations.length} operations; ${maxOperations} are allowed.`;
  return [...findings, findingOf(requestTooManyOperations, message, requestTooManyOperations.cure)];
}

const operationsOf = (root: JsonObject) => (Object.hasOwn(root, 'Operations') ? root.Operations : undefined);
const looseOperationsOf = bindProperty('Operations');
const shownProblems = 5;

function envelopeProblems(root: unknown): readonly string[] {
  if (!isJsonObject(root)) return ['The body is no object.'];
  const problems: string[] = [];
  const schemas = Object.hasOwn(root, 'schemas') ? root.schemas : undefined;
  if (schemas === bulkRequestUrn) {
    problems.push(
      'schemas is a text, not a list with one text; Windows PowerShell 5.1 makes that of a list of one.',
    );
  } else if (!Array.isArray(schemas) || schemas.length !== 1 || schemas[0] !== bulkRequestUrn) {
    problems.push(`schemas is not ["${bulkRequestUrn}"].`);
  }
  const operations = operationsOf(root);
  if (operations === undefined) {
    problems.push(
      looseOperationsOf(root) === undefined
        ? 'Operations is missing.'
        : 'Operations is not spelled with a capital O.',
    );
  } else if (!Array.isArray(operations)) problems.push('Operations is not a list.');
  else if (operations.length === 0) problems.push('Operations is empty.');
  else
    for (const [index, operation] of operations.entries())
      problems.push(...operationProblems(operation, index + 1));
  return problems;
}

function operationProblems(operation: unknown, number: number): readonly string[] {
  if (!isJsonObject(operation)) return [`Operation ${number} is no object.`];
  const own = (name: string) => (Object.hasOwn(operation, name) ? operation[name] : undefined);
  const problems = ['method', 'path', 'bulkId', 'data']
    .filter((name) => own(name) === undefined)
    .map((name) => `Operation ${number} has no ${name}.`);
  const method = own('method');
  const path = own('path');
  const data = own('data');
  if (method !== undefined && String(method).toUpperCase() !== 'POST')
    problems.push(`The method of operation ${number} is not POST.`);
  if (path !== undefined && String(path).toLowerCase() !== '/users')
    problems.push(`The path of operation ${number} is not /Users.`);
  if (data === undefined) return problems;
  if (!isJsonObject(data)) return [...problems, `The data of operation ${number} is no object.`];
  if (!Array.isArray(Object.hasOwn(data, 'schemas') ? data.schemas : undefined))
    problems.push(`The data of operation ${number} has no list schemas.`);
  return problems;
}
