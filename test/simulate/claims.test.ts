import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/identity/index.ts';
import { claimValue, heldNameOf, isHeld } from '../../src/simulate/claims.ts';

describe('an attribute whose values are held once only', () => {
  it.each([
    ['userPrincipalName', 'userPrincipalName'],
    ['USERPRINCIPALNAME', 'userPrincipalName'],
    ['mail', 'address'],
    ['proxyAddresses', 'address'],
    ['mailNickname', 'mailNickname'],
    ['sAMAccountName', 'sAMAccountName'],
    ['displayName', undefined],
    ['constructor', undefined],
  ])('%s', (attribute, name) => expect(heldNameOf(attribute)).toBe(name));
});

describe('a claim', () => {
  it.each([
    ['of one value', 'userPrincipalName', 'ana@x.com', 'ANA@x.com'],
    ['of a primary address', 'address', ['SMTP:ana@x.com'], 'ana@x.com'],
    ['of a further address', 'address', ['SMTP:ana@x.com', 'smtp:a@x.com'], 'smtp:A@x.com'],
  ] as const)('%s is held from then on', (_, name, value, asked) => {
    const directory = createDirectory();
    expect(isHeld(directory, name, asked, undefined)).toBe(false);
    claimValue(directory, name, value, 'row 1 of users.csv');
    expect(isHeld(directory, name, asked, undefined)).toBe(true);
    expect(isHeld(directory, name, 'other@x.com', undefined)).toBe(false);
  });

  it.each([
    ['of nothing', 'address', null],
    ['of an address of another kind', 'address', ['X500:/o=x']],
    ['of an attribute that is not held', undefined, 'x'],
  ] as const)('%s holds nothing', (_, name, value) => {
    const directory = createDirectory();
    claimValue(directory, name, value, 'row 1 of users.csv');
    for (const held of ['address', 'userPrincipalName'] as const) {
      for (const asked of ['', 'x', '/o=x']) expect(isHeld(directory, held, asked, undefined)).toBe(false);
    }
  });
});
