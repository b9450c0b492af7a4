import { readToken } from '../provisioning/readToken.ts';
import { bulkRequestUrn } from '../provisioning/scimSchema.ts';
import { readUsers } from '../readers/index.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import type { Answer, Capture, Content, Job, LogEntry, SentRequest } from './capture.ts';
import { type HttpMessage, headerLines, httpMessages } from './httpMessages.ts';
import { jsonAt, objectsAt, parseJson, textAt } from './jsonAt.ts';
import { bindLogColumns, isLogEntry, readLogEntry } from './readLogEntry.ts';

/**
 * What a text is, by its content: HTTP messages, an error body, headers, a job, log entries as JSON, JSON lines or
 * CSV, a token, a payload, the settings of the notification, or the message that a client made of an answer. A token
 * is decoded and dropped; nothing here keeps or repeats one. Never throws for any text.
 */
export async function recognise(source: string, text: string): Promise<readonly Capture[]> {
  return (await contentsOf(text.trim())).map((content): Capture => ({ source, ...content }));
}

async function contentsOf(text: string): Promise<readonly Content[]> {
  if (text === '') return [{ kind: 'unknown', why: 'it is empty' }];
  const json = parseJson(text);
  if (json !== undefined) return fromJson(json.value);
  if (looksLikeToken(text)) return [tokenOf(text)];
  const messages = httpMessages(text);
  if (messages !== undefined) return fromHttp(messages);
  const headers = headerLines(text);
  if (headers !== undefined && [...headers.keys()].some((name) => telling.has(name)))
    return fromHeaders(headers);
  if (/^[{[]/.test(text)) return fromJsonLines(text) ?? fromBrokenJson(text);
  const entries = await fromCsv(text);
  if (entries !== undefined) return [{ kind: 'log', entries }];
  return fromMessage(text) ?? [{ kind: 'unknown', why: notKnown }];
}

const notKnown = 'nothing in it is an answer, a request, a log, a job or a token';

const telling = new Set([
  'location',
  'request-id',
  'www-authenticate',
  'retry-after',
  'content-type',
  'authorization',
]);

function fromHttp(messages: readonly HttpMessage[]): readonly Content[] {
  let isElsewhere = false;
  return messages.flatMap(({ method, url, status, headers, body }): readonly Content[] => {
    if (method !== undefined) {
      isElsewhere = !/\/bulkUpload\b/i.test(url ?? '');
      return requestOf({ method, url, headers, body: body || undefined });
    }
    // What a GET brought is what counts, not that it came.
    const held = status === 200 ? parseJson(body) : undefined;
    if (held !== undefined) return fromJson(held.value);
    return isElsewhere
      ? [{ kind: 'unknown', why: 'it answers a request to another address than bulkUpload' }]
      : [{ kind: 'answer', answer: answerOf(status, headers, body) }];
  });
}

function fromHeaders(headers: ReadonlyMap<string, string>): readonly Content[] {
  return headers.has('authorization')
    ? requestOf({ method: undefined, url: undefined, headers, body: undefined })
    : [{ kind: 'answer', answer: answerOf(undefined, headers, '') }];
}

function requestOf(
  sent: Pick<SentRequest, 'method' | 'url' | 'body'> & {
    readonly headers: ReadonlyMap<string, string> | undefined;
  },
): readonly Content[] {
  const given = sent.headers?.get('authorization') ?? '';
  const authorization =
    sent.headers === undefined
      ? undefined
      : !given
        ? 'absent'
        : /^bearer\s+\S/i.test(given)
          ? 'bearer'
          : 'other';
  const headers = sent.headers && new Map([...sent.headers].filter(([name]) => name !== 'authorization'));
  const request: Content =
    sent.url === undefined || /\/bulkUpload\b/i.test(sent.url)
      ? { kind: 'request', request: { ...sent, headers, authorization } }
      : { kind: 'unknown', why: 'it is a request to another address than bulkUpload' };
  // A placeholder such as `Bearer $TOKEN` or `Bearer …` is no token, and not a broken one.
  return given && looksLikeToken(given) ? [request, tokenOf(given)] : [request];
}

function looksLikeToken(text: string): boolean {
  return /^(?:bearer\s+)?eyJ[\w-]*(?:\.[\w-]*)*$/i.test(text);
}

function tokenOf(text: string): Content {
  return { kind: 'token', token: { claims: readToken(text) } };
}

function fromJson(value: unknown): readonly Content[] {
  if (typeof value === 'string' && looksLikeToken(value)) return [tokenOf(value)];
  if (typeof value === 'number' && value >= 200 && value < 600) {
    return [{ kind: 'answer', answer: answerOf(value, new Map(), '') }];
  }
  if (Array.isArray(value)) return fromList(value);
  if (!isJsonObject(value)) return [{ kind: 'unknown', why: notKnown }];
  return fromObject(value);
}

function fromList(list: readonly unknown[]): readonly Content[] {
  if (list.length === 0) return [{ kind: 'log', entries: [] }];
  if (list.every(isLogEntry)) return [{ kind: 'log', entries: list.map(readLogEntry) }];
  return list.flatMap((each) =>
    isJsonObject(each) ? fromObject(each) : [{ kind: 'unknown', why: notKnown } satisfies Content],
  );
}

function fromObject(object: JsonObject): readonly Content[] {
  const schemas = jsonAt(object, 'schemas');
  const token = textAt(object, 'access_token');
  const settings = objectsAt(object, 'value').find(
    (each) => textAt(each, 'key') === 'SyncNotificationSettings',
  );
  const status = Number(textAt(object, 'statusCode') || textAt(object, 'status'));
  if (isJsonObject(jsonAt(object, 'error'))) {
    return [{ kind: 'answer', answer: answerOf(undefined, new Map(), JSON.stringify(object)) }];
  }
  if (isLogEntry(object)) return [{ kind: 'log', entries: [readLogEntry(object)] }];
  if (token !== '') return [tokenOf(token)];
  if (textAt(object, 'aud') !== '' && textAt(object, 'exp') !== '') {
    return [{ kind: 'token', token: { claims: object } }];
  }
  if (textAt(object, 'status', 'code') !== '') return [{ kind: 'job', job: jobOf(object) }];
  if (settings !== undefined) return [notificationOf(settings)];
  if (Array.isArray(jsonAt(object, 'value'))) return fromList(jsonAt(object, 'value') as readonly unknown[]);
  if (jsonAt(object, 'Operations') !== undefined || String(schemas) === bulkRequestUrn) {
    return requestOf({ method: undefined, url: undefined, headers: undefined, body: JSON.stringify(object) });
  }
  if (status >= 200 && status < 600) {
    return [{ kind: 'answer', answer: answerOf(status, headersOf(object), bodyText(object)) }];
  }
  const method = textAt(object, 'method').toUpperCase();
  if (method !== '' && jsonAt(object, 'body') !== undefined) {
    return requestOf({
      method,
      url: textAt(object, 'url') || textAt(object, 'uri') || undefined,
      headers: headersOf(object),
      body: bodyText(object),
    });
  }
  return [{ kind: 'unknown', why: notKnown }];
}

function headersOf(object: JsonObject): ReadonlyMap<string, string> {
  const headers = jsonAt(object, 'headers');
  return new Map(
    Object.entries(isJsonObject(headers) ? headers : {}).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
}

function bodyText(object: JsonObject): string {
  const body = jsonAt(object, 'body');
  return body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
}

function jobOf(object: JsonObject): Job {
  const quarantine = jsonAt(object, 'status', 'quarantine');
  const error = jsonAt(quarantine, 'error');
  return {
    id: textAt(object, 'id'),
    statusCode: textAt(object, 'status', 'code'),
    scheduleState: textAt(object, 'schedule', 'state'),
    quarantine: isJsonObject(quarantine)
      ? {
          reason: textAt(quarantine, 'reason'),
          error: [textAt(error, 'code'), textAt(error, 'message')].filter((text) => text !== '').join(': '),
        }
      : undefined,
  };
}

/** The value of the setting is a JSON text of its own; its other parts do not matter here. */
function notificationOf(settings: JsonObject): Content {
  return {
    kind: 'notification',
    recipients: textAt(parseJson(textAt(settings, 'value'))?.value, 'Recipients').trim(),
  };
}

function fromJsonLines(text: string): readonly Content[] | undefined {
  const entries: LogEntry[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const value = parseJson(line)?.value;
    if (!isLogEntry(value)) return undefined;
    entries.push(readLogEntry(value));
  }
  return [{ kind: 'log', entries }];
}

/** JSON that breaks off or is mistyped: a payload tells itself by its words, and that it is broken is the news. */
function fromBrokenJson(text: string): readonly Content[] {
  return /"(?:Operations|bulkId)"|messages:2\.0:BulkRequest/i.test(text)
    ? requestOf({ method: undefined, url: undefined, headers: undefined, body: text })
    : [{ kind: 'unknown', why: 'it begins like JSON, but is none' }];
}

async function fromCsv(text: string): Promise<readonly LogEntry[] | undefined> {
  if (!/^[^\r\n]*[,;\t]/.test(text)) return undefined;
  const entries: LogEntry[] = [];
  let columns: readonly string[] | undefined;
  let read: ReturnType<typeof bindLogColumns>;
  for await (const item of readUsers([{ name: '', bytes: new TextEncoder().encode(text) }])) {
    if (item.kind === 'failure') return undefined;
    if (item.kind !== 'record' || item.record.kind !== 'row') continue;
    if (item.record.columns !== columns) {
      columns = item.record.columns;
      read = bindLogColumns(columns);
    }
    if (read === undefined) return undefined;
    entries.push(read(item.record.cells));
  }
  return columns === undefined ? undefined : entries;
}

/** What a client wrote of an answer: `The remote server returned an error: (403) Forbidden.` */
function fromMessage(text: string): readonly Content[] | undefined {
  const start = text.indexOf('{');
  const body = start < 0 ? '' : text.slice(start, text.lastIndexOf('}') + 1);
  const match =
    /\b(?:status|code|http|error)\b[^\n]{0,60}?\b([2-5]\d\d)\b|\(([45]\d\d)\)|^([2-5]\d\d)\b/i.exec(text);
  const status = match === null ? undefined : Number(match[1] ?? match[2] ?? match[3]);
  const answer = answerOf(status, new Map(), parseJson(body) === undefined ? text : body);
  return answer.status === undefined ? undefined : [{ kind: 'answer', answer }];
}

function answerOf(status: number | undefined, headers: ReadonlyMap<string, string>, body: string): Answer {
  const error = jsonAt(parseJson(body)?.value, 'error');
  const code = textAt(error, 'code') || undefined;
  const said = error === undefined ? body : textAt(error, 'message');
  const message = withoutSecrets(said).slice(0, 500) || undefined;
  return { status: status ?? statusFrom(headers, `${code ?? ''} ${message ?? ''}`), headers, code, message };
}

/** A transcript may hold what its client sent. */
function withoutSecrets(text: string): string {
  return text
    .replace(/eyJ[\w-]+(?:\.[\w-]*)*/g, '(token)')
    .replace(
      /\b(client_secret|client_assertion|password|bearer)(["']?\s*[=:]?\s*["']?)[^\s"'&]+/gi,
      '$1$2(left out)',
    );
}

/** The status that goes with what was kept of an answer (bulk-upload.md section 5). */
function statusFrom(headers: ReadonlyMap<string, string>, text: string): number | undefined {
  if (/auditLogs\/provisioning/i.test(headers.get('location') ?? '')) return 202;
  if (headers.has('www-authenticate')) return 401;
  return statusByText.find(([pattern]) => pattern.test(text))?.[1];
}

const statusByText: readonly (readonly [RegExp, number])[] = [
  [/Invalid Data Format/i, 400],
  [/InvalidAuthenticationToken|token has expired|CompactToken|Lifetime validation failed/i, 401],
  [/Authorization_RequestDenied|Insufficient privileges|does not belong to the tenant/i, 403],
  [/ResourceNotFound/i, 404],
  [/TooManyRequests/i, 429],
  [/bucket that stores the ingested data is full/i, 500],
];
