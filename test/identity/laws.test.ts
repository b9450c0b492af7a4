import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainName, userName, verifiedDomains } from '../../src/arbitraries/index.ts';
import {
  checkAttribute,
  checkUserPrincipalName,
  createDirectory,
  identityFindings,
  type Target,
} from '../../src/identity/index.ts';

const text = fc.oneof(
  userName(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'B', '.', '@', ' ', '#', "'", 'é', '\ufeff', '\ud800', ':', '\\', '\u0301'),
  }),
);
const target = fc.constantFrom<Target>('entra', 'ad');
const names = ['contoso.com', 'contoso.onmicrosoft.com', 'sub.contoso.com', 'fabrikam.com'];
const attribute = fc.constantFrom(
  'userPrincipalName',
  'mailNickname',
  'sAMAccountName',
  'cn',
  'mail',
  'proxyAddresses',
  'toString',
);
const definitions = new Map(identityFindings.map((definition) => [definition.code, definition]));

test('every finding on any text has a definition, its severity, a sentence and a cure', () => {
  fc.assert(
    fc.property(text, attribute, target, (value, name, to) => {
      const directory = createDirectory({
        target: to,
        domains: names,
        existing: { users: [{ userPrincipalName: value }] },
      });
      for (const { code, severity, message, help } of checkAttribute(name, value, directory)) {
        expect(severity).toBe(definitions.get(code)?.severity);
        expect(message).toMatch(/\.$/);
        expect(help).toBeTruthy();
        expect(message.length).toBeLessThan(3000);
      }
    }),
  );
});

test('no code comes twice for one value', () => {
  fc.assert(
    fc.property(text, target, (value, to) => {
      const codes = checkUserPrincipalName(value, createDirectory({ target: to, domains: names })).map(
        ({ code }) => code,
      );
      expect(codes).toEqual([...new Set(codes)]);
    }),
  );
});

test('the order of the domains does not matter', () => {
  const list = fc.shuffledSubarray(names, { minLength: names.length });
  fc.assert(
    fc.property(text, list, target, (value, shuffled, to) => {
      expect(checkUserPrincipalName(value, createDirectory({ target: to, domains: shuffled }))).toEqual(
        checkUserPrincipalName(value, createDirectory({ target: to, domains: names })),
      );
    }),
  );
});

test('the case of a domain does not matter', () => {
  const directory = createDirectory({ domains: names });
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...names), domainName()), (domain) => {
      const codes = (value: string) => checkUserPrincipalName(value, directory).map(({ code }) => code);
      expect(codes(`adele@${domain.toUpperCase()}`)).toEqual(codes(`adele@${domain.toLowerCase()}`));
    }),
  );
});

test('a value of allowed signs, within the lengths and at a verified domain, has no error', () => {
  const allowed = fc.stringMatching(/^[A-Za-z0-9_!^~'#-](?:\.?[A-Za-z0-9_!^~'#-]){1,30}$/);
  fc.assert(
    fc.property(allowed, verifiedDomains(), (local, domains) => {
      const directory = createDirectory({ domains, onPremisesImmutableId: 'set' });
      for (const domain of directory.domains.verified) {
        const findings = checkUserPrincipalName(`${local}@${domain}`, directory);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }
    }),
  );
});

test('a very long value is answered with messages of ordinary length', () => {
  for (const value of [
    'a'.repeat(1_000_000),
    '@'.repeat(100_000),
    `e${'\u0301'.repeat(100_000)}@x.com`,
    `a@${'.ü'.repeat(50_000)}`,
  ]) {
    for (const { message, help } of checkUserPrincipalName(value, createDirectory({ domains: names }))) {
      expect(message.length + (help?.length ?? 0)).toBeLessThan(2000);
    }
  }
});
