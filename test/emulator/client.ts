import { createEmulator, type EmulatorOptions, type EmulatorSettings } from '../../src/emulator/index.ts';

export const host = 'http://localhost';

/** JSON that a test looks into. */
// biome-ignore lint/suspicious/noExplicitAny: a test may look anywhere.
export type Json = any;

export async function bodyOf(response: Response): Promise<Json> {
  return response.json();
}

/** A program that has a token and talks to an emulator of its own. */
export async function createClient(settings: EmulatorSettings = {}, options: EmulatorOptions = {}) {
  const emulator = createEmulator(settings, options);
  const { tenantId, servicePrincipalId, jobId, clients } = emulator.settings;
  const job = `/v1.0/servicePrincipals/${servicePrincipalId}/synchronization/jobs/${jobId}`;

  async function askForToken({ clientId, clientSecret } = clients[0]!): Promise<string> {
    const body = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    });
    const response = await emulator.fetch(
      new Request(`${host}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body }),
    );
    return ((await response.json()) as { access_token: string }).access_token;
  }

  let token = await askForToken();

  function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const url = path.startsWith('http') ? path : `${host}${path}`;
    return emulator.fetch(
      new Request(url, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  }

  const scim = { 'content-type': 'application/scim+json' };

  return {
    emulator,
    job,
    send,
    askForToken,
    useToken: (other: string) => {
      token = other;
    },
    get: (path: string) => send('GET', path),
    /** The records as one bulk request. */
    upload: (records: readonly object[]) => send('POST', `${job}/bulkUpload`, bulkRequest(records), scim),
    /** Any body, under the right type. */
    uploadText: (text: string) => send('POST', `${job}/bulkUpload`, text, scim),
    /** The log, the oldest record first. */
    log: async (): Promise<Json[]> =>
      (await bodyOf(await send('GET', '/v1.0/auditLogs/provisioning'))).value.reverse(),
    advance: (seconds: number) => send('POST', '/_emulator/clock', { advanceSeconds: seconds }),
    overview: async () => bodyOf(await send('GET', '/_emulator')),
    jobStatus: async () => (await bodyOf(await send('GET', job))).status,
  };
}

export function bulkRequest(records: readonly object[]): Json {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: records.map((record, index) => ({
      method: 'POST',
      bulkId: `bulk-${index}`,
      path: '/Users',
      data: {
        schemas: [
          'urn:ietf:params:scim:schemas:core:2.0:User',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
        ],
        ...record,
      },
    })),
    failOnErrors: null,
  };
}

/** A record that creates a user. */
export function person(externalId: string, more: object = {}): Record<string, unknown> {
  return {
    externalId,
    userName: `user${externalId}`,
    displayName: `User ${externalId}`,
    active: true,
    ...more,
  };
}
