import { readPayload } from '../payload/index.ts';
import { jsonAt, parseJson } from '../provisioning/jsonAt.ts';
import { answerFromMessage, answerOf } from './answerOf.ts';
import type { Capture, Content, SentRequest } from './capture.ts';
import { entryFromMessage, entryWithErrorCode } from './entryFromMessage.ts';
import { harMessages } from './harMessages.ts';
import { type HttpMessage, headerLines, httpMessages } from './httpMessages.ts';
import { entriesOf, jsonContents, notKnown } from './jsonContents.ts';
import { isBulkRequest, looksLikeToken, requestContents, tokenContent } from './requestContents.ts';
import { csvContent } from './rowContents.ts';

/**
 * What a text is, by its content: HTTP messages, a HAR file, an error body, headers, a job, log entries as JSON, JSON
 * lines, CSV or the answer of a query, a token, a payload, the settings of the notification, an exported mapping, a list of domains, the
 * message that a client made of an answer, or what somebody copied of an entry of the log. A token is decoded and dropped; nothing here keeps or repeats one. Never
 * throws for any text.
 */
export async function recognise(source: string, text: string): Promise<readonly Capture[]> {
  const contents = await contentsOf(text.trim());
  const [first, ...others] = contents;
  const isAlone = others.every(({ kind }) => kind === 'token');
  if (first?.kind === 'request' && isAlone && fills(first.request, text)) {
    const file = withoutAuthorization(text);
    return contents.map(
      (content): Capture =>
        content.kind === 'request'
          ? { source, kind: 'request', request: { ...content.request, file } }
          : { source, ...content },
    );
  }
  return contents.map((content): Capture => ({ source, ...content }));
}

async function contentsOf(text: string): Promise<readonly Content[]> {
  if (text === '') return [{ kind: 'unknown', why: 'it is empty' }];
  const json = parseJson(text);
  if (json !== undefined) {
    const archived = harMessages(json.value);
    return archived === undefined ? jsonContents(json.value, text) : fromArchive(archived);
  }
  if (looksLikeToken(text)) return [tokenContent(text)];
  const messages = httpMessages(text);
  if (messages !== undefined) return fromHttp(messages);
  const headers = headerLines(text);
  if (headers !== undefined && [...headers.keys()].some((name) => telling.has(name)))
    return fromHeaders(headers);
  if (/^[{[]/.test(text)) return fromJsonLines(text) ?? fromBrokenJson(text);
  const rows = await csvContent(text);
  if (rows !== undefined) return [rows];
  const failure = entryFromMessage(text);
  const answer = failure === undefined ? answerFromMessage(text) : undefined;
  if (answer !== undefined) return [{ kind: 'answer', answer }];
  const entry = failure ?? entryWithErrorCode(text);
  return [entry === undefined ? notKnown : { kind: 'log', entries: [entry], isPage: false, unreadable: 0 }];
}

const telling = new Set([
  'location',
  'request-id',
  'www-authenticate',
  'retry-after',
  'content-type',
  'authorization',
]);

/** Whether a text is a request and nothing more, so that places in it are places in the file. */
function fills({ url, headers, body }: SentRequest, text: string): boolean {
  if (headers === undefined) return body !== undefined && body === text.trim();
  const { request } = readPayload({ name: '', text });
  const named = request?.headers.filter(({ name }) => name.toLowerCase() !== 'authorization');
  return request !== undefined && request.url?.value === url && named?.length === headers.size;
}

/** What stands in Authorization as so many stars: places stay where they are. */
function withoutAuthorization(text: string): string {
  return text.replace(
    /(\bauthorization"?[ \t]*:[ \t]*"?(?:bearer[ \t]+)?)([^"\r\n]+)/gi,
    (_, head: string, secret: string) => head + '*'.repeat(secret.length),
  );
}

function fromArchive(messages: readonly HttpMessage[]): readonly Content[] {
  const why = 'none of the requests in it goes to the provisioning API';
  return messages.length === 0 ? [{ kind: 'unknown', why }] : fromHttp(messages);
}

function fromHttp(messages: readonly HttpMessage[]): readonly Content[] {
  let isElsewhere = false;
  return messages.flatMap(({ method, url, status, headers, body }): readonly Content[] => {
    if (method !== undefined) {
      // A first line alone does not tell that no headers were sent.
      const known = headers.size === 0 ? undefined : headers;
      const contents = requestContents({ method, url, headers: known, body: body || undefined });
      isElsewhere = contents[0]?.kind === 'unknown';
      return contents;
    }
    // What a GET brought is what counts, not that it came.
    const held = status === 200 ? parseJson(body) : undefined;
    if (held !== undefined) return jsonContents(held.value);
    return isElsewhere
      ? [{ kind: 'unknown', why: 'it answers a request to another address than bulkUpload' }]
      : [{ kind: 'answer', answer: answerOf(status, headers, body) }];
  });
}

function fromHeaders(headers: ReadonlyMap<string, string>): readonly Content[] {
  return headers.has('authorization')
    ? requestContents({ headers })
    : [{ kind: 'answer', answer: answerOf(undefined, headers, '') }];
}

/** Lines of a log, or of the batches of an event hub. A last line may be cut, as the file is still written. */
function fromJsonLines(text: string): readonly Content[] | undefined {
  let unreadable = 0;
  const entries = entriesOf(valuesOfLines(text, () => unreadable++));
  return entries === undefined || entries.length === 0
    ? undefined
    : [{ kind: 'log', entries, isPage: false, unreadable }];
}

function* valuesOfLines(text: string, skip: () => void): Generator<unknown> {
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    const batch = jsonAt(parsed?.value, 'records');
    if (parsed === undefined) skip();
    else if (Array.isArray(batch)) yield* batch;
    else yield parsed.value;
  }
}

/** JSON that breaks off or is mistyped: a payload tells itself by its words, and that it is broken is the news. */
function fromBrokenJson(text: string): readonly Content[] {
  return isBulkRequest(text)
    ? requestContents({ body: text })
    : [{ kind: 'unknown', why: 'it begins like JSON, but is none' }];
}
