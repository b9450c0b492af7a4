import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/diagnose/index.ts';
import { upnlint } from '../support/fakeIo.ts';

const diagnosed = async (files: Readonly<Record<string, string>>) => {
  const { out, err, code } = await upnlint(['diagnose', ...Object.keys(files), '--format', 'json'], {
    files,
  });
  return { code, err, report: out === '' ? undefined : JSON.parse(out) };
};

const observed = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await diagnosed(files)).report.diagnoses.flatMap((each: { observed: readonly string[] }) => each.observed);

const entry = (status: string, code: string, id: string, more: object = {}) => ({
  provisioningStatusInfo: { status, errorInformation: { errorCode: code, reason: '' } },
  sourceIdentity: { id },
  ...more,
});

it('knows a manager whom the job does not know', async () => {
  const log = JSON.stringify({
    value: [entry('warning', 'UnableToResolveReferenceAttributeValue', '7'), entry('success', '', '8')],
  });
  const { code, report } = await diagnosed({ log });
  expect(code).toBe(1);
  expect(report).toMatchObject({
    diagnoses: [
      {
        scenario: 'UnableToResolveReferenceAttributeValue',
        observed: ['log: UnableToResolveReferenceAttributeValue for 7'],
        causes: [{ standing: 'likely', mark: 'A' }],
      },
    ],
  });
});

describe('the three files of a CSV download', () => {
  const main =
    'Change ID,Action,Status,Error code,Source ID\nc1,create,Failure,InvalidDomain,1\nc2,create,Success,,2\n';
  const steps =
    'ChangeId;Step Name;Step Status;Step Description\nc1;Import;Success;read\nc1;Export;Failure;no such domain\n';
  const properties =
    'modifiedProperties_displayName,modifiedProperties_newValue,change_id\nuserPrincipalName,a@b.c,c1\nmail,x@y.z,c1\n';
  const files = { main, steps, properties };
  const orders = [
    ['main', 'steps', 'properties'],
    ['properties', 'main', 'steps'],
    ['steps', 'properties', 'main'],
  ] as const;

  it.each(orders)('are joined in the order %s, %s, %s', async (...order) => {
    const { report } = await diagnosed(Object.fromEntries(order.map((name) => [name, files[name]])));
    expect(report.diagnoses).toMatchObject([
      {
        scenario: 'S7',
        observed: ['main: InvalidDomain for 1: no such domain'],
        records: [{ value: 'a@b.c' }],
      },
    ]);
    expect(report.unexplained).toEqual([]);
  });

  it('are not joined where the main file has no change IDs, and nothing counts twice', async () => {
    const { report } = await diagnosed({ main: main.replaceAll(/^[^,]*,/gm, ''), steps });
    expect(report.diagnoses).toMatchObject([{ observed: ['main: InvalidDomain for 1'] }]);
    expect(report.unexplained).toEqual([]);
  });

  it('are whole without entries for what went well', async () => {
    const [head, , good] = main.split('\n');
    const { report } = await diagnosed({ main: `${head}\n${good}\n`, properties });
    expect(report.verdict).toBe('nothing-wrong');
  });

  it('say that the main file lacks a failure', async () => {
    const [head, , good] = main.split('\n');
    for (const lines of [`${head}\n`, `${head}\n${good}\n`]) {
      const { report } = await diagnosed({ main: lines, steps });
      expect(report.unexplained).toEqual(['steps: failure with no code for the change c1: no such domain']);
      expect(report.fetch).toMatchObject([{ what: expect.stringMatching(/main file/) }]);
    }
  });

  it('say which of them is missing', async () => {
    const { code, report } = await diagnosed({ steps });
    expect(code).toBe(1);
    expect(report.unexplained).toEqual(['steps: failure with no code for the change c1: no such domain']);
    expect(report.fetch).toMatchObject([{ what: expect.stringMatching(/main file/) }]);
    const good = await diagnosed({ steps: steps.replace('Failure', 'Success') });
    expect([good.code, good.report.verdict, good.report.fetch.length]).toEqual([0, 'cannot-tell', 1]);
  });
});

