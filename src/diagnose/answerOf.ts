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
  const message = withoutSecrets(said).slice(0, 500) || undefined;
  return { status: status ?? statusFrom(headers, `${code ?? ''} ${message ?? ''}`), headers, code, message };
}

/** What a client wrote of an answer: `The remote server returned an error: (403) Forbidden.` Undefined when it did not. */
export function answerFromMessage(text: string): Answer | undefined {
  const start = text.indexOf('{');
  const body = start < 0 ? '' : text.slice(start, text.lastIndexOf('}') + 1);
  const match =
    /\b(?:status|code|http|error)\b[^\n]{0,60}?\b([2-5]\d\d)\b|\(([45]\d\d)\)|^([2-5]\d\d)(?=\s+[A-Z][a-z]|\s*$)/i.exec(
      text,
    );
  const status = match === null ? undefined : Number(match[1] ?? match[2] ?? match[3]);
  const answer = answerOf(status, new Map(), parseJson(body) === undefined ? text : body);
  return answer.status === undefined ? undefined : answer;
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
