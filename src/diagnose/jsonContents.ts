import { readJob } from '../provisioning/job.ts';
import { jsonAt, objectsAt, parseJson, textAt } from '../provisioning/jsonAt.ts';
import { bulkRequestUrn } from '../provisioning/scimSchema.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { answerOf } from './answerOf.ts';
import type { Content } from './capture.ts';
import { isLogEntry, readLogEntry } from './readLogEntry.ts';
import { looksLikeToken, requestContents, tokenContent } from './requestContents.ts';

/** @param text the JSON text of the value, where the value is all that stands in it */
export function jsonContents(value: unknown, text?: string): readonly Content[] {
  if (typeof value === 'string' && looksLikeToken(value)) return [tokenContent(value)];
  if (typeof value === 'number' && value >= 200 && value < 600) {
    return [{ kind: 'answer', answer: answerOf(value, new Map(), '') }];
  }
  if (Array.isArray(value)) return fromList(value, false);
  return isJsonObject(value) ? fromObject(value, text) : [notKnown];
}

export const notKnown: Content = {
  kind: 'unknown',
  why: 'nothing in it is an answer, a request, a log, a job, a token, a mapping or a list of domains',
};

function fromList(list: readonly unknown[], isPage: boolean): readonly Content[] {
  if (list.every(isLogEntry)) return [{ kind: 'log', entries: list.map(readLogEntry), isPage }];
  if (list.every(isDomain)) return [{ kind: 'domains' }];
  return list.flatMap((each) => (isJsonObject(each) ? fromObject(each) : [notKnown]));
}

function fromObject(object: JsonObject, text?: string): readonly Content[] {
  if (isJsonObject(jsonAt(object, 'error'))) {
    return [{ kind: 'answer', answer: answerOf(undefined, new Map(), JSON.stringify(object)) }];
  }
  if (isLogEntry(object)) return [{ kind: 'log', entries: [readLogEntry(object)], isPage: false }];
  const token = textAt(object, 'access_token');
  if (token !== '') return [tokenContent(token)];
  if (textAt(object, 'aud') !== '' && textAt(object, 'exp') !== '') {
    return [{ kind: 'token', token: { claims: object } }];
  }
  if (textAt(object, 'status', 'code') !== '') return [{ kind: 'job', job: readJob(object) }];
  if (isSchema(object)) return [{ kind: 'schema' }];
  if (isDomain(object)) return [{ kind: 'domains' }];
  const settings = objectsAt(object, 'value').find(
    (each) => textAt(each, 'key') === 'SyncNotificationSettings',
  );
  if (settings !== undefined) return [notificationOf(settings)];
  const list = jsonAt(object, 'value');
  if (Array.isArray(list)) return fromList(list, textAt(object, '@odata.nextLink') !== '');
  if (jsonAt(object, 'Operations') !== undefined || String(jsonAt(object, 'schemas')) === bulkRequestUrn) {
    return requestContents({ body: text ?? JSON.stringify(object) });
  }
  return fromMessage(object);
}

/** An answer or a request that a program wrote down. */
function fromMessage(object: JsonObject): readonly Content[] {
  const status = Number(textAt(object, 'statusCode') || textAt(object, 'status'));
  if (status >= 200 && status < 600) {
    return [
      { kind: 'answer', answer: answerOf(status, headersOf(object) ?? new Map(), bodyOf(object) ?? '') },
    ];
  }
  const method = textAt(object, 'method').toUpperCase();
  const url = textAt(object, 'url') || textAt(object, 'uri') || undefined;
  const headers = headersOf(object);
  const body = bodyOf(object);
  if (method === '' || (body === undefined && headers === undefined)) return [notKnown];
  return requestContents({ method, url, headers, body });
}

function headersOf(object: JsonObject): ReadonlyMap<string, string> | undefined {
  const headers = jsonAt(object, 'headers');
  if (!isJsonObject(headers)) return undefined;
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function bodyOf(object: JsonObject): string | undefined {
  const body = jsonAt(object, 'body');
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}

/** The value of the setting is a JSON text of its own; its other parts do not matter here. */
function notificationOf(settings: JsonObject): Content {
  return {
    kind: 'notification',
    recipients: textAt(parseJson(textAt(settings, 'value'))?.value, 'Recipients').trim(),
  };
}

/** A synchronization schema, or a part of one that holds mappings; it may be wrapped, as the answer of a tool. */
function isSchema(object: JsonObject, depth = 0): boolean {
  return (
    ['synchronizationRules', 'objectMappings', 'attributeMappings'].some((name) =>
      Array.isArray(jsonAt(object, name)),
    ) ||
    (depth < 2 && Object.values(object).some((inner) => isJsonObject(inner) && isSchema(inner, depth + 1)))
  );
}

/** A domain of Graph or PowerShell, or an organization with its domains. */
function isDomain(value: unknown): boolean {
  return (
    Array.isArray(jsonAt(value, 'verifiedDomains')) ||
    (textAt(value, 'id').includes('.') && typeof jsonAt(value, 'isVerified') === 'boolean') ||
    (textAt(value, 'name').includes('.') && /^(?:un)?verified$/i.test(textAt(value, 'status')))
  );
}
