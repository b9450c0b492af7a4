import { readJob } from '../provisioning/job.ts';
import { jsonAt, objectsAt, parseJson, textAt } from '../provisioning/jsonAt.ts';
import { bulkRequestUrn } from '../provisioning/scimSchema.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { answerOf } from './answerOf.ts';
import type { Content, LogEntry } from './capture.ts';
import { isOtherRecord, logEntryIn, readLogEntry } from './readLogEntry.ts';
import { looksLikeToken, requestContents, tokenContent } from './requestContents.ts';
import { queryContents } from './rowContents.ts';

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
  const entries = entriesOf(list);
  if (entries !== undefined) return [{ kind: 'log', entries, isPage, unreadable: 0 }];
  if (list.every(isDomain)) return [{ kind: 'domains' }];
  return list.flatMap((each) => (isJsonObject(each) ? fromObject(each) : [notKnown]));
}

/** The entries of a log; undefined when something else is among them, or there is nothing but other records. */
export function entriesOf(values: Iterable<unknown>): readonly LogEntry[] | undefined {
  const entries: LogEntry[] = [];
  let isEmpty = true;
  for (const each of values) {
    isEmpty = false;
    const entry = logEntryIn(each);
    if (entry !== undefined) entries.push(readLogEntry(entry));
    else if (!isOtherRecord(each)) return undefined;
  }
  return entries.length > 0 || isEmpty ? entries : undefined;
}

function fromObject(object: JsonObject, text?: string): readonly Content[] {
  const queried = queryContents(object);
  if (queried !== undefined) return queried;
  if (isJsonObject(jsonAt(object, 'error'))) {
    return [{ kind: 'answer', answer: answerOf(undefined, new Map(), JSON.stringify(object)) }];
  }
  const entries = entriesOf([object]);
  if (entries !== undefined) return [{ kind: 'log', entries, isPage: false, unreadable: 0 }];
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
  // `records` of an event hub, `results` of a query by PowerShell.
  const list = ['value', 'records', 'results'].map((name) => jsonAt(object, name)).find(Array.isArray);
  if (list !== undefined) return fromList(list, textAt(object, '@odata.nextLink') !== '');
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
