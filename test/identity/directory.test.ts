import { describe, expect, test } from 'vitest';
import { checkAttribute, checkUserPrincipalName, createDirectory } from '../../src/identity/index.ts';

const bob = {
  id: 'u1',
  userPrincipalName: 'Bob@contoso.com',
  mail: 'bob@contoso.com',
  proxyAddresses: ['SMTP:bob@contoso.com', 'smtp:bob.s@contoso.com', 'X500:/o=Contoso/cn=bob', 'SIP:bob@sip'],
  mailNickname: 'bob',
  onPremisesSamAccountName: 'bob',
};
const sales = { id: 'g1', displayName: 'Sales', mail: 'sales@contoso.com' };

function codes(findings: readonly { readonly code: string }[]): string[] {
  return findings.map(({ code }) => code);
}

describe('names that are taken', () => {
  const directory = createDirectory({
    existing: { users: [bob], groups: [sales], contacts: [{ mail: 'c@x.com' }] },
  });

  test('are found in any case, with who holds them', () => {
    expect(directory.holderOf('userPrincipalName', 'BOB@CONTOSO.COM')).toEqual({
      kind: 'user',
      id: 'u1',
      name: 'Bob@contoso.com',
    });
    expect(directory.holderOf('address', 'Bob.S@contoso.com')?.id).toBe('u1');
    expect(directory.holderOf('address', 'sales@contoso.com')).toMatchObject({ kind: 'group', id: 'g1' });
    expect(directory.holderOf('address', 'C@x.com')).toEqual({ kind: 'contact', id: 'c@x.com', name: '' });
    expect(directory.holderOf('sAMAccountName', 'BOB')?.id).toBe('u1');
  });

  test('are SMTP addresses only, of proxyAddresses', () => {
    expect(directory.holderOf('address', '/o=Contoso/cn=bob')).toBeUndefined();
    expect(directory.holderOf('address', 'bob@sip')).toBeUndefined();
  });

  test('are no conflict for the object that has them', () => {
    expect(codes(checkUserPrincipalName('bob@contoso.com', directory, 'u1'))).toEqual([]);
    expect(codes(checkAttribute('mailNickname', 'bob', directory, 'u1'))).toEqual([]);
    expect(codes(checkAttribute('mailNickname', 'bob', directory))).toEqual(['nickname-duplicate']);
    expect(codes(checkAttribute('sAMAccountName', 'Bob', directory))).toEqual(['sam-duplicate']);
    expect(codes(checkAttribute('proxyAddresses', ['smtp:sales@contoso.com'], directory))).toEqual([
      'proxy-duplicate',
    ]);
  });

  test('give one finding when name and address are of the same user, two when of different objects', () => {
    expect(codes(checkUserPrincipalName('bob@contoso.com', directory))).toEqual(['upn-duplicate']);
    const both = createDirectory({
      existing: { users: [bob], groups: [{ id: 'g2', mail: 'bob@contoso.com' }] },
    });
    expect(codes(checkUserPrincipalName('bob@contoso.com', both))).toEqual([
      'upn-duplicate',
      'upn-address-conflict',
    ]);
    expect(codes(checkUserPrincipalName('bob@contoso.com', both, 'u1'))).toEqual(['upn-address-conflict']);
  });

  test('are guests’ names too', () => {
    const guest = { id: 'x', userPrincipalName: 'ann_x.com#EXT#@contoso.com' };
    const guests = createDirectory({ existing: { users: [guest] } });
    expect(codes(checkUserPrincipalName('ann_x.com#ext#@contoso.com', guests))).toContain('upn-duplicate');
  });

  test('of deleted users are compared without the id before them', () => {
    const withDeleted = createDirectory({
      existing: { deletedUsers: [{ id: 'd', userPrincipalName: `${'0aF9'.repeat(8)}gone@contoso.com` }] },
    });
    expect(codes(checkUserPrincipalName('GONE@contoso.com', withDeleted))).toEqual([
      'upn-soft-deleted-conflict',
    ]);
  });
});

describe('names that a run makes', () => {
  test('belong to the row that claimed them first', () => {
    const directory = createDirectory({ existing: { users: [bob] } });
    expect(directory.claim('userPrincipalName', 'ann@contoso.com', 'row 1')).toBeUndefined();
    expect(directory.claim('userPrincipalName', 'ANN@contoso.com', 'row 2')).toMatchObject({ id: 'row 1' });
    expect(directory.claim('userPrincipalName', 'ann@contoso.com', 'row 3')).toMatchObject({ id: 'row 1' });
    expect(directory.claim('userPrincipalName', 'bob@contoso.com', 'row 4')).toMatchObject({ id: 'u1' });
  });

  test('are duplicates for every row but their own', () => {
    const directory = createDirectory();
    directory.claim('userPrincipalName', 'ann@contoso.com', 'row 1 of users.csv');
    expect(checkUserPrincipalName('ann@contoso.com', directory, 'row 1 of users.csv')).toEqual([]);
    expect(checkUserPrincipalName('ann@contoso.com', directory)).toMatchObject([
      {
        code: 'upn-duplicate',
        message: '`ann@contoso.com` is already the userPrincipalName of row 1 of users.csv.',
      },
    ]);
  });

  test('stay with the first row, however many have the same', () => {
    const directory = createDirectory();
    for (let row = 1; row <= 50_000; row += 1) directory.claim('userPrincipalName', 'a@b.com', `row ${row}`);
    expect(directory.holderOf('userPrincipalName', 'a@b.com')?.id).toBe('row 1');
    expect(directory.holderOf('userPrincipalName', 'a@b.com', 'row 1')?.kind).toBe('row');
  });
});
