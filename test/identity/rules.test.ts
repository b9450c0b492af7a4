import { describe, expect, test } from 'vitest';
import {
  checkAttribute,
  createDirectory,
  type Directory,
  identityFindings,
} from '../../src/identity/index.ts';

const tenant = {
  domains: [
    { id: 'contoso.com', isVerified: true, isDefault: true },
    { id: 'contoso.onmicrosoft.com', isVerified: true, isInitial: true },
    { id: 'fabrikam.com', isVerified: false },
    { id: 'federated.contoso.com', isVerified: true, authenticationType: 'Federated' },
  ],
  existing: {
    users: [{ id: 'u1', userPrincipalName: 'bob@contoso.com', mailNickname: 'bob', sAMAccountName: 'bob' }],
    groups: [{ id: 'g1', displayName: 'Sales', mail: 'sales@contoso.com' }],
    deletedUsers: [{ id: 'd1', userPrincipalName: `${'0'.repeat(32)}gone@contoso.com` }],
  },
};
const entra = createDirectory(tenant);
const activeDirectory = createDirectory({ ...tenant, target: 'ad' });

/** The attribute that a rule is about, by the first word of its code. */
const attributes: Readonly<Record<string, string>> = {
  upn: 'userPrincipalName',
  ad: 'userPrincipalName',
  nickname: 'mailNickname',
  sam: 'sAMAccountName',
  cn: 'cn',
  proxy: 'proxyAddresses',
  mail: 'mail',
};

function codesOf(code: string, example: string): string[] {
  const word = code.slice(0, code.indexOf('-'));
  const directory: Directory = word === 'ad' ? activeDirectory : entra;
  const value = word === 'proxy' ? example.split(', ') : example;
  return checkAttribute(attributes[word]!, value, directory).map((finding) => finding.code);
}

describe('every rule', () => {
  test.each(identityFindings)('$code finds its bad example', ({ code, example }) => {
    expect(codesOf(code, example.bad)).toContain(code);
  });

  test.each(identityFindings)('$code leaves its good example in peace', ({ code, example }) => {
    expect(codesOf(code, example.good)).toEqual([]);
  });

  test('has a code of its own, and a reference with its marks', () => {
    expect(new Set(identityFindings.map(({ code }) => code)).size).toBe(identityFindings.length);
    for (const { reference } of identityFindings) expect(reference).toMatch(/^upn-rules\.md, .*\b[DIA]\b/);
  });
});
