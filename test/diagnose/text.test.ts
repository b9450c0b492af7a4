import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { upnlint } from '../support/fakeIo.ts';
import { expectGolden } from '../support/golden.ts';
import { payloadOf, record } from '../support/payload.ts';

const folder = new URL('captures/', import.meta.url);

/** Captures by the numbers before their names. */
const captures = (...numbers: readonly string[]) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => numbers.includes(name.slice(0, 2)))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );

const domains = { 'domains.json': '{"value":[{"id":"contoso.com","isVerified":true,"isDefault":true}]}' };

it('shows a diagnosis with found, excluded and missing evidence', async () => {
  const files = { ...captures('26', '27'), ...domains };
  const { out, code } = await upnlint(['diagnose', ...Object.keys(files)], { files });
  expect(code).toBe(1);
  expectGolden('diagnose.txt', out);
});

it('shows logs as they are exported: three files of one download, and skips that are no failure', async () => {
  const files = captures('41', '52');
  const { out, code } = await upnlint(['diagnose', ...Object.keys(files)], { files });
  expect(code).toBe(1);
  expectGolden('diagnose-exports.txt', out);
});

it('shows a run that is not ready', async () => {
  const requests = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [
      `request-${i + 1}.json`,
      payloadOf(record({ externalId: String(i), userName: `jörg${i}@example.com` })),
    ]),
  );
  const files = { ...requests, ...captures('37', '40'), ...domains };
  const { out, code } = await upnlint(['preflight', ...Object.keys(files), '--now', '2026-11-25T09:00:00Z'], {
    files,
  });
  expect(code).toBe(1);
  expectGolden('preflight.txt', out);
});

it('takes mapping and domains from among the files, and flags before them', async () => {
  const mapping = {
    objectMappings: [
      {
        name: 'Users',
        enabled: true,
        attributeMappings: [
          {
            targetAttributeName: 'userPrincipalName',
            source: { expression: '"x@contoso.com"', type: 'Constant' },
          },
        ],
      },
    ],
  };
  const log = {
    provisioningStatusInfo: {
      status: 'failure',
      errorInformation: { errorCode: 'AzureActiveDirectoryInvalidUserPrincipalName' },
    },
    sourceIdentity: { id: '701984' },
  };
  const files = {
    'log.json': JSON.stringify(log),
    'request.json': payloadOf(record({ userName: 'EMP1' })),
    'schema.json': JSON.stringify(mapping),
    ...domains,
  };
  const valuesWith = async (...flags: readonly string[]) => {
    const argv = ['diagnose', ...Object.keys(files), '--format', 'json', ...flags];
    const [diagnosis] = JSON.parse((await upnlint(argv, { files })).out).diagnoses;
    return [diagnosis.records[0].value, diagnosis.records[0].cure?.value.replace(/\d{3}@/, '@')];
  };
  expect(await valuesWith()).toEqual(['x@contoso.com', 'EMP1@contoso.com']);
  expect(await valuesWith('--expression', '[userName]', '--domains', 'fabrikam.com')).toEqual([
    'EMP1',
    'EMP1@fabrikam.com',
  ]);
  expect(await valuesWith('--mapping', 'default-domain')).toEqual(['EMP1@contoso.com', 'EMP1@contoso.com']);
  const both = ['diagnose', 'log.json', '--mapping', 'direct', '--expression', '[userName]'];
  expect((await upnlint(both, { files })).code).toBe(2);
});
