import type { Clock } from './clock.ts';
import type { Settings } from './settings.ts';

/**
 * The answer of the token endpoint to the form of the client-credentials flow (bulk-upload.md section 2, D; the error
 * codes are those of Entra ID). The token is a JWT without a signature, which only this emulator takes.
 */
export function issueToken(
  tenant: string,
  form: URLSearchParams,
  settings: Settings,
  clock: Clock,
): Response {
  const known = [settings.tenantId, ...settings.verifiedDomains].map((name) => name.toLowerCase());
  if (!known.includes(tenant.toLowerCase())) {
    return refusal(400, 'invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    const message =
      'AADSTS70003: The app requested an unsupported grant type; the emulator knows client_credentials.';
    return refusal(400, 'unsupported_grant_type', message);
  }
  if (!/\/\.default$/.test(form.get('scope') ?? '')) {
    return refusal(
      400,
      'invalid_scope',
      'AADSTS1002012: The provided value for scope is not valid. It ends in /.default.',
    );
  }
  const clientId = form.get('client_id') ?? '';
  const client = settings.clients.find((each) => each.clientId.toLowerCase() === clientId.toLowerCase());
  if (client === undefined) {
    const message = `AADSTS700016: Application with identifier '${clientId}' was not found in the directory.`;
    return refusal(400, 'unauthorized_client', message);
  }
  if (form.get('client_secret') !== client.clientSecret) {
    return refusal(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  const now = Math.floor(clock.now() / 1000);
  const token = tokenOf({
    aud: 'https://graph.microsoft.com',
    iss: `https://sts.windows.net/${settings.tenantId}/`,
    iat: now,
    nbf: now,
    exp: now + settings.tokenSeconds,
    appid: client.clientId,
    roles: client.roles,
    tid: settings.tenantId,
    ver: '1.0',
  });
  const { tokenSeconds } = settings;
  return json(200, {
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    ext_expires_in: tokenSeconds,
    access_token: token,
  });
}

/** A JWT of these claims without a signature. */
export function tokenOf(claims: Readonly<Record<string, unknown>>): string {
  return `${encoded({ typ: 'JWT', alg: 'none' })}.${encoded(claims)}.`;
}

function encoded(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function refusal(status: number, error: string, description: string): Response {
  return json(status, { error, error_description: description });
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
