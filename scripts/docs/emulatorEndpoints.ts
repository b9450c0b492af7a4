import type { Purpose } from '../../src/emulator/authorize.ts';

/** An endpoint of the emulator, as docs/emulator.md tells of it; a test asks each of them. */
export interface EmulatorEndpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  /** What the permission is for; none is needed where it is left out. */
  readonly purpose?: Purpose;
  /** Markdown. */
  readonly what: string;
}

const principals = '/v1.0/servicePrincipals';
const jobs = `${principals}/{id}/synchronization/jobs`;
const job = `${jobs}/{jobId}`;

export const emulatorEndpoints: readonly EmulatorEndpoint[] = [
  { method: 'POST', path: '/{tenant}/oauth2/v2.0/token', what: 'a token, by client id and secret' },
  {
    method: 'POST',
    path: `${job}/bulkUpload`,
    purpose: 'upload',
    what: 'takes a request into the queue',
  },
  {
    method: 'GET',
    path: '/v1.0/auditLogs/provisioning',
    purpose: 'readLog',
    what: 'the provisioning log, by `$filter`, `$orderby`, `$top`, `$skiptoken`, `$select`',
  },
  { method: 'GET', path: principals, purpose: 'readApplication', what: 'the provisioning app, by `$filter`' },
  { method: 'GET', path: `${principals}/{id}`, purpose: 'readApplication', what: 'the provisioning app' },
  { method: 'GET', path: jobs, purpose: 'readJob', what: 'its only job, in a list' },
  { method: 'GET', path: job, purpose: 'readJob', what: 'the job: status, quarantine' },
  { method: 'POST', path: `${job}/start`, purpose: 'writeJob', what: 'starts the job' },
  {
    method: 'POST',
    path: `${job}/pause`,
    purpose: 'writeJob',
    what: 'pauses the job; requests wait',
  },
  {
    method: 'POST',
    path: `${job}/restart`,
    purpose: 'writeJob',
    what: 'restarts it: `{"criteria": {"resetScope": "…"}}`',
  },
  { method: 'GET', path: `${job}/schema`, purpose: 'readJob', what: 'the schema with the mappings' },
  {
    method: 'PUT',
    path: `${job}/schema`,
    purpose: 'writeJob',
    what: 'replaces it, from the next record on',
  },
  {
    method: 'POST',
    path: `${job}/schema/parseExpression`,
    purpose: 'readJob',
    what: 'parses an expression, and tries it on an object',
  },
  { method: 'GET', path: '/v1.0/users', purpose: 'readUsers', what: 'the users, by `$filter` and `$select`' },
  {
    method: 'GET',
    path: '/v1.0/users/{id}',
    purpose: 'readUsers',
    what: 'a user, by id or userPrincipalName',
  },
  { method: 'GET', path: '/v1.0/users/{id}/manager', purpose: 'readUsers', what: 'the manager of a user' },
  { method: 'GET', path: '/_emulator', what: 'time, job, queue and counts' },
  { method: 'POST', path: '/_emulator/clock', what: 'puts the clock forward' },
  { method: 'PATCH', path: '/_emulator/job', what: 'what an admin sets in the portal' },
];
