import { readToken, type TokenClaims } from '../provisioning/readToken.ts';
import { refuse } from './graphError.ts';
import type { Settings } from './settings.ts';

/** Permissions of which one is enough, by what is asked for (bulk-upload.md section 2). */
export const permissions = {
  upload: ['SynchronizationData-User.Upload', 'SynchronizationData-User.Upload.OwnedBy'],
  readLog: ['ProvisioningLog.Read.All', 'AuditLog.Read.All'],
  readJob: ['Synchronization.Read.All', 'Synchronization.ReadWrite.All', 'Application.ReadWrite.OwnedBy'],
  writeJob: ['Synchronization.ReadWrite.All', 'Application.ReadWrite.OwnedBy'],
  readApplication: [
    'Application.Read.All',
    'Application.ReadWrite.All',
    'Application.ReadWrite.OwnedBy',
    'Directory.Read.All',
  ],
  readUsers: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
} as const satisfies Record<string, readonly string[]>;

export type Purpose = keyof typeof permissions;

/**
 * Lets a call pass or refuses it with 401 or 403, in the order of bulk-upload.md section 2: header, form, time, audience,
 * permission. Tokens are read, not verified: the emulator keeps nothing that would be worth it.
 */
export function authorize(
  header: string | null,
  purpose: Purpose,
  settings: Settings,
  /** Milliseconds since 1970. */
  now: number,
): void {
  if (header === null || !/^Bearer\s+\S/i.test(header)) unauthenticated('Access token is empty.');
  const claims = readToken(header);
  if (claims === undefined) unauthenticated('CompactToken parsing failed with error code: 80049217');
  const seconds = now / 1000;
  const { exp, nbf, aud, tid } = claims;
  if (typeof exp !== 'number' || exp <= seconds || (typeof nbf === 'number' && nbf > seconds)) {
    unauthenticated('Access token has expired or is not yet valid.');
  }
  if (typeof aud !== 'string' || !audiences.has(aud.replace(/\/$/, ''))) {
    unauthenticated('Access token validation failure. Invalid audience.');
  }
  if (typeof tid === 'string' && tid.toLowerCase() !== settings.tenantId.toLowerCase()) {
    const message = `The service principal identifier ${settings.servicePrincipalId} specified in the request URL does not belong to the tenant authenticated`;
    refuse(403, settings.errorCodes.forbidden, message);
  }
  if (!mayDo(claims, purpose, settings)) forbid(settings);
}

export function forbid({ errorCodes }: Settings): never {
  return refuse(403, errorCodes.forbidden, 'Insufficient privileges to complete the operation.');
}

export function unauthenticated(message: string): never {
  return refuse(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'www-authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    },
  });
}

const audiences = new Set(['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000']);

function mayDo(claims: TokenClaims, purpose: Purpose, settings: Settings): boolean {
  const client = settings.clients.find(({ clientId }) => clientId === (claims.appid ?? claims.azp));
  const granted = [...textsOf(claims.roles), ...String(claims.scp ?? '').split(' ')];
  const isEnough = (wanted: string) =>
    granted.includes(wanted) && (!wanted.endsWith('.OwnedBy') || client?.owner === true);
  if (permissions[purpose].some(isEnough)) return true;
  return (
    purpose === 'upload' && textsOf(claims.wids).some((role) => settings.interactiveAdminRoles.includes(role))
  );
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
