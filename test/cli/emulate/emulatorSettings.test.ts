import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emulatorSettings } from '../../../src/cli/emulate/emulatorSettings.ts';
import { createEmulator } from '../../../src/emulator/index.ts';
import { fakeIo } from '../../support/fakeIo.ts';

const schema = readFileSync(new URL('../../../examples/schema.json', import.meta.url), 'utf8');

const files = {
  'schema.json': schema,
  'broken.json': '{\n "id": }',
  'empty.json': '[]',
  'settings.json': JSON.stringify({
    seed: 7,
    users: [{ employeeId: '1', userPrincipalName: 'ana@contoso.com', onPremisesSyncEnabled: true }],
    schema: JSON.parse(schema),
    userPrincipalName: 'direct',
  }),
  'domains.json': JSON.stringify({
    value: [
      { id: 'old.example', isVerified: false },
      { id: 'fabrikam.com', isVerified: true, isDefault: false },
      { id: 'contoso.com', isVerified: true, isDefault: true },
    ],
  }),
};

const settingsOf = (flags: Parameters<typeof emulatorSettings>[0]) =>
  emulatorSettings(flags, fakeIo({ files }).io);

describe('the settings of the emulator', () => {
  it('may hold users and a schema of any shape', async () => {
    const settings = await settingsOf({ settings: 'settings.json' });
    expect(settings.users).toEqual(JSON.parse(files['settings.json']).users);
    expect(() => createEmulator(settings)).not.toThrow();
  });

  it('take an exported schema in place of that of the file', async () => {
    const settings = await settingsOf({ mapping: 'schema.json' });
    expect(settings.schema).toEqual(JSON.parse(schema));
    expect(() => createEmulator(settings)).not.toThrow();
  });

  it('take a preset in place of the schema of the file', async () => {
    const settings = await settingsOf({ settings: 'settings.json', mapping: 'documented-fix' });
    expect(settings).toMatchObject({ seed: 7, userPrincipalName: 'documented-fix' });
    expect(settings).not.toHaveProperty('schema');
  });

  it('take the verified domains of an export, and the default one', async () => {
    expect(await settingsOf({ domains: 'domains.json' })).toEqual({
      verifiedDomains: ['contoso.com', 'fabrikam.com'],
      defaultDomain: 'contoso.com',
    });
    expect(await settingsOf({ domains: 'a.com,b.com', defaultDomain: '@b.com', seed: 3 })).toEqual({
      verifiedDomains: ['a.com', 'b.com'],
      defaultDomain: 'b.com',
      seed: 3,
    });
  });

  it.each([
    ['a mapping that is no JSON', { mapping: 'broken.json' }, /^broken\.json, line 2: /],
    ['a mapping that is not there', { mapping: 'none.json' }, /none\.json/],
    ['domains that are none', { domains: 'empty.json' }, /empty\.json/],
  ])('are refused with %s', async (_, flags, message) => {
    await expect(settingsOf(flags)).rejects.toThrow(message);
  });
});
