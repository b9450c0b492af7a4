import type { Context } from 'hono';
import { isoTime } from '../provisioning/isoTime.ts';
import { authorize, type Purpose } from './authorize.ts';
import { injectFault } from './bulkUpload.ts';
import type { Call } from './call.ts';
import type { Endpoint } from './endpoints.ts';
import { errorResponse, notFound, Refusal } from './graphError.ts';
import { issueToken } from './issueToken.ts';
import { MemoryBudget } from './memoryBudget.ts';
import { readBytes, readJsonBody } from './readBody.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';
import { catchUp } from './work.ts';

export type Handler = (context: Context) => Promise<Response>;

export interface Handlers {
  /** Reads the body, does the work that is due, and answers in one step that nothing comes between. */
  readonly serve: (endpoint: Endpoint, purpose?: Purpose) => Handler;
  readonly serveToken: Handler;
}

/** What a service answers requests with. The handlers reject only when the state cannot be kept. */
export function createHandlers(service: Service): Handlers {
  const { settings, clock } = service;
  const budget = new MemoryBudget(bodiesAtOnce);
  let uploads = 0;
  let calls = 0;

  const serve =
    (endpoint: Endpoint, purpose?: Purpose): Handler =>
    async (context) => {
      const memory = budget.claim();
      try {
        const body = await readJsonBody(context.req.raw, settings.limits.bodyBytes, memory);
        await catchUp(service);
        return await answer(context.req.raw, () => call(context, endpoint, purpose, body));
      } finally {
        memory.release();
      }
    };

  function call({ req }: Context, endpoint: Endpoint, purpose: Purpose | undefined, body: Call['body']) {
    if (purpose === 'upload') {
      uploads++;
      const fault = settings.faults.find((each) => each.call === uploads);
      if (fault !== undefined) injectFault(fault, service);
    }
    if (purpose !== undefined) {
      authorize(req.raw.headers.get('authorization'), purpose, settings, clock.now());
    }
    checkIds(req, settings);
    return endpoint(service, { request: req.raw, name: req.param('name') ?? '', body });
  }

  /** The response, or what it was refused for, once all that it promises is kept. */
  async function answer(request: Request, respond: () => Response): Promise<Response> {
    const place = {
      requestId: service.identifier(requests + ++calls),
      clientRequestId: request.headers.get('client-request-id') ?? undefined,
      date: isoTime(clock.now()),
    };
    let response: Response;
    try {
      response = respond();
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      response = errorResponse(thrown.error, place);
    }
    await service.state.commit(clock.now());
    response.headers.set('request-id', place.requestId);
    if (place.clientRequestId !== undefined) response.headers.set('client-request-id', place.clientRequestId);
    return dated(response, place.date);
  }

  const serveToken: Handler = async ({ req }) => {
    // No longer than what counts as no memory.
    const bytes = await readBytes(req.raw, 65_536, budget.claim()).catch(() => '');
    const form = new URLSearchParams(typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes));
    return dated(issueToken(req.param('tenant') ?? '', form, settings, clock), isoTime(clock.now()));
  };

  return { serve, serveToken };
}

// The bodies of all requests that are under way, in bytes.
const bodiesAtOnce = 256 * 1024 * 1024;

// Keeps the ids of requests apart from those of everything else.
const requests = 2 ** 41;

/** By the virtual clock, as whoever judges a token or a waiting time by an answer has to. */
function dated(response: Response, date: string): Response {
  response.headers.set('date', new Date(date).toUTCString());
  return response;
}

function checkIds(req: Context['req'], { servicePrincipalId, jobId }: Settings): void {
  const principal = req.param('principal');
  const job = req.param('job');
  if (principal !== undefined && principal !== servicePrincipalId.toLowerCase()) {
    notFound('servicePrincipal', principal);
  }
  if (job !== undefined && job !== jobId.toLowerCase()) notFound('job', job);
}
