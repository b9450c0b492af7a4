import { type Context, Hono } from 'hono';
import { authorize, type Purpose } from './authorize.ts';
import { bulkUpload, injectFault } from './bulkUpload.ts';
import type { Call } from './call.ts';
import { type Clock, isoTime } from './clock.ts';
import { changeJob, moveClock, overview } from './control.ts';
import {
  acting,
  type Endpoint,
  getPrincipal,
  getSchema,
  listJobs,
  listLog,
  listPrincipals,
  listUsers,
  methodNotAllowed,
  parse,
  putSchema,
  restart,
} from './endpoints.ts';
import { errorResponse, notFound, Refusal, refuse } from './graphError.ts';
import { issueToken } from './issueToken.ts';
import { pauseJob, startJob } from './jobActions.ts';
import { jobResource } from './jobResource.ts';
import { jsonResponse } from './listResponse.ts';
import { MemoryBudget } from './memoryBudget.ts';

import { readBytes, readJsonBody } from './readBody.ts';
import { createService, type Service } from './service.ts';
import { type EmulatorSettings, resolveSettings, type Settings } from './settings.ts';
import { forgetfulStore, type Store } from './store.ts';
import { findManagerResource, findUserResource } from './userResources.ts';
import { catchUp } from './work.ts';

export interface EmulatorOptions {
  /** Where the state is kept. By default nowhere. */
  readonly store?: Store;
  /** What drives the virtual clock, in milliseconds since 1970. By default it stands still unless it is put forward. */
  readonly time?: () => number;
}

export interface Emulator {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Answers a request. Rejects only when the state cannot be kept. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * The provisioning API on the bench (bulk-upload.md section 12): token, service principal and job look-up, start, pause,
 * restart, schema, parseExpression, bulkUpload, provisioning log and users; and `/_emulator` to put the clock forward.
 * Paths count without case (A). The same settings, times and requests give the same answers. Throws a RangeError for
 * settings that cannot be worked with.
 */
export function createEmulator(given: EmulatorSettings = {}, options: EmulatorOptions = {}): Emulator {
  const settings = resolveSettings(given);
  const start = Date.parse(settings.startTime);
  const service = createService(settings, options.store ?? forgetfulStore, options.time ?? (() => start));
  const app = routes(service);
  return { settings, clock: service.clock, fetch: async (request) => app.fetch(request) };
}

function routes(service: Service): Hono {
  const { settings } = service;
  const app = new Hono({ getPath: pathOf });
  let uploads = 0;
  let calls = 0;

  const budget = new MemoryBudget(bodiesAtOnce);

  /** Reads the body, does the work that is due, and answers in one step that nothing comes between. */
  const serve =
    (endpoint: Endpoint, purpose?: Purpose) =>
    async (context: Context): Promise<Response> => {
      const memory = budget.claim();
      try {
        const body = await readJsonBody(context.req.raw, settings.limits.bodyBytes, memory);
        await catchUp(service);
        return await answer(context, endpoint, purpose, body);
      } finally {
        memory.release();
      }
    };

  const answer = async (
    context: Context,
    endpoint: Endpoint,
    purpose: Purpose | undefined,
    body: Call['body'],
  ): Promise<Response> => {
    const request = context.req.raw;
    const place = placeOf(service, request, ++calls);
    let response: Response;
    try {
      if (purpose === 'upload') {
        const fault = settings.faults.find(({ call }) => call === uploads + 1);
        uploads++;
        if (fault !== undefined) injectFault(fault, service);
      }
      if (purpose !== undefined) {
        authorize(request.headers.get('authorization'), purpose, settings, service.clock.now());
      }
      checkIds(context, settings);
      response = endpoint(service, { request, name: context.req.param('name') ?? '', body });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      response = errorResponse(thrown.error, place);
    }
    await service.state.commit(service.clock.now());
    // By the virtual clock, as whoever judges a token or a waiting time by an answer has to.
    response.headers.set('date', new Date(place.date).toUTCString());
    response.headers.set('request-id', place.requestId);
    if (place.clientRequestId !== undefined) response.headers.set('client-request-id', place.clientRequestId);
    return response;
  };

  app.post('/:tenant/oauth2/v2.0/token', async (context) => {
    const bytes = await readBytes(context.req.raw, 65_536, budget.claim()).catch(() => '');
    const form = new URLSearchParams(typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes));
    return issueToken(context.req.param('tenant'), form, settings, service.clock);
  });

  const version = '/:version{v1\\.0|beta}';
  const jobs = `${version}/serviceprincipals/:principal/synchronization/jobs`;
  const job = `${jobs}/:job`;
  app.get(`${version}/serviceprincipals`, serve(listPrincipals, 'readApplication'));
  app.get(`${version}/serviceprincipals/:principal`, serve(getPrincipal, 'readApplication'));
  app.get(jobs, serve(listJobs, 'readJob'));
  app.get(
    job,
    serve((each) => jsonResponse(jobResource(each)), 'readJob'),
  );
  app.post(`${job}/start`, serve(acting(startJob), 'writeJob'));
  app.post(`${job}/pause`, serve(acting(pauseJob), 'writeJob'));
  app.post(`${job}/restart`, serve(restart, 'writeJob'));
  app.get(`${job}/schema`, serve(getSchema, 'readJob'));
  app.put(`${job}/schema`, serve(putSchema, 'writeJob'));
  app.post(`${job}/schema/parseexpression`, serve(parse, 'readJob'));
  app.post(`${job}/bulkupload`, serve(bulkUpload, 'upload'));
  app.all(`${job}/bulkupload`, serve(methodNotAllowed));
  app.get(`${version}/auditlogs/provisioning`, serve(listLog, 'readLog'));
  app.get(`${version}/users`, serve(listUsers, 'readUsers'));
  app.get(
    `${version}/users/:name`,
    serve((each, { name }) => jsonResponse(findUserResource(each, name)), 'readUsers'),
  );
  app.get(
    `${version}/users/:name/manager`,
    serve((each, { name }) => jsonResponse(findManagerResource(each, name)), 'readUsers'),
  );

  app.get('/_emulator', serve(overview));
  app.post('/_emulator/clock', serve(moveClock));
  app.patch('/_emulator/job', serve(changeJob));
  app.notFound(serve(() => refuse(404, 'ResourceNotFound', 'The emulator has no such endpoint.')));
  app.onError((error) => {
    throw error;
  });
  return app;
}

// The bodies of all requests that are under way, in bytes.
const bodiesAtOnce = 256 * 1024 * 1024;

/** The path in lower case, a slash at its end left out. */
function pathOf(request: Request): string {
  return new URL(request.url).pathname.toLowerCase().replace(/(?<=.)\/$/, '');
}

function placeOf({ identifier, clock }: Service, request: Request, call: number) {
  return {
    requestId: identifier(requests + call),
    clientRequestId: request.headers.get('client-request-id') ?? undefined,
    date: isoTime(clock.now()),
  };
}

// Keeps the ids of requests apart from those of everything else.
const requests = 2 ** 41;

function checkIds({ req }: Context, { servicePrincipalId, jobId }: Settings): void {
  const principal = req.param('principal');
  const job = req.param('job');
  if (principal !== undefined && principal !== servicePrincipalId.toLowerCase()) {
    notFound('servicePrincipal', principal);
  }
  if (job !== undefined && job !== jobId.toLowerCase()) notFound('job', job);
}