describe('what is a log and what is none', () => {
  const kinds = async (text: string) => (await recognise('x', text)).map(({ kind }) => kind);
  const record = (category: string, properties: object) => JSON.stringify({ category, properties });

  it.each<[string, string, readonly string[]]>([
    [
      'a query of sign-ins',
      '{"tables":[{"columns":[{"name":"ResultType"},{"name":"UserId"}],"rows":[["0","x"]]}]}',
      ['unknown'],
    ],
    ['rows of sign-ins', '[{"resultType":"50126","resultSignature":"None","userId":"x"}]', ['unknown']],
    ['records of sign-ins only', `${record('SignInLogs', {})}\n${record('AuditLogs', {})}`, ['unknown']],
    ['another log of that category', `[${record('ProvisioningLogs', { AgentName: 'x' })}]`, ['unknown']],
    [
      'an entry among others',
      `${record('SignInLogs', {})}\n${record('ProvisioningLogs', entry('success', '', '1'))}`,
      ['log'],
    ],
    [
      'lines, the last of them cut',
      `${JSON.stringify(entry('success', '', '1'))}\n{"provisioningSt`,
      ['log'],
    ],
    ['a query whose answer is an error', '{"error":{"code":"BadArgumentError","message":"x"}}', ['answer']],
    [
      'a table of four columns with a status in it',
      'Datum;Name;Zustand;Text\n1;2;3;HTTP status code 409\n',
      ['unknown'],
    ],
    ['a header in front of nothing', '"TimeGenerated [UTC]","ResultType","JobId"\n', ['log']],
  ])('%s', async (_, text, expected) => {
    expect(await kinds(text)).toEqual(expected);
  });

  it('counts what cannot be read', async () => {
    const cut = `${JSON.stringify(entry('success', '', '1'))}\n{"provisioningSt`;
    expect(await recognise('x', cut)).toMatchObject([{ entries: [{ sourceId: '1' }], unreadable: 1 }]);
  });

  it('reads numbers of diagnostic settings, and JSON in texts', async () => {
    const row = {
      ResultType: 'Failure',
      ChangeId: 'c1',
      SourceIdentity: '{"Id":"1"}',
      ProvisioningSteps: '[{"status":0,"description":"good"},{"status":1,"description":"bad"}]',
      ModifiedProperties: '[{"displayName":"userPrincipalName","newValue":"a@b.c"}]',
      ProvisioningStatusInfo: '{"Status":1,"errorInformation":null}',
    };
    expect(await recognise('x', JSON.stringify([row]))).toMatchObject([
      {
        entries: [
          { status: 'failure', sourceId: '1', changeId: 'c1', text: 'bad', userPrincipalName: 'a@b.c' },
        ],
      },
    ]);
  });
});

