import type { Purpose } from './authorize.ts';
import { bulkUpload } from './bulkUpload.ts';
import { changeJob, moveClock, overview } from './control.ts';
import {
  type Endpoint,
  getJob,
  getManager,
  getPrincipal,
  getSchema,
  getUser,
  listJobs,
  listLog,
  listPrincipals,
  listUsers,
  methodNotAllowed,
  parse,
  pause,
  putSchema,
  restart,
  start,
} from './endpoints.ts';

/** What answers a method and a path, in lower case, and what a token must permit; without that none is asked for. */
export type Route = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'ALL',
  path: string,
  endpoint: Endpoint,
  purpose?: Purpose,
];

const version = '/:version{v1\\.0|beta}';
const principals = `${version}/serviceprincipals`;
const jobs = `${principals}/:principal/synchronization/jobs`;
const job = `${jobs}/:job`;
const users = `${version}/users`;

/** All endpoints but that of tokens (bulk-upload.md section 12); the first that fits answers. */
export const routes: readonly Route[] = [
  ['GET', principals, listPrincipals, 'readApplication'],
  ['GET', `${principals}/:principal`, getPrincipal, 'readApplication'],
  ['GET', jobs, listJobs, 'readJob'],
  ['GET', job, getJob, 'readJob'],
  ['POST', `${job}/start`, start, 'writeJob'],
  ['POST', `${job}/pause`, pause, 'writeJob'],
  ['POST', `${job}/restart`, restart, 'writeJob'],
  ['GET', `${job}/schema`, getSchema, 'readJob'],
  ['PUT', `${job}/schema`, putSchema, 'writeJob'],
  ['POST', `${job}/schema/parseexpression`, parse, 'readJob'],
  ['POST', `${job}/bulkupload`, bulkUpload, 'upload'],
  ['ALL', `${job}/bulkupload`, methodNotAllowed],
  ['GET', `${version}/auditlogs/provisioning`, listLog, 'readLog'],
  ['GET', users, listUsers, 'readUsers'],
  ['GET', `${users}/:name`, getUser, 'readUsers'],
  ['GET', `${users}/:name/manager`, getManager, 'readUsers'],
  ['GET', '/_emulator', overview],
  ['POST', '/_emulator/clock', moveClock],
  ['PATCH', '/_emulator/job', changeJob],
];
