import { describe, expect, it } from 'vitest';
import { type ExistingItem, readExisting } from '../../src/readers/index.ts';
import { collect, input } from './support.ts';

async function read(...texts: string[]): Promise<ExistingItem[]> {
  return collect(readExisting(texts.map((text) => input(text))));
}

async function objects(text: string): Promise<unknown[]> {
  return (await read(text)).flatMap((item) => (item.kind === 'object' ? item.object : []));
}

it('does not take the lines of a table for names', async () => {
  const table = 'Name UserPrincipalName\r\n---- -----------------\r\nA    a@b.com\r\n';
  expect((await codes(table)).slice(0, 3)).toEqual(['record-kind', 'record-kind', 'record-kind']);
});

async function codes(...texts: string[]): Promise<string[]> {
  return (await read(...texts)).flatMap((item) => (item.kind === 'object' ? [] : item.finding.code));
}

describe('existing objects are read from', () => {
  it.each([
    ['a list in quotes', '"a@b.com"\r\n', { kind: 'user', userPrincipalName: 'a@b.com' }],
    ['a column UPN', 'UPN,Department\na@b.com,HR\n', { kind: 'user', userPrincipalName: 'a@b.com' }],
    [
      'addresses with blanks between, as ConvertTo-Json cuts a list',
      '[{"UserPrincipalName":"a@b.com","ProxyAddresses":"SMTP:a@b.com smtp:c@b.com|X500:/o=My Org/ou=x"}]',
      { proxyAddresses: ['SMTP:a@b.com', 'smtp:c@b.com', 'X500:/o=My Org/ou=x'] },
    ],
    [
      'Graph GET /users',
      '{"value":[{"id":"1","userPrincipalName":"a@b.com","mail":"m@b.com","mailNickname":"a","proxyAddresses":["SMTP:m@b.com","smtp:n@b.com"],"displayName":"A","userType":"Member","onPremisesSamAccountName":"asam"}]}',
      {
        kind: 'user',
        id: '1',
        userPrincipalName: 'a@b.com',
        mail: 'm@b.com',
        mailNickname: 'a',
        proxyAddresses: ['SMTP:m@b.com', 'smtp:n@b.com'],
        displayName: 'A',
        userType: 'Member',
        onPremisesSamAccountName: 'asam',
        isGuest: false,
      },
    ],
    [
      'deleted items',
      '{"value":[{"id":"1","deletedDateTime":"2026-01-01T00:00:00Z","userPrincipalName":"0123a@b.com"}]}',
      { kind: 'deleted user', userPrincipalName: '0123a@b.com' },
    ],
    [
      'groups by type',
      '[{"@odata.type":"#microsoft.graph.group","mail":"g@b.com"}]',
      { kind: 'group', mail: 'g@b.com' },
    ],
    [
      'groups by their properties',
      '[{"id":"1","groupTypes":[],"securityEnabled":true,"mailNickname":"g"}]',
      { kind: 'group', mailNickname: 'g' },
    ],
    [
      'contacts',
      '[{"@odata.type":"#microsoft.graph.orgContact","mail":"c@b.com"}]',
      { kind: 'contact', mail: 'c@b.com' },
    ],
    [
      'Download users',
      'userPrincipalName,displayName,surname,mail,givenName,objectId,userType\na@b.com,A,,m@b.com,,7,Guest\n',
      {
        kind: 'user',
        id: '7',
        userPrincipalName: 'a@b.com',
        mail: 'm@b.com',
        userType: 'Guest',
        isGuest: true,
        proxyAddresses: null,
      },
    ],
    [
      'Get-MgUser as CSV',
      '"Id","UserPrincipalName","ProxyAddresses"\r\n"1","a@b.com","SMTP:m@b.com;smtp:n@b.com"\r\n',
      { id: '1', userPrincipalName: 'a@b.com', proxyAddresses: ['SMTP:m@b.com', 'smtp:n@b.com'] },
    ],
    [
      'Get-ADUser',
      'DistinguishedName,ObjectClass,ObjectGUID,SamAccountName,UserPrincipalName,EmailAddress\n"CN=A,DC=b",user,7,asam,a@b.com,m@b.com\n',
      { kind: 'user', id: '7', sAMAccountName: 'asam', userPrincipalName: 'a@b.com', mail: 'm@b.com' },
    ],
    [
      'csvde',
      'DN,objectClass,sAMAccountName,proxyAddresses\n"CN=C,DC=b",contact,,smtp:a@b.com;X500:/o=x\n',
      { kind: 'contact', proxyAddresses: ['smtp:a@b.com', 'X500:/o=x'] },
    ],
    [
      'the admin center',
      'Display name,User principal name,Proxy addresses\nA,a@b.com,SMTP:a@b.com+smtp:n+tag@b.com\n',
      { userPrincipalName: 'a@b.com', proxyAddresses: ['SMTP:a@b.com', 'smtp:n+tag@b.com'] },
    ],
    ['a list of names', 'a@b.com\n', { kind: 'user', userPrincipalName: 'a@b.com', isGuest: false }],
    ['a guest by name', 'x_y.com#EXT#@b.onmicrosoft.com\n', { isGuest: true }],
  ])('%s', async (_, text, object) => {
    expect(await objects(text)).toMatchObject([object]);
  });
});

describe('of exports it is said', () => {
  it('that no object has addresses', async () => {
    expect(await codes('{"value":[{"userPrincipalName":"a@b.com"}]}')).toEqual(['addresses-not-in-input']);
    expect(await codes('userPrincipalName\na@b.com\n', '[{"proxyAddresses":["smtp:a@b.com"]}]')).toEqual([]);
  });

  it('that Export-Csv lost them, once for a file, with the form that keeps them', async () => {
    const text = 'UserPrincipalName,ProxyAddresses\na@b.com,System.String[]\nb@b.com,System.String[]\n';
    const items = await read(text);
    const notes = items.flatMap((item) => (item.kind === 'note' ? item.finding : []));
    expect(notes.map(({ code }) => code)).toEqual(['export-lost-values']);
    expect(notes[0]?.help).toContain("-join ';'");
    expect(await objects(text)).toMatchObject([{ proxyAddresses: [] }, { proxyAddresses: [] }]);
  });

  it('that pages are missing', async () => {
    expect(await codes('{"value":[{"proxyAddresses":["smtp:a@b.com"]}],"@odata.nextLink":"x"}')).toEqual([
      'export-incomplete',
    ]);
  });

  it('that none of the names is there', async () => {
    expect(await codes('login,place\na,b\n')).toEqual(['attribute-not-in-input', 'addresses-not-in-input']);
  });

  it('that an object holds something else than values', async () => {
    expect(await codes('[{"proxyAddresses":["smtp:a@b.com"]},{"mail":{"x":1}}]')).toEqual([
      'attribute-structure',
    ]);
  });
});
