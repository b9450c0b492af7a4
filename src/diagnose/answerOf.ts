import { jsonAt, parseJson, textAt } from '../provisioning/jsonAt.ts';
import type { Answer } from './capture.ts';

/** An answer by what was kept of it; what its client sent along with it is left out. */
export function answerOf(
  status: number | undefined,
  headers: ReadonlyMap<string, string>,
  body: string,
): Answer {
  const error = jsonAt(parseJson(body)?.value, 'error');
  const code = textAt(error, 'code') || undefined;
  const said = error === undefined ? body : textAt(error, 'message');
  const message = withoutSecrets(said.slice(0, 5000)).replace(/\s+/g, ' ').trim().slice(0, 500) || undefined;
  return { status: status ?? statusFrom(headers, `${code ?? ''} ${message ?? ''}`), headers, code, message };
}

/** What a client wrote of an answer: `The remote server returned an error: (403) Forbidden.` Undefined when it did not. */
export function answerFromMessage(text: string): Answer | undefined {
  const start = text.indexOf('{');
  const body = start < 0 ? '' : text.slice(start, text.lastIndexOf('}') + 1);
  const status = statusPatterns
    .map((pattern) => pattern.exec(text)?.[1])
    .find((found) => found !== undefined);
  const said = parseJson(body) === undefined ? withoutPosition(text) : body;
  const answer = answerOf(status === undefined ? undefined : Number(status), new Map(), said);
  return answer.status === undefined ? undefined : answer;
}

const statusPatterns: readonly RegExp[] = [
  /\b(?:status|code|http|error)\b[^\n]{0,60}?\b([2-5]\d\d)\b/i,
  /\(([45]\d\d)\)/,
  /^([2-5]\d\d)(?=\s+[A-Z][a-z]|\s*$)/,
  /\b([45]\d\d) (?:Client Error|Server Error|Bad Request|Unauthorized|Forbidden|Not Found|Too Many Requests)\b/i,
];

/** Windows PowerShell tells where in the script it was; of a bare status nothing is left to say. */
function withoutPosition(text: string): string {
  const said = text.replace(/\n[ \t]*At \S+:\d+ char:.*/s, '').trim();
  return /^(?:HTTP\S*\s+)?\d{3}$/i.test(said) ? '' : said;
}

/** A transcript may hold what its client sent. */
export function withoutSecrets(text: string): string {
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
