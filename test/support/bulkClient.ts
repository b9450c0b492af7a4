import { resolveSettings } from '../../src/emulator/index.ts';
import { bulkRequestUrn, coreUserUrn, enterpriseUserUrn } from '../../src/provisioning/scimSchema.ts';

/** Settings under which an emulator takes as much as can be sent. */
export const withoutQuotas = {
  limits: { windowCalls: 1_000_000, dailyCalls: 1_000_000, bucketOperations: 1_000_000 },
};

const { tenantId, servicePrincipalId, jobId, clients } = resolveSettings();

export function uploadUrl(url: string): string {
  return `${url}/v1.0/servicePrincipals/${servicePrincipalId}/synchronization/jobs/${jobId}/bulkUpload`;
}

/** A bulk request of new users, whose externalIds are `{request}-{operation}`. */
export function bulkRequestOf(request: number, operations: number): string {
  return JSON.stringify({
    schemas: [bulkRequestUrn],
    Operations: Array.from({ length: operations }, (_, operation) => {
      const id = `${request}-${operation}`;
      return {
        method: 'POST',
        bulkId: id,
        path: '/Users',
        data: {
          schemas: [coreUserUrn, enterpriseUserUrn],
          externalId: id,
          userName: `user.${id}`,
          name: { givenName: 'Given', familyName: `Family ${id}` },
          displayName: `Given Family ${id}`,
          emails: [{ type: 'work', value: `user.${id}@contoso.com`, primary: true }],
          active: true,
          [enterpriseUserUrn]: { department: 'Sales' },
        },
      };
    }),
  });
}

export async function tokenFrom(url: string): Promise<string> {
  const { clientId, clientSecret } = clients[0]!;
  const response = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

/** The status of the answer. Rejects when there is none. */
export async function upload(url: string, token: string, body: string): Promise<number> {
  const response = await fetch(uploadUrl(url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

export interface LogEntry {
  readonly provisioningAction: string;
  readonly provisioningStatusInfo: { readonly status: string };
  readonly sourceIdentity: { readonly id: string };
}

/** The whole log, the oldest entry first. */
export async function readLog(url: string, token: string): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  let next: string | undefined = `${url}/v1.0/auditLogs/provisioning?$top=1000`;
  while (next !== undefined) {
    const response: Response = await fetch(next, { headers: { authorization: `Bearer ${token}` } });
    const body = (await response.json()) as { value: LogEntry[]; '@odata.nextLink'?: string };
    entries.push(...body.value);
    next = body['@odata.nextLink'];
  }
  return entries.reverse();
}
