import { describe, expect, it } from 'vitest';
import { upnlint } from '../../support/fakeIo.ts';
import { expectGolden } from '../../support/golden.ts';

const tenant = `id,userPrincipalName,mailNickname,userType
1,ana@contoso.com,ana,Member
2,ANA@contoso.com,ana2,Member
3,bob_fabrikam.com#EXT#@contoso.onmicrosoft.com,bob,Guest
4,é@contoso.com,"a b",Member
`;

const codes = async (argv: readonly string[], world: Parameters<typeof upnlint>[1]) => {
  const { out } = await upnlint(['check', ...argv, '--format', 'jsonl'], world);
  return out
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { attribute, findings } = JSON.parse(line);
      return [attribute, ...findings.map(({ code }: { code: string }) => code)];
    });
};

describe('check', () => {
  it('reports every value that has rules', async () => {
    const { out, code } = await upnlint(['check', 't.csv'], { files: { 't.csv': tenant } });
    expectGolden('check.txt', out);
    expect(code).toBe(1);
  });

  it('takes names one a line', async () => {
    expect(await codes(['-'], { stdin: 'ana@contoso.com\nbad\n' })).toEqual([
      ['userPrincipalName'],
      ['userPrincipalName', 'upn-missing-at'],
    ]);
  });

  it('finds a name twice, but a guest only takes one up', async () => {
    const files = {
      'a.csv': 'userPrincipalName,userType\nbob@contoso.com,Guest\n',
      'b.txt': 'bob@contoso.com\n',
    };
    expect(await codes(['a.csv', 'b.txt'], { files })).toEqual([['userPrincipalName', 'upn-duplicate']]);
  });

  it('does not hold against an object what it has in the directory already', async () => {
    const files = { 'a.csv': 'id,userPrincipalName\n1,ana@contoso.com\n' };
    expect(await codes(['a.csv', '--existing', 'a.csv'], { files })).toEqual([['userPrincipalName']]);
  });

  it('asks for the domains of the tenant when they are known', async () => {
    expect(await codes(['-', '--domains', 'contoso.com'], { stdin: 'ana@example.com\n' })).toEqual([
      ['userPrincipalName', 'upn-unknown-domain'],
    ]);
  });

  it('has other limits for Active Directory', async () => {
    const stdin = 'sAMAccountName\nabcdefghijklmnopqrstuvwxyz\n';
    expect(await codes(['-', '--target', 'ad'], { stdin })).toEqual([['sAMAccountName', 'sam-too-long']]);
  });

  it('has no seed and no expression in its summary', async () => {
    const { out } = await upnlint(['check', '-', '--format', 'json'], { stdin: 'ana@contoso.com\n' });
    expect(JSON.parse(out).summary).toEqual({
      users: 1,
      ok: 1,
      withErrors: 0,
      withWarnings: 0,
      skipped: 0,
      failed: 0,
      byCode: {},
      seed: null,
      defaultDomain: null,
      expression: null,
    });
  });
});
