import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upnlint } from '../support/fakeIo.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../examples/captures/${name}`, import.meta.url), 'utf8');
const domains = readFileSync(new URL('../../examples/domains.json', import.meta.url), 'utf8');

async function run(command: string, names: readonly string[], ...more: readonly string[]) {
  const files = { ...Object.fromEntries(names.map((name) => [name, read(name)])), 'domains.json': domains };
  const { out, code } = await upnlint([command, ...names, ...more, '--format', 'json'], { files });
  return { report: JSON.parse(out), code };
}

describe('each scenario of the guide, from its captures', () => {
  it.each<[string, readonly string[], string]>([
    ['S1', ['1-answer.http', '1-request.http'], 'The Content-Type is not application/scim+json.'],
    ['S2', ['2-answer.http', '2-log.json', '2-job.json'], 'The provisioning job is not started, or paused.'],
    [
      'S3',
      ['3-answer.http', '3-token.txt'],
      'The permission SynchronizationData-User.Upload is not in the token.',
    ],
    ['S4', ['4-answer.http', '4-token.txt'], 'The token has expired.'],
    ['S5', ['5-job.json', '5-notification.json'], 'No Notification Email was set when the job was started.'],
  ])('%s', async (scenario, names, cause) => {
    const { report, code } = await run('diagnose', names);
    expect(code).toBe(1);
    expect(report.verdict).toBe('told');
    expect(report.diagnoses).toMatchObject([
      { scenario, causes: [{ title: cause, standing: 'found' }, ...report.diagnoses[0].causes.slice(1)] },
    ]);
  });

  it.each<[string, string, string, RegExp]>([
    ['S6', 'EMP1222', 'upn-missing-at', /^EMP1222\d{3}@contoso\.com$/],
    ['S7', 'bjensen@example.com', 'upn-unknown-domain', /^bjensen\d{3}@contoso\.com$/],
  ])('%s, where the mapping is run again and a cure is tried', async (scenario, value, code, cured) => {
    const { report } = await run(
      'diagnose',
      [`${scenario.slice(1)}-log.json`, `${scenario.slice(1)}-request.http`],
      '--domains',
      'domains.json',
    );
    expect(report.diagnoses).toMatchObject([
      {
        scenario,
        records: [
          { value, from: 'mapping', findings: [{ code }], cure: { value: expect.stringMatching(cured) } },
        ],
      },
    ]);
  });

  it('takes another cure where the expression of the guide keeps what is not allowed', async () => {
    const log = read('6-log.json').replaceAll('1222', '4101');
    const files = { 'log.json': log, 'payload.json': read('payload.json') };
    const { out } = await upnlint(
      ['diagnose', 'log.json', 'payload.json', '--domains', 'contoso.com', '--format', 'json'],
      { files },
    );
    const [record] = JSON.parse(out).diagnoses[0].records;
    expect(record.cure.expression).toMatch(/NormalizeDiacritics/);
    expect(record.cure.value).toMatch(/^renee\.dubois\d{3}@contoso\.com$/);
  });

  it('names no cure without a default domain to run it with', async () => {
    const { report } = await run('diagnose', ['6-log.json', '6-request.http']);
    expect(report.diagnoses[0].records[0].cure).toBeUndefined();
  });
});
