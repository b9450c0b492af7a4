import { Hono } from 'hono';
import type { Clock } from './clock.ts';
import { createHandlers } from './createHandlers.ts';
import { refuse } from './graphError.ts';
import { routes } from './routes.ts';
import { createService } from './service.ts';
import { type EmulatorSettings, resolveSettings, type Settings } from './settings.ts';
import { forgetfulStore, type Store } from './store.ts';

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
  const { serve, serveToken } = createHandlers(service);
  const app = new Hono({ getPath: pathOf });
  app.post('/:tenant/oauth2/v2.0/token', serveToken);
  for (const [method, path, endpoint, purpose] of routes) app.on(method, path, serve(endpoint, purpose));
  app.notFound(serve(() => refuse(404, 'ResourceNotFound', 'The emulator has no such endpoint.')));
  app.onError((error) => {
    throw error;
  });
  return { settings, clock: service.clock, fetch: async (request) => app.fetch(request) };
}

/** The path in lower case, a slash at its end left out. */
function pathOf(request: Request): string {
  return new URL(request.url).pathname.toLowerCase().replace(/(?<=.)\/$/, '');
}
