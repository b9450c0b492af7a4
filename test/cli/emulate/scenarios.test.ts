import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CaptureFile, capturesOf } from '../../../examples/scenarios/capturesOf.ts';
import { namesOf } from '../../../examples/scenarios/namesOf.ts';
import { outcomeText } from '../../../examples/scenarios/outcomeText.ts';
import { playScenario, readScenario, scenarioNames } from '../../../examples/scenarios/playScenario.ts';
import type { Send } from '../../../examples/scenarios/scenario.ts';
import { sendByCurl, sendByFetch } from '../../../examples/scenarios/send.ts';
import { tour } from '../../../examples/scenarios/tour.ts';
import { startServer } from '../../../src/cli/emulate/server.ts';
import { createEmulator } from '../../../src/emulator/index.ts';
import { upnlint } from '../../support/fakeIo.ts';

const root = new URL('../../../examples/scenarios/', import.meta.url);
const captures = new URL('../../../examples/captures/', import.meta.url);

let byFetch: ReadonlyMap<string, Awaited<ReturnType<typeof play>>>;
beforeAll(async () => {
  const plays = scenarioNames.map(async (name) => [name, await play(name, sendByFetch)] as const);
  byFetch = new Map(await Promise.all(plays));
});

async function play(name: string, send: Send) {
  let text = '';
  const differences: string[] = [];
  const files: CaptureFile[] = [];
  for await (const played of playScenario(name, send)) {
    text += outcomeText(played);
    differences.push(...played.differences.map((difference) => `${played.step.say} ${difference}`));
    files.push(...capturesOf(played).map((file) => ({ ...file, name: `${name[0]}-${file.name}` })));
  }
  return { text, differences, files };
}

describe('the scenarios', () => {
  it('are the seven of the guide', () => {
    expect(scenarioNames.map((name) => name[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it.each(scenarioNames)('%s goes wrong first, and is accepted at the end', (name) => {
    const { failure, resolution } = readScenario(name);
    const said = JSON.stringify(failure.map(({ expect }) => expect));
    expect(said).toMatch(/"status":40[013]|"value":\[\]|"status":"failure"/);
    const uploads = [...failure, ...resolution].filter(({ path }) => path.endsWith('/bulkUpload'));
    expect(uploads.at(-1)?.expect.status).toBe(202);
  });

  it.each(scenarioNames)('%s is as documented, by fetch and by curl alike', async (name) => {
    const played = byFetch.get(name)!;
    expect(played.differences).toEqual([]);
    expect(await play(name, sendByCurl)).toEqual(played);
  });

  it.each(scenarioNames)('%s tells nothing that changes, and no secret', (name) => {
    expect(byFetch.get(name)!.text).not.toMatch(/127\.0\.0\.1|localhost|eyJ|secret/);
  });
});

describe('the captures', () => {
  // What the emulator has no endpoint for, and what a run that goes well has.
  const byHand = [
    '5-notification.json',
    'good-job.json',
    'good-notification.json',
    'good-token.txt',
    'payload.json',
  ];

  it('are what the scenarios save; `run.ts all --save examples/captures` records them anew', async () => {
    const recorded = new Map<string, string>();
    const code = await tour(['all', '--save', 'captures'], {
      print: () => {},
      save: (_, { name, text }) => recorded.set(name, text),
    });
    expect(code).toBe(0);
    const kept = readdirSync(captures).filter((name) => !byHand.includes(name));
    expect([...recorded.keys()].sort()).toEqual(kept.sort());
    for (const [name, text] of recorded) expect(readFileSync(new URL(name, captures), 'utf8')).toBe(text);
  });

  it('hold no token but in files of their own', () => {
    const names = readdirSync(captures).filter((name) => !name.endsWith('-token.txt'));
    for (const name of names) expect(readFileSync(new URL(name, captures), 'utf8')).not.toMatch(/eyJ/);
  });

  it.each(scenarioNames)('of %s are diagnosed as that scenario, and nothing else', async (name) => {
    const { files } = byFetch.get(name)!;
    const { out, code } = await upnlint(
      ['diagnose', ...files.map((file) => file.name), '--domains', 'contoso.com', '--format', 'json'],
      { files: Object.fromEntries(files.map((file) => [file.name, file.text])) },
    );
    const scenarios = JSON.parse(out).diagnoses.map(({ scenario }: { scenario: string }) => scenario);
    expect(scenarios).toEqual([`S${name[0]}`]);
    expect(code).toBe(1);
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
