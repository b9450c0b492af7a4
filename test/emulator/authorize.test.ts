import { describe, expect, it } from 'vitest';
import { tokenOf } from '../../src/emulator/index.ts';
import { bodyOf, createClient, host, type Json, person } from './client.ts';

const upload = 'SynchronizationData-User.Upload';

async function statusWith(change: (claims: Json) => void, settings = {}) {
  const client = await createClient(settings);
  const { settings: resolved, clock } = client.emulator;
  const now = clock.now() / 1000;
  const claims: Json = {
    aud: 'https://graph.microsoft.com',
    tid: resolved.tenantId,
    nbf: now,
    exp: now + 3600,
    appid: resolved.clients[0]!.clientId,
    roles: [upload],
  };
  change(claims);
  client.useToken(tokenOf(claims));
  const response = await client.upload([person('1')]);
  return {
    status: response.status,
    error: response.status === 202 ? undefined : (await bodyOf(response)).error,
  };
}

const owning = (owner: boolean) => ({
  clients: [{ clientId: 'c', clientSecret: 's', roles: [`${upload}.OwnedBy`], owner }],
});

describe('a token', () => {
  it.each<[string, (claims: Json) => void, number]>([
    ['with the permission', () => {}, 202],
    [
      'for Graph by its id',
      (claims) => Object.assign(claims, { aud: '00000003-0000-0000-c000-000000000000' }),
      202,
    ],
    ['of a user', (claims) => void Object.assign(claims, { roles: undefined, scp: `openid ${upload}` }), 202],
    [
      'of an administrator',
      (claims) => void Object.assign(claims, { roles: [], wids: ['62e90394-69f5-4237-9190-012177145e10'] }),
      202,
    ],
    ['that has expired', (claims) => Object.assign(claims, { exp: claims.nbf }), 401],
    ['that is not yet valid', (claims) => Object.assign(claims, { nbf: claims.nbf + 1 }), 401],
    ['without an expiry', (claims) => void delete claims.exp, 401],
    ['for something else', (claims) => Object.assign(claims, { aud: 'https://management.azure.com' }), 401],
    ['with other permissions', (claims) => Object.assign(claims, { roles: ['User.Read.All'] }), 403],
    ['without permissions', (claims) => void delete claims.roles, 403],
    [
      'of another tenant',
      (claims) => Object.assign(claims, { tid: '00000000-0000-0000-0000-000000000000' }),
      403,
    ],
  ])('%s', async (_, change, status) => {
    expect((await statusWith(change)).status).toBe(status);
  });

  it.each([
    [true, 202],
    [false, 403],
  ])('with the permission for what it owns, owner %s', async (owner, status) => {
    expect(
      (await statusWith((claims) => Object.assign(claims, { roles: [`${upload}.OwnedBy`] }), owning(owner)))
        .status,
    ).toBe(status);
  });

  it('that has expired is told so in the documented words', async () => {
    const { error } = await statusWith((claims) => Object.assign(claims, { exp: 0 }));
    expect(error).toMatchObject({
      code: 'InvalidAuthenticationToken',
      message: 'Access token has expired or is not yet valid.',
    });
    expect(Object.keys(error.innerError)).toEqual(['date', 'request-id']);
  });

  it('dies in the middle of a run, by the virtual clock', async () => {
    const client = await createClient({ tokenSeconds: 600 });
    expect((await client.upload([person('1')])).status).toBe(202);
    await client.advance(599);
    expect((await client.upload([person('2')])).status).toBe(202);
    await client.advance(1);
    const refused = await client.upload([person('3')]);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer /);
    client.useToken(await client.askForToken());
    expect((await client.upload([person('3')])).status).toBe(202);
  });
});

describe('a header', () => {
  it.each([[''], ['Basic abc'], ['Bearer'], ['Bearer not-a-token'], ['Bearer a.b.c']])(
    '%j gives 401',
    async (authorization) => {
      const client = await createClient();
      const response = await client.send('POST', `${client.job}/bulkUpload`, {}, { authorization });
      expect(response.status).toBe(401);
      expect((await bodyOf(response)).error.code).toBe('InvalidAuthenticationToken');
    },
  );
});

describe('the token endpoint', () => {
  const form = {
    client_id: '11111111-0000-4000-8000-000000000001',
    client_secret: 'emulator-secret',
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  };

  it.each<[string, object, string, number, string | undefined]>([
    ['gives a token', {}, 'contoso.com', 200, undefined],
    ['knows no other tenant', {}, 'fabrikam.com', 400, 'invalid_request'],
    ['knows no other program', { client_id: 'x' }, 'contoso.com', 400, 'unauthorized_client'],
    ['refuses a wrong secret', { client_secret: 'x' }, 'contoso.com', 401, 'invalid_client'],
    ['refuses another grant', { grant_type: 'password' }, 'contoso.com', 400, 'unsupported_grant_type'],
    ['refuses another scope', { scope: 'openid' }, 'contoso.com', 400, 'invalid_scope'],
  ])('%s', async (_, change, tenant, status, error) => {
    const { emulator } = await createClient();
    const body = new URLSearchParams({ ...form, ...change });
    const response = await emulator.fetch(
      new Request(`${host}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body }),
    );
    expect(response.status).toBe(status);
    expect((await bodyOf(response)).error).toBe(error);
    expect(response.headers.get('date')).toBe('Mon, 05 Jan 2026 08:00:00 GMT');
  });
});