describe('a log of many entries', () => {
  it('is told by kinds, with a few records of each and how many more', async () => {
    const log = Array.from({ length: 3000 }, (_, i) =>
      entry('failure', i % 3 === 0 ? 'DuplicateTargetEntries' : `Unknown${i % 2}`, `${i % 1500}`),
    );
    const { report } = await diagnosed({ log: JSON.stringify(log) });
    expect(report.diagnoses[0].observed).toEqual([
      'log: DuplicateTargetEntries for 0, 3, 6, 9, 12 and 495 more, in 1000 entries',
    ]);
    expect(report.unexplained).toEqual([
      'log: failure with Unknown1 for 1, 5, 7, 11, 13 and 495 more, in 1000 entries',
      'log: failure with Unknown0 for 2, 4, 8, 10, 14 and 495 more, in 1000 entries',
    ]);
  });

  it('names the first kinds only where there are very many', async () => {
    const log = Array.from({ length: 500 }, (_, i) => entry('failure', `Unknown${i}`, `${i}`));
    const { report } = await diagnosed({ log: JSON.stringify(log) });
    expect(report.unexplained).toHaveLength(11);
    expect(report.unexplained[10]).toBe('490 more entries, of other kinds');
  });

  it('is whole when the last of its pages is there', async () => {
    const page = (id: string, next?: string) =>
      JSON.stringify({ value: [entry('success', '', id)], '@odata.nextLink': next });
    const pages = { first: page('1', 'https://graph.microsoft.com/next'), last: page('2') };
    expect((await diagnosed(pages)).report.verdict).toBe('nothing-wrong');
    expect((await diagnosed({ first: pages.first })).report.verdict).toBe('cannot-tell');
  });

  it('reruns a record once, however often it was tried', async () => {
    const log = ['1', '1', '2', '1'].map((id, i) =>
      entry('failure', 'InvalidDomain', id, {
        modifiedProperties: [{ displayName: 'userPrincipalName', newValue: `${id}@${i}.example` }],
      }),
    );
    const { report } = await diagnosed({ log: JSON.stringify(log) });
    expect(report.diagnoses[0].records.map(({ value }: { value: string }) => value)).toEqual([
      '1@3.example',
      '2@2.example',
    ]);
  });

  it('reruns the first ten records only', async () => {
    const log = Array.from({ length: 11 }, (_, i) => entry('failure', 'InvalidDomain', `${i}`));
    const { report } = await diagnosed({ log: JSON.stringify(log) });
    expect(report.diagnoses[0].records).toHaveLength(10);
  });

  it('does not take a record without externalId for the one that an entry without id is about', async () => {
    const log = JSON.stringify([entry('failure', 'InvalidDomain', '')]);
    const request = '{"Operations":[{"data":{"userName":"ann"}}]}';
    const { report } = await diagnosed({ log, request });
    expect(report.diagnoses.at(-1).records).toMatchObject([{ from: 'nowhere', value: null }]);
  });
});

describe('exit codes', () => {
  const skipped = JSON.stringify(entry('skipped', 'EntrySynchronizationSkipped', '1'));
  const failed = JSON.stringify(entry('failure', 'InvalidDomain', '2'));

  it.each<[number, string, Readonly<Record<string, string>>]>([
    [0, 'a skip is no failure', { log: skipped }],
    [1, 'a failure beside it is', { log: `[${skipped},${failed}]` }],
    [1, 'a failure that nobody knows', { log: JSON.stringify(entry('failure', 'Novel', '1')) }],
    [0, 'too little to tell', { answer: '202' }],
    [
      1,
      'what was accepted, with a token that may do nothing',
      { answer: '202', token: '{"aud":"https://graph.microsoft.com","exp":9999999999}' },
    ],
    [3, 'nothing that is known', { text: 'Datum;Name;Zustand;Text\n1;2;3;4\n' }],
  ])('%i: %s', async (expected, _, files) => {
    expect((await diagnosed(files)).code).toBe(expected);
  });

  it('are told by --help', async () => {
    expect((await upnlint(['diagnose', '--help'])).out).toMatch(/Exit codes: 0 no failure/);
  });
});

it('leaves out what a diagnosis explains: why the log has nothing', async () => {
  const job = (code: string) => JSON.stringify({ id: 'API2AD.x', status: { code, quarantine: null } });
  const found = async (files: Readonly<Record<string, string>>) =>
    (await diagnosed(files)).report.findings.map(
      ({ finding }: { finding: { code: string } }) => finding.code,
    );
  expect(await found({ job: job('Quarantine'), log: '[]' })).toEqual([]);
  expect(await found({ job: job('Paused'), log: '[]' })).toEqual([]);
  expect(await found({ answer: '403', job: job('Active'), log: '[]' })).toEqual([]);
  expect(await found({ job: job('Active'), log: JSON.stringify([entry('success', '', '1')]) })).toEqual([
    'job-on-premises',
  ]);
});

it('holds its patterns against texts of bounded length', async () => {
  const text = 'domain portion '.repeat(200_000);
  const log = JSON.stringify([
    entry('failure', 'X', '1', { provisioningSteps: [{ status: 'failure', description: text }] }),
  ]);
  expect(await observed({ log })).toEqual([]);
});
