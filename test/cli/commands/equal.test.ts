import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

describe('equal', () => {
  it('proves two ways to write the same', async () => {
    const { out, code } = await upnlint([
      'equal',
      'Append([a], "@contoso.com")',
      '[a] & "@" & "contoso.com"',
      '--seed',
      '1',
    ]);
    expectGolden('equal.txt', out);
    expect(code).toBe(0);
  });

  it('shows the user for whom they differ', async () => {
    const argv = ['equal', '@old.txt', '-', '--seed', '1', '--runs', '500'];
    const { out, code } = await upnlint(argv, {
      files: { 'old.txt': 'ToLower(Trim([mail]))' },
      stdin: 'Trim([mail])',
    });
    expectGolden('equal-refuted.txt', out);
    expect(code).toBe(1);
  });

  it('says that it does not know', async () => {
    const argv = [
      'equal',
      'ToLower([a] & "X")',
      'ToLower([a]) & "x"',
      '--seed',
      '1',
      '--runs',
      '100',
      '--format',
      'json',
    ];
    const { out, code } = await upnlint(argv);
    expect(JSON.parse(out)).toEqual({ verdict: 'not-refuted', seed: 1, runs: 100, timedOut: false });
    expect(code).toBe(0);
  });

  it('asks for the default domain where it matters', async () => {
    const argv = ['equal', 'Append([a], DefaultDomain())', '[a] & "contoso.com"'];
    expect(await upnlint(argv)).toMatchObject({ code: 2, out: '' });
    expect(await upnlint([...argv, '--default-domain', 'contoso.com'])).toMatchObject({ code: 0 });
  });

  it('cannot compare what cannot be run', async () => {
    const ran = await upnlint(['equal', '[a]', 'Nonsense([a])']);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toMatch(/There is no function Nonsense/);
  });
});
