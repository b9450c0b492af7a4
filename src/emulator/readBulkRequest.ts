import { bulkRequestUrn, coreUserUrn, enterpriseUserUrn } from '../provisioning/scimSchema.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import type { Settings } from './settings.ts';

/**
 * The records of a bulk request, or why it is none (bulk-upload.md section 3.2). Only the envelope is looked at, as the
 * service does before it answers (section 5, D); what is wrong with values shows in the log later.
 */
export function readBulkRequest(
  body: unknown,
  settings: Settings,
): { readonly records: readonly JsonObject[] } | { readonly reason: string } {
  if (!isJsonObject(body)) return { reason: 'The body is not an object.' };
  const schemas = own(body, 'schemas');
  if (!Array.isArray(schemas) || schemas.length !== 1 || schemas[0] !== bulkRequestUrn) {
    return { reason: `schemas is not ["${bulkRequestUrn}"].` };
  }
  const operations = own(body, 'Operations');
  if (!Array.isArray(operations) || operations.length === 0) {
    return { reason: 'Operations is not a list with something in it.' };
  }
  const { limits, overLimit, duplicateBulkId } = settings;
  if (operations.length > limits.operations && overLimit === 'reject') {
    return { reason: `There are ${operations.length} operations; ${limits.operations} are allowed.` };
  }
  const records: JsonObject[] = [];
  const bulkIds = new Set<string>();
  for (const [index, operation] of operations.entries()) {
    const read = readOperation(operation, settings);
    if (typeof read === 'string') return { reason: `Operation ${index + 1}: ${read}` };
    if (duplicateBulkId === 'reject' && bulkIds.has(read.bulkId)) {
      return { reason: `Operation ${index + 1}: its bulkId is there twice.` };
    }
    bulkIds.add(read.bulkId);
    records.push(read.data);
  }
  return { records };
}

function readOperation(
  operation: unknown,
  settings: Settings,
): string | { readonly bulkId: string; readonly data: JsonObject } {
  if (!isJsonObject(operation)) return 'it is not an object.';
  if (own(operation, 'method') !== 'POST') return 'method is not POST.';
  const path = own(operation, 'path');
  if (path !== '/Users' && path !== '/users') return 'path is not /Users.';
  const bulkId = own(operation, 'bulkId');
  if (typeof bulkId !== 'string' || bulkId === '') return 'bulkId is not a text with something in it.';
  const data = own(operation, 'data');
  if (!isJsonObject(data)) return 'data is not an object.';
  const schemas = own(data, 'schemas');
  if (!Array.isArray(schemas) || schemas.some((urn) => typeof urn !== 'string')) {
    return 'data.schemas is not a list of texts.';
  }
  const lacking = [coreUserUrn, enterpriseUserUrn].find((urn) => !schemas.includes(urn));
  if (settings.schemasCheck === 'strict' && lacking !== undefined) return `data.schemas lacks ${lacking}.`;
  return { bulkId, data };
}

/** An own member: names come from users, and `constructor` is one. */
function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
