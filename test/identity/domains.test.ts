import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDomains, type Domain } from '../../src/identity/domains.ts';
import { isHostName, isRoutable, punycodeForm } from '../../src/identity/hostName.ts';

describe('a list of domains', () => {
  const domains = createDomains([
    { id: 'Contoso.com', isVerified: true, authenticationType: 'Managed', isDefault: true },
    { id: 'contoso.onmicrosoft.com', isVerified: true, isInitial: true },
    { id: 'sso.contoso.com', authenticationType: 'Federated' },
    { id: 'fabrikam.com', isVerified: false },
    { id: 'corp.local', isVerified: true },
  ]);

  test.each([
    ['', 'empty'],
    ['contoso.com', 'verified'],
    ['sso.contoso.com', 'federated'],
    ['fabrikam.com', 'unverified'],
    ['corp.local', 'verified'],
    ['other.local', 'not-routable'],
    ['con_toso.com', 'invalid'],
    ['hr.contoso.com', 'unknown'],
    ['contoso.com.', 'invalid'],
    ['\u212aontoso.com', 'invalid'],
  ] as const)('gives %j the standing %s, asked once or twice', (name, standing) => {
    expect(domains.standingOf(name)).toBe(standing);
    expect(domains.standingOf(name)).toBe(standing);
  });

  test('does not judge membership when it is empty', () => {
    expect(createDomains([]).standingOf('contoso.com')).toBe('unchecked');
  });

  test('names the default and the initial domain', () => {
    expect(domains.defaultDomain).toBe('contoso.com');
    expect(domains.initialDomain).toBe('contoso.onmicrosoft.com');
  });

  test('knows the initial domain by its name, if by nothing else, but takes no default by a name', () => {
    const names = createDomains(['contoso.com', 'contoso.onmicrosoft.com', 'contoso.mail.onmicrosoft.com']);
    expect(names.initialDomain).toBe('contoso.onmicrosoft.com');
    expect(names.defaultDomain).toBeUndefined();
    expect(createDomains(['a.onmicrosoft.com', 'b.onmicrosoft.com']).initialDomain).toBeUndefined();
  });

  test('takes the domain marked initial where none is marked default', () => {
    const marked = createDomains(['a.com', { id: 'c.onmicrosoft.com', isVerified: true, isInitial: true }]);
    expect(marked.defaultDomain).toBe('c.onmicrosoft.com');
  });

  test('assumes the marked default, or else the verified name that was listed first', () => {
    expect(domains.assumedDefault).toBe('contoso.com');
    expect(createDomains([{ id: 'z.com', isVerified: false }, 'b.com', 'a.com']).assumedDefault).toBe(
      'b.com',
    );
    expect(createDomains([]).assumedDefault).toBeUndefined();
  });

  test('does not take a default domain that is not verified', () => {
    expect(
      createDomains([{ id: 'a.com', isDefault: true, isVerified: false }, 'b.com']).defaultDomain,
    ).toBeUndefined();
  });

  test('gives the same answers in any order, with names listed twice', () => {
    const domain = fc.record(
      {
        id: fc.constantFrom('a.com', 'A.com', 'b.com', 'c.onmicrosoft.com'),
        isVerified: fc.boolean(),
        authenticationType: fc.constantFrom('Managed', 'Federated'),
        isDefault: fc.boolean(),
        isInitial: fc.boolean(),
      },
      { requiredKeys: ['id'] },
    ) as fc.Arbitrary<Domain>;
    fc.assert(
      fc.property(fc.array(domain, { maxLength: 6 }), (list) => {
        const one = createDomains(list);
        const other = createDomains([...list].reverse());
        expect(other.verified).toEqual(one.verified);
        expect(other.defaultDomain).toBe(one.defaultDomain);
        expect(other.initialDomain).toBe(one.initialDomain);
        for (const name of ['a.com', 'b.com', 'c.onmicrosoft.com', 'd.com']) {
          expect(other.standingOf(name)).toBe(one.standingOf(name));
        }
      }),
    );
  });
});

describe('host names', () => {
  test.each([
    ['contoso.com', true],
    ['xn--bcher-kva.com', true],
    ['365.contoso.com', true],
    ['contoso', true],
    [`${'a'.repeat(63)}.com`, true],
    [`${'a'.repeat(64)}.com`, false],
    ['contoso.365', false],
    ['-contoso.com', false],
    ['contoso-.com', false],
    ['contoso..com', false],
    ['.com', false],
    ['contoso.com.', false],
    ['[10.0.0.1]', false],
    ['bücher.com', false],
    ['', false],
  ])('%j: %s', (domain, valid) => {
    expect(isHostName(domain)).toBe(valid);
  });

  test.each([
    ['contoso.com', true],
    ['local.contoso.com', true],
    ['home.arpa.com', true],
    ['foohome.arpa', true],
    ['contoso', false],
    ['contoso.lan', false],
    ['home.arpa', false],
    ['nas.home.arpa', false],
  ])('%j can be verified: %s', (domain, routable) => {
    expect(isRoutable(domain)).toBe(routable);
  });

  test.each([
    ['bücher.com', 'xn--bcher-kva.com'],
    ['ドメイン.テスト', 'xn--eckwd4c7c.xn--zckzah'],
    ['contoso。com', 'contoso.com'],
    ['contoso.com', undefined],
    ['bücher.com/x', undefined],
    ['b%C3%BCcher-ü.com', undefined],
    ['１.２.３.４', undefined],
    ['ü..com', undefined],
  ])('the ASCII form of %j is %j', (domain, form) => {
    expect(punycodeForm(domain)).toBe(form);
  });
});
