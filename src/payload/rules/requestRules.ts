import { dailyCalls, maxOperations, sendingSeconds, shortWindow } from '../../provisioning/quotas.ts';
import { durationText } from '../durationText.ts';
import { definePayloadRule } from '../payloadRule.ts';

const requestContentType = definePayloadRule({
  alias: 'BU101',
  definition: {
    code: 'request-content-type',
    severity: 'error',
    summary: 'A request has not the Content-Type application/scim+json.',
    why: 'It is refused with 400 Invalid Data Format, however good the body is.',
    cure: 'Send the header Content-Type: application/scim+json.',
    example: { bad: 'Content-Type: application/json', good: 'Content-Type: application/scim+json' },
    reference: 'bulk-upload.md sections 3.1, 10 S1 and 11 BU101 (D)',
  },
  document(document, { report }) {
    const { request } = document;
    if (request === undefined) return;
    const header = request.headers.find(({ name }) => name.toLowerCase() === 'content-type');
    if (header === undefined) {
      report(document, request.span, 'The request has no Content-Type.', { inFile: true });
    } else if (header.value.split(';')[0]!.trim().toLowerCase() !== 'application/scim+json') {
      report(document, header.span, `The Content-Type is ${header.value}.`, {
        inFile: true,
        help: 'It has to be application/scim+json.',
      });
    }
  },
});

const requestTarget = definePayloadRule({
  alias: 'BU102',
  definition: {
    code: 'request-target',
    severity: 'error',
    summary: 'A request does not POST to a bulkUpload endpoint, or carries no bearer token.',
    why: 'Another method or address is answered with an error of Graph, and a request without a token with 401.',
    cure: 'Copy the Provisioning API Endpoint from the overview of the app, and send Authorization: Bearer.',
    example: {
      bad: 'POST …/servicePrincipals/{id}/synchronization/jobs/{jobId}',
      good: 'POST …/servicePrincipals/{id}/synchronization/jobs/{jobId}/bulkUpload',
    },
    reference: 'bulk-upload.md sections 1, 2 and 11 BU102 (D)',
  },
  document(document, { report }) {
    const { request } = document;
    if (request === undefined) return;
    const { method, url, headers, span } = request;
    if (method !== undefined && method.value.toUpperCase() !== 'POST') {
      const message = `The method is ${method.value}; the endpoint takes POST only.`;
      report(document, method.span, message, { inFile: true });
    }
    if (url === undefined) report(document, span, 'The request has no URL.', { inFile: true });
    else {
      const wrong = wrongInAddress(url.value);
      if (wrong !== undefined) report(document, url.span, wrong, { inFile: true });
    }
    const authorization = headers.find(({ name }) => name.toLowerCase() === 'authorization');
    if (authorization === undefined) {
      report(document, span, 'The request has no Authorization.', { inFile: true });
    } else if (!/^bearer\s+\S/i.test(authorization.value)) {
      report(document, authorization.span, 'The Authorization is not "Bearer" with a token.', {
        inFile: true,
      });
    }
  },
});

/** The host of a raw request may stand in a header, so a path alone is enough. */
function wrongInAddress(url: string): string | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const match =
    /^\/(?:v1\.0|beta)\/servicePrincipals\/([^/]+)\/synchronization\/jobs\/([^/]+)\/bulkUpload\/?$/i.exec(
      path,
    );
  if (/^http:/i.test(url) && !/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/)/i.test(url)) {
    return 'The URL is not https.';
  }
  if (match === null) {
    return 'The path is not /v1.0/servicePrincipals/{id}/synchronization/jobs/{jobId}/bulkUpload.';
  }
  const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  if (!guid.test(match[1]!)) return 'The id of the service principal is no GUID.';
  const [, , id = ''] = decodeOr(match[2]!).split('.');
  return /^API2A(?:AD|D)\.[0-9a-f]{32}\./i.test(decodeOr(match[2]!)) && guid.test(id)
    ? undefined
    : 'The id of the job has not the form API2AAD.{32 digits}.{GUID} or API2AD.{32 digits}.{GUID}.';
}

function decodeOr(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const requestQuota = definePayloadRule({
  alias: 'BU103',
  definition: {
    code: 'request-quota',
    severity: 'warning',
    summary: 'A batch makes more calls than the quotas allow at once, or than it needs.',
    why: 'Beyond 40 calls in 5 seconds, or the daily calls of the tenant, the endpoint answers 429.',
    cure: 'Send 50 operations with each call, wait as Retry-After says, and spread a large load over days.',
    example: { bad: '6,000 requests of 1 operation', good: '120 requests of 50 operations' },
    reference: 'bulk-upload.md sections 4 (D) and 11 BU103',
  },
  batch({ documents, settings, report }) {
    const requests = documents.filter(({ operations }) => operations.length > 0);
    const [first] = requests;
    if (first === undefined) return;
    const operations = requests.reduce((sum, document) => sum + document.operations.length, 0);
    const needed = Math.ceil(operations / maxOperations);
    const daily = dailyCalls[settings.licence];
    const count = requests.length;
    const help =
      needed < count
        ? `${needed} ${needed === 1 ? 'call' : 'calls'} of up to 50 operations would do; --split writes them.`
        : `Send no more than ${shortWindow.calls} in ${shortWindow.seconds} seconds.`;
    const place = { start: 0, end: 0 };
    if (count > shortWindow.calls) {
      const seconds = sendingSeconds(count, settings.licence);
      const quota = count > daily ? `; the tenant has ${daily} calls in 24 hours` : '';
      const message = `These are ${count} calls, which take ${durationText(seconds)} to send${quota}.`;
      report(first, place, message, { help });
    } else if (needed < count) {
      const message = `These are ${count} calls for ${operations} operations.`;
      report(first, place, message, { help, severity: 'info' });
    }
  },
});

export const requestRules = [requestContentType, requestTarget, requestQuota];
