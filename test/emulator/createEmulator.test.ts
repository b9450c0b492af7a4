import { describe, expect, it } from 'vitest';
import { bodyOf, createClient } from './client.ts';

describe('a client that follows the tutorial', () => {
  it('asks for a token, uploads, and finds the record in the log and the user in the directory', async () => {
    const client = await createClient();
    const answer = await client.upload([
      { externalId: '701984', userName: 'bjensen', displayName: 'Babs Jensen', active: true },
    ]);
    expect(answer.status).toBe(202);
    expect(await answer.text()).toBe('');
    const location = answer.headers.get('location')!;
    expect(location).toContain("/beta/auditLogs/provisioning/?$filter=jobid%20eq%20'API2AAD.");
    const log = await bodyOf(await client.get(location));
    expect(log.value).toMatchObject([
      {
        provisioningAction: 'create',
        provisioningStatusInfo: { status: 'success', errorInformation: null },
        sourceIdentity: { id: '701984', displayName: 'Babs Jensen', identityType: 'User', details: {} },
        targetIdentity: { displayName: 'Babs Jensen', details: { userPrincipalName: 'bjensen@contoso.com' } },
      },
    ]);
    const users = await bodyOf(await client.get("/v1.0/users?$filter=employeeId eq '701984'"));
    expect(users.value).toMatchObject([{ userPrincipalName: 'bjensen@contoso.com', accountEnabled: true }]);
  });
});
