import { readToken } from '../provisioning/readToken.ts';
import type { Content } from './capture.ts';

/** A request as it was found; undefined where nothing is known. */
export interface Sent {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** By names in lower case. */
  readonly headers?: ReadonlyMap<string, string> | undefined;
  readonly body?: string | undefined;
}

/** A request, and the token that it carries, which is taken out of it. */
export function requestContents({ method, url, headers, body }: Sent): readonly Content[] {
  const given = headers?.get('authorization') ?? '';
  const kept = headers && new Map([...headers].filter(([name]) => name !== 'authorization'));
  const authorization = headers === undefined ? undefined : schemeOf(given);
  const request: Content =
    url === undefined || isBulkUpload(url) || isBulkRequest(body ?? '')
      ? { kind: 'request', request: { method, url, headers: kept, authorization, body, file: undefined } }
      : { kind: 'unknown', why: 'it is a request to another address than bulkUpload' };
  // A placeholder such as `Bearer $TOKEN` or `Bearer …` is no token, and not a broken one.
  return given && looksLikeToken(given) ? [request, tokenContent(given)] : [request];
}

function isBulkUpload(url: string): boolean {
  return /\/bulkUpload\b/i.test(url);
}

/** Also of JSON that breaks off. */
export function isBulkRequest(body: string): boolean {
  return /"(?:Operations|bulkId)"|messages:2\.0:BulkRequest/i.test(body);
}

export function looksLikeToken(text: string): boolean {
  return /^(?:bearer\s+)?eyJ[\w-]*(?:\.[\w-]*)*$/i.test(text);
}

export function tokenContent(text: string): Content {
  return { kind: 'token', token: { claims: readToken(text) } };
}

function schemeOf(authorization: string): 'absent' | 'bearer' | 'other' {
  if (authorization === '') return 'absent';
  return /^bearer\s+\S/i.test(authorization) ? 'bearer' : 'other';
}
