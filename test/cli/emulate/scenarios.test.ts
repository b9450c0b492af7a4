import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../examples/scenarios/namesOf.ts';
import { runScenario, type Scenario, type Send } from '../../../examples/scenarios/scenario.ts';
import { sendByCurl, sendByFetch } from '../../../examples/scenarios/send.ts';
import { startServer } from '../../../src/cli/emulate/server.ts';
import { createEmulator } from '../../../src/emulator/index.ts';

const root = new URL('../../../examples/scenarios/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Plays a scenario over HTTP against an emulator whose clock stands still. */
async function play(folder: string, send: Send): Promise<string[]> {
  const read = (name: string) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8');
  const settings = JSON.parse(read('settings.json'));
  const server = await startServer(createEmulator(settings).fetch, { host: '127.0.0.1', port: 0 });
  try {
    const scenario = JSON.parse(read('scenario.json')) as Scenario;
    const found: string[] = [];
    for await (const { step, differences } of runScenario(
      scenario,
      server.url,
      namesOf(settings),
      read,
      send,
    )) {
      found.push(...differences.map((difference) => `${step.say} ${difference}`));
    }
    return found;
  } finally {
    await server.close();
  }
}

describe.each([
  ['fetch', sendByFetch],
  ['curl', sendByCurl],
])('by %s, the failure and its resolution are as documented', (_, send) => {
  it.each(folders)('%s', async (folder) => {
    expect(await play(folder, send)).toEqual([]);
  });
});

describe('the scenarios', () => {
  it('are the seven of the guide', () => {
    expect(folders.map((name) => name[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it.each(folders)('%s goes wrong first, and is accepted at the end', (folder) => {
    const { steps } = JSON.parse(readFileSync(new URL(`${folder}/scenario.json`, root), 'utf8')) as Scenario;
    const said = JSON.stringify(steps.map(({ expect }) => expect));
    expect(said).toMatch(/"status":40[013]|"value":\[\]|"status":"failure"/);
    expect(steps.findLast(({ path }) => path.endsWith('/bulkUpload'))?.expect.status).toBe(202);
  });
});

describe('a script that knows nothing of the emulator', () => {
  it.each([
    ['in a first scenario', '1-invalid-data-format', '"userPrincipalName":"bjensen@contoso.com"'],
    [
      'also where the record fails',
      '6-invalid-user-principal-name',
      'AzureActiveDirectoryInvalidUserPrincipalName',
    ],
  ])('takes a token, uploads and finds the record in the log, %s', async (_, folder, found) => {
    const file = fileURLToPath(new URL(`${folder}/request.json`, root));
    const settings = JSON.parse(readFileSync(new URL(`${folder}/settings.json`, root), 'utf8'));
    const server = await startServer(createEmulator(settings).fetch, { host: '127.0.0.1', port: 0 });
    const names = namesOf(settings);
    try {
      const { stdout } = await promisify(execFile)(fileURLToPath(new URL('upload.sh', root)), [file], {
        env: {
          ...process.env,
          LOGIN_HOST: server.url,
          GRAPH_HOST: server.url,
          TENANT_ID: names.tenantId,
          CLIENT_ID: names.clientId,
          CLIENT_SECRET: names.clientSecret,
          SERVICE_PRINCIPAL_ID: names.servicePrincipalId,
          JOB_ID: names.jobId,
          TRIES: '1',
          WAIT: '0',
        },
      });
      expect(stdout).toContain(found);
    } finally {
      await server.close();
    }
  });
});
