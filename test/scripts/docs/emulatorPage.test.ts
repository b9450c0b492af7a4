import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../examples/scenarios/namesOf.ts';
import { emulatorEndpoints } from '../../../scripts/docs/emulatorEndpoints.ts';
import { settingMarks } from '../../../scripts/docs/settingMarks.ts';
import { permissions } from '../../../src/emulator/authorize.ts';
import { createEmulator, settingsSchema, tokenOf } from '../../../src/emulator/index.ts';

const { tenantId, servicePrincipalId, jobId, clientId } = namesOf({});

function request(method: string, path: string, roles?: readonly string[]): Request {
  const filled = path
    .replace('{tenant}', tenantId)
    .replace('{jobId}', jobId)
    .replace('{id}', servicePrincipalId);
  const token = tokenOf({
    aud: 'https://graph.microsoft.com',
    exp: 9e9,
    tid: tenantId,
    appid: clientId,
    roles,
  });
  const headers = roles === undefined ? {} : { authorization: `Bearer ${token}` };
  return new Request(`http://localhost${filled}`, { method, headers });
}

describe('the endpoints that docs/emulator.md tells of', () => {
  it.each(emulatorEndpoints)('$method $path', async ({ method, path, purpose }) => {
    const { fetch } = createEmulator();
    const status = async (roles?: readonly string[]) => (await fetch(request(method, path, roles))).status;
    if (purpose === undefined) {
      expect([200, 400]).toContain(await status());
      return;
    }
    expect(await status()).toBe(401);
    expect(await status([])).toBe(403);
    for (const permission of permissions[purpose].filter((each) => !each.endsWith('.OwnedBy'))) {
      expect([401, 403, 405]).not.toContain(await status([permission]));
    }
  });
});

describe('the marks of the settings', () => {
  it('are of settings that there are', () => {
    const names = Object.keys(settingMarks).map((name) => name.split('.')[0]!);
    expect(names.filter((name) => !(name in settingsSchema.properties!))).toEqual([]);
  });
});
