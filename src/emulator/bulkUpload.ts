import { forbid, unauthenticated } from './authorize.ts';
import { type Call, isOfType, jsonOf } from './call.ts';
import { refuse } from './graphError.ts';
import { readBulkRequest } from './readBulkRequest.ts';
import type { Service } from './service.ts';
import type { Fault } from './settings.ts';
import { keyOf } from './state.ts';

/**
 * Accepts a bulk request into the queue of the job, with 202 and where its log will be (bulk-upload.md section 5). What
 * may refuse it comes in the order that scenario S1 assumes: quota, form, and a full queue last.
 */
export function bulkUpload(service: Service, { request, body }: Call): Response {
  const { settings, state, clock, quota } = service;
  const wait = quota.take(clock.now());
  if (wait !== undefined) tooMany(wait);
  if (!isOfType(request, 'application/scim+json')) {
    const type = request.headers.get('content-type') || 'missing';
    invalid(service, `Content-Type is ${type}, not application/scim+json.`);
  }
  const value = jsonOf(body, (reason) => invalid(service, reason));
  const read = readBulkRequest(value, settings);
  if ('reason' in read) invalid(service, read.reason);
  const { records } = read;
  if (service.waiting + state.escrows.size + records.length > settings.limits.bucketOperations) {
    refuse(500, settings.errorCodes.bucketFull, bucketFull);
  }
  state.queue.put(keyOf(state.nextNumber()), { at: clock.now(), records });
  service.waiting += records.length;
  const { origin } = new URL(request.url);
  const { locationVersion, jobId } = settings;
  return new Response(null, {
    status: 202,
    headers: {
      'content-type': 'application/scim+json',
      'content-length': '0',
      location: `${origin}/${locationVersion}/auditLogs/provisioning/?$filter=jobid%20eq%20'${jobId}'`,
    },
  });
}

const bucketFull =
  'The bucket that stores the ingested data is full, please wait for the synchronization service to process the ingested data and retry this request.';

function invalid({ settings }: Service, reason: string): never {
  return refuse(400, settings.errorCodes.badRequest, 'Invalid Data Format', { reason });
}

function tooMany(seconds: number): never {
  return refuse(429, 'TooManyRequests', 'Too many requests.', {
    headers: { 'retry-after': String(seconds) },
  });
}

/** Gives the answer of a fault in place of the real one. */
export function injectFault({ status, retryAfter }: Fault, { settings }: Service): never {
  switch (status) {
    case 401:
      return unauthenticated('Access token has expired or is not yet valid.');
    case 403:
      return forbid(settings);
    case 429:
      return tooMany(retryAfter ?? settings.limits.windowSeconds);
    case 500:
      return refuse(500, settings.errorCodes.bucketFull, bucketFull);
    default:
      return refuse(status, faultCodes[status], 'The service is unavailable; injected by the settings.', {
        headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
      });
  }
}

const faultCodes = { 502: 'BadGateway', 503: 'ServiceUnavailable', 504: 'GatewayTimeout' } as const;
