/** An answer of the kind that Microsoft Graph gives when something is wrong (bulk-upload.md section 5, D). */
export interface GraphError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What exactly is wrong, which the service does not say; the emulator does, in a header of its own. */
  readonly reason?: string;
}

/** Thrown by handlers to end a call with this answer. */
export class Refusal extends Error {
  readonly error: GraphError;

  constructor(error: GraphError) {
    super(error.message);
    this.name = 'Refusal';
    this.error = error;
  }
}

export function refuse(status: number, code: string, message: string, more: Partial<GraphError> = {}): never {
  throw new Refusal({ status, code, message, ...more });
}

export interface CallPlace {
  readonly requestId: string;
  readonly clientRequestId: string | undefined;
  /** `2026-01-05T08:00:00Z` */
  readonly date: string;
}

/** The error as Graph prints it. */
export function errorResponse(
  { status, code, message, headers, reason }: GraphError,
  place: CallPlace,
): Response {
  const innerError = {
    date: place.date.slice(0, -1),
    'request-id': place.requestId,
    ...(place.clientRequestId === undefined ? {} : { 'client-request-id': place.clientRequestId }),
  };
  return new Response(JSON.stringify({ error: { code, message, innerError } }), {
    status,
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...(reason === undefined ? {} : { 'x-upnlint-reason': reason.replace(/[^\x20-\x7e]/g, '?') }),
    },
  });
}

export function notFound(kind: 'servicePrincipal' | 'job' | 'user', id: string): never {
  if (kind === 'job') return refuse(404, 'NotFound', `The synchronization job '${id}' was not found.`);
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return refuse(404, 'Request_ResourceNotFound', message);
}
