import { jsonAt, objectsAt, textAt } from '../provisioning/jsonAt.ts';
import type { HttpMessage } from './httpMessages.ts';

/**
 * The requests to the provisioning API in a HAR file, as browsers and proxies write it (HTTP Archive 1.2), each with
 * its answer. Undefined when a value is no such file.
 */
export function harMessages(value: unknown): readonly HttpMessage[] | undefined {
  if (!Array.isArray(jsonAt(value, 'log', 'entries'))) return undefined;
  return objectsAt(jsonAt(value, 'log'), 'entries')
    .filter((entry) => ofProvisioning.test(textAt(entry, 'request', 'url')))
    .flatMap((entry): readonly HttpMessage[] => {
      const status = Number(textAt(entry, 'response', 'status'));
      const request: HttpMessage = {
        method: textAt(entry, 'request', 'method').toUpperCase(),
        url: textAt(entry, 'request', 'url'),
        status: undefined,
        headers: headersOf(jsonAt(entry, 'request')),
        body: textAt(entry, 'request', 'postData', 'text'),
      };
      const answer: HttpMessage = {
        method: undefined,
        url: undefined,
        status,
        headers: headersOf(jsonAt(entry, 'response')),
        body: textAt(entry, 'response', 'content', 'text'),
      };
      // 0 stands for a request that got no answer.
      return status >= 200 ? [request, answer] : [request];
    });
}

const ofProvisioning = /\/synchronization\/|\/auditLogs\/provisioning\b/i;

function headersOf(message: unknown): ReadonlyMap<string, string> {
  return new Map(
    objectsAt(message, 'headers').map((header) => [
      textAt(header, 'name').toLowerCase(),
      textAt(header, 'value'),
    ]),
  );
}
