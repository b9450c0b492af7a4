import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/diagnostics/finding.ts';
import {
  checkAttribute,
  checkUserPrincipalName,
  createDirectory,
  type DirectoryOptions,
} from '../../src/identity/index.ts';

/*
 * Expected findings derived by hand from upn-rules.md, statement by statement; what test/vectors/upn-validity.json holds
 * is not said again. In the tables the codes of userPrincipalName are written without `upn-`, those of other attributes
 * without their prefix, and a severity other than that of the rule follows a colon.
 */
const a = (count: number): string => 'a'.repeat(count);
const d44 = `${'d'.repeat(44)}.com`;
const d45 = `${'d'.repeat(45)}.com`;

const tenant: DirectoryOptions = {
  domains: [
    { id: 'contoso.com', isVerified: true, authenticationType: 'Managed', isDefault: true },
    { id: 'contoso.onmicrosoft.com', isVerified: true, authenticationType: 'Managed', isInitial: true },
    { id: 'fed.contoso.com', isVerified: true, authenticationType: 'Federated' },
    { id: 'new.contoso.com', isVerified: false, authenticationType: 'Managed' },
    { id: 'fed.local', isVerified: false, authenticationType: 'Federated' },
    { id: 'con_toso.com', isVerified: true, authenticationType: 'Managed' },
    { id: 'contoso.local', isVerified: true },
    { id: d45, isVerified: true },
    { id: 'XN--BCHER-KVA.com', isVerified: true },
  ],
};
const noList: DirectoryOptions = {};

type Case = readonly [value: string | null, codes: string];

const shapes: readonly Case[] = [
  // 1. Absent, empty or only whitespace: upn-empty and nothing else.
  ['   ', 'empty'],
  ['\t\r\n', 'empty'],
  ['\u00a0\u3000\u0085\u001f\u007f', 'empty'],
  ['\u2028', 'empty'],
  ['\u0000', 'empty'],
  ['\ufeff', 'missing-at non-ascii'],
  ['\u200b', 'missing-at non-ascii'],
  // 2. Without @ the whole is before it for the rules on characters; no domain, no part lengths.
  ['adele vance', 'missing-at whitespace'],
  ['josé', 'missing-at non-ascii'],
  ["o'brien", 'missing-at risky-character'],
  ['a+b', 'missing-at invalid-character'],
  ['alice_x.com#EXT#', 'missing-at guest-ext-marker'],
  [a(65), 'missing-at'],
  [`${a(113)}+`, 'missing-at invalid-character too-long'],
  [`${a(113)} `, 'missing-at whitespace too-long'],
  [`${a(111)}😀`, 'missing-at non-ascii'],
  [`${a(112)}😀`, 'missing-at non-ascii too-long'],
  // More than one: the last separates, the others are said once.
  ['@@', 'multiple-at domain-empty'],
  ['a@b@c@contoso.com', 'multiple-at'],
  ['adele@@contoso.com', 'multiple-at'],
  ['@adele@contoso.com', 'multiple-at'],
  ['adele@contoso.com@fabrikam.com', 'multiple-at unknown-domain'],
  ['adele@contoso.com@contoso.com', 'multiple-at'],
  ['é@+@contoso.com', 'multiple-at non-ascii invalid-character'],
  [`${a(32)}@${a(31)}@contoso.com`, 'multiple-at'],
  [`${a(32)}@${a(32)}@contoso.com`, 'multiple-at local-too-long'],
  // 3. Whitespace is said once, then ignored by the rules on dots, emptiness, one character, and the domain.
  [' @contoso.com', 'local-empty whitespace'],
  ['\u00a0\t@contoso.com', 'local-empty whitespace'],
  ['adele@ ', 'domain-empty whitespace'],
  ['adele@\u2003\u0007', 'domain-empty whitespace'],
  ['@', 'local-empty domain-empty'],
  [' @ ', 'local-empty domain-empty whitespace'],
  ['adele. @contoso.com', 'local-trailing-dot whitespace'],
  [' .adele@contoso.com', 'local-leading-dot whitespace'],
  ['adele. .vance@contoso.com', 'local-consecutive-dots whitespace'],
  ['. .@contoso.com', 'local-trailing-dot whitespace'],
  [' j @contoso.com', 'single-character-local whitespace'],
  ['j\u0000@contoso.com', 'single-character-local whitespace'],
  ['adele@con toso.com', 'whitespace'],
  ['adele@\u00a0CONTOSO.com\n', 'whitespace'],
  ['adele@ fed.contoso.com', 'whitespace federated-domain'],
  ['adele@ new.contoso.com', 'whitespace unverified-domain'],
  ['adele@contoso. local.', 'whitespace domain-invalid'],
  ['adele @fabrikam. com', 'whitespace unknown-domain'],
  // It counts for length.
  [`${a(64)} @contoso.com`, 'local-too-long whitespace'],
  [`${a(63)} @contoso.com`, 'whitespace'],
  [`adele@ ${d44}`, 'domain-too-long whitespace unknown-domain'],
  // No White_Space: U+FEFF, U+200B, U+180E, U+2060, U+00AD.
  ['adele\u200b@contoso.com', 'non-ascii'],
  ['adele\u180e@contoso.com', 'non-ascii'],
  ['adele\u2060@contoso.com', 'non-ascii'],
  ['adele\u00ad@contoso.com', 'non-ascii'],
  ['adele@\ufeffcontoso.com', 'domain-invalid'],
  ['adele@contoso.com\u200b', 'domain-invalid'],
  // Characters above U+007F that are not whitespace; one finding however many.
  ['ÀÉÎõü@contoso.com', 'non-ascii'],
  ['straße.łódź@contoso.com', 'non-ascii'],
  ['Ｋ@contoso.com', 'non-ascii single-character-local'],
  ['\u212avance@contoso.com', 'non-ascii'],
  ['\ud83d@contoso.com', 'non-ascii single-character-local'],
  ['\udc00adele@contoso.com', 'non-ascii'],
  ['анна@contoso.com', 'non-ascii'],
  ['adele@contoso.com\u00e9', 'domain-invalid'],
  // Dots.
  ['..@contoso.com', 'local-trailing-dot'],
  ['.a@contoso.com', 'local-leading-dot'],
  ['a.@contoso.com', 'local-trailing-dot'],
  ['.a.@contoso.com', 'local-leading-dot local-trailing-dot'],
  ['..a..b..@contoso.com', 'local-leading-dot local-consecutive-dots local-trailing-dot'],
  ['...adele@contoso.com', 'local-leading-dot local-consecutive-dots'],
  ['a.-.b@contoso.com', ''],
  // One character.
  ['_@contoso.com', 'single-character-local'],
  ['7@contoso.com', 'single-character-local'],
  ['+@contoso.com', 'single-character-local invalid-character'],
  ["'@contoso.com", 'single-character-local risky-character'],
  ['é@contoso.com', 'single-character-local non-ascii'],
  // Lengths: 64, 48, 113, in UTF-16 code units.
  [`${a(62)}😀@contoso.com`, 'non-ascii'],
  [`${a(63)}😀@contoso.com`, 'non-ascii local-too-long'],
  [`${a(200)}@contoso.com`, 'local-too-long'],
  [`${a(65)}@${d45}`, 'local-too-long domain-too-long'],
  [`${a(64)}@${d45}`, 'domain-too-long'],
  [`${a(64)}@${d44}`, 'unknown-domain'],
  [`adele@${a(63)}.com`, 'domain-too-long unknown-domain'],
  [`adele@${a(64)}.com`, 'domain-too-long domain-invalid'],
  // Guests' marker and what is risky beside it.
  ['a#ext#b@contoso.com', 'guest-ext-marker'],
  ['#EXT#@contoso.com', 'guest-ext-marker'],
  ['#EXT#EXT#@contoso.com', 'guest-ext-marker risky-character'],
  ['a#b_c.com#EXT#@contoso.com', 'guest-ext-marker risky-character'],
  ['#EX#@contoso.com', 'risky-character'],
  // Not findings.
  ['ADELE@CONTOSO.COM', ''],
  ['0000@contoso.com', ''],
  ['_adele_@contoso.com', ''],
  ['-adele-@contoso.com', ''],
  ['adele@contoso.onmicrosoft.com', ''],
];

const standings: readonly Case[] = [
  // 4. Membership: the first of empty, listed, invalid, not routable, unknown; a listed domain is never invalid.
  ['adele@con_toso.com', ''],
  ['adele@contoso.local', ''],
  ['adele@CONTOSO.LOCAL', ''],
  ['adele@xn--bcher-kva.com', ''],
  ['adele@XN--Bcher-KVA.COM', ''],
  ['adele@fed.contoso.com', 'federated-domain'],
  ['adele@Fed.Contoso.Com', 'federated-domain'],
  ['adele@new.contoso.com', 'unverified-domain'],
  ['adele@fed.local', 'unverified-domain'],
  ['adele@x.new.contoso.com', 'unknown-domain'],
  ['adele@x.contoso.local', 'domain-not-routable'],
  ['adele@x.con_toso.com', 'domain-invalid'],
  ['adele@com', 'domain-not-routable'],
  ['adele@contoso.comm', 'unknown-domain'],
  ['adele@xcontoso.com', 'unknown-domain'],
  ['adele@onmicrosoft.com', 'unknown-domain'],
  // Not a host name.
  ['adele@.', 'domain-invalid'],
  ['adele@.contoso.com', 'domain-invalid'],
  ['adele@contoso-.com', 'domain-invalid'],
  ['adele@a.-b.com', 'domain-invalid'],
  ['adele@contoso.com-', 'domain-invalid'],
  ['adele@-', 'domain-invalid'],
  ['adele@contoso.123', 'domain-invalid'],
  ['adele@10.0.0.1', 'domain-invalid'],
  ['adele@123', 'domain-invalid'],
  ['adele@[::1]', 'domain-invalid'],
  ['adele@contoso.com:25', 'domain-invalid'],
  ['adele@contoso,com', 'domain-invalid'],
  ['adele@contoso.com>', 'domain-invalid'],
  ["adele@contoso'.com", 'domain-invalid'],
  ['adele@contoso#.com', 'domain-invalid'],
  ['adele@bücher.com', 'domain-invalid'],
  ['adele@bücher.local', 'domain-invalid'],
  ['adele@例え.jp', 'domain-invalid'],
  ['adele@contoso.local.', 'domain-invalid'],
  ['adele@con_toso.local', 'domain-invalid'],
  ['adele@\u212aontoso.com', 'domain-invalid'],
  // Host names that nobody can verify.
  ...['local', 'localhost', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'home', 'lan'].flatMap(
    (label): Case[] => [
      [`adele@contoso.${label}`, label === 'local' ? '' : 'domain-not-routable'],
      [`adele@${label}`, 'domain-not-routable'],
      [`adele@a.b.${label.toUpperCase()}`, 'domain-not-routable'],
      [`adele@${label}.net`, 'unknown-domain'],
    ],
  ),
  ['adele@contoso.example', 'domain-not-routable'],
  ['adele@contoso.invalid', 'domain-not-routable'],
  ['adele@contoso.onion', 'domain-not-routable'],
  ['adele@contoso.TEST', 'domain-not-routable'],
  ['adele@home.arpa', 'domain-not-routable'],
  ['adele@contoso.home.arpa', 'domain-not-routable'],
  ['adele@contoso.arpa', 'unknown-domain'],
  ['adele@myhome.arpa', 'unknown-domain'],
  ['adele@example.com', 'unknown-domain'],
  ['adele@contoso.locals', 'unknown-domain'],
  ['adele@1a.2b', 'unknown-domain'],
  ['adele@a-b.c--d.net', 'unknown-domain'],
];

/** Every ASCII character but @ before the sign; the allow-list of CREATE and SSPR. */
const asciiCases: readonly Case[] = Array.from({ length: 128 }, (_, code): Case => {
  const sign = String.fromCharCode(code);
  if (sign === '@') return ['ab@cd@contoso.com', 'multiple-at'];
  if (code <= 0x20 || code === 0x7f) return [`ab${sign}cd@contoso.com`, 'whitespace'];
  if ("'#".includes(sign)) return [`ab${sign}cd@contoso.com`, 'risky-character'];
  return [`ab${sign}cd@contoso.com`, /[A-Za-z0-9.\-_!^~]/.test(sign) ? '' : 'invalid-character'];
});

const whiteSpaceCases: readonly Case[] = [
  ...[0x80, 0x85, 0x9f, 0xa0, 0x1680, 0x2000, 0x2005, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
].map((code): Case => [`ab${String.fromCharCode(code)}cd@contoso.com`, 'whitespace']);

const withoutList: readonly Case[] = [
  ['adele@contoso.com', ''],
  ['adele@anything.net', ''],
  ['adele@contoso.corp', 'domain-not-routable'],
  ['adele@contoso', 'domain-not-routable'],
  ['adele@con_toso.com', 'domain-invalid'],
  ['adele@', 'domain-empty'],
  [`adele@${d45}`, 'domain-too-long'],
];

const activeDirectory: readonly Case[] = [
  [null, 'ad-empty'],
  [' \t', 'ad-empty'],
  ["o'brien@contoso.com", 'risky-character'],
  ['.adele@contoso.com', 'local-leading-dot'],
  ['a..b@contoso.com', 'local-consecutive-dots'],
  ['a.b#EXT#@contoso.com', 'guest-ext-marker'],
  ['adele@fed.contoso.com', ''],
  ['adele@new.contoso.com', 'ad-sync-fallback'],
  ['adele@', 'ad-sync-fallback'],
  ['j@contoso', 'ad-sync-fallback single-character-local'],
  ["d'é@contoso.com", 'ad-sync-fallback risky-character'],
  [`${a(65)}@contoso.com`, 'ad-sync-fallback'],
  [`${a(1012)}@contoso.com`, 'ad-sync-fallback'],
  [`${a(1013)}@contoso.com`, 'ad-too-long'],
  [`${a(1022)}é😀`, 'ad-too-long'],
  [`.${a(2000)}'`, 'ad-too-long'],
];

const said = (findings: readonly Finding[], prefix: RegExp): string =>
  findings
    .map(({ code }) => code.replace(prefix, '$1'))
    .sort()
    .join(' ');
const sorted = (codes: string): string => codes.split(' ').filter(Boolean).sort().join(' ');

describe('userPrincipalName, as upn-rules.md has it', () => {
  test.each([
    ['how a value is taken apart', tenant, shapes],
    ['the standing of a domain', tenant, standings],
    ['each ASCII character', tenant, asciiCases],
    ['whitespace beyond ASCII', tenant, whiteSpaceCases],
    ['no list of domains', noList, withoutList],
    ['for Active Directory', { ...tenant, target: 'ad' as const }, activeDirectory],
  ])('%s', (_, options, cases) => {
    const directory = createDirectory(options);
    const check = ([value]: Case): string => said(checkUserPrincipalName(value, directory), /^(ad-)?upn-/);
    expect(cases.map((each) => [each[0], check(each)])).toEqual(
      cases.map(([value, codes]) => [value, sorted(codes)]),
    );
  });

  const existing: DirectoryOptions['existing'] = {
    users: [
      { id: 'u1', userPrincipalName: 'Bob@contoso.com' },
      { id: 'u2', userPrincipalName: 'ann@contoso.com', mail: 'ann.b@contoso.com' },
      { id: 'u3', userPrincipalName: 'x_y.com#EXT#@contoso.com', mail: 'x@y.com', mailNickname: 'Guest' },
      {
        id: 'u4',
        userPrincipalName: 'eve@contoso.com',
        proxyAddresses: ['sip:eve2@contoso.com', 'SmTp:eve3@contoso.com'],
      },
      { id: 'u5', userPrincipalName: 'é@contoso.com', sAMAccountName: 'Sam' },
      {
        id: 'u6',
        userPrincipalName: 'zoe@contoso.com',
        mail: 'zoe@contoso.com',
        onPremisesSamAccountName: 'zoe',
      },
    ],
    groups: [{ id: 'g1', mail: 'team@contoso.com', mailNickname: 'team', sAMAccountName: 'grp' }],
    contacts: [{ id: 'c1', proxyAddresses: ['smtp:out@contoso.com'] }],
    deletedUsers: [
      { id: 'd1', userPrincipalName: '0123456789ABCDEF0123456789abcdefGone@contoso.com' },
      { id: 'd2', userPrincipalName: 'left@contoso.com', mail: 'left.mail@contoso.com' },
    ],
  };

  test.each([
    ['BOB@CONTOSO.COM', undefined, 'duplicate'],
    ['bob@contoso.com', 'u1', ''],
    ['bob@contoso.com', 'u2', 'duplicate'],
    ['ann.b@contoso.com', undefined, 'address-conflict'],
    ['ann.b@contoso.com', 'u2', ''],
    ['eve2@contoso.com', undefined, ''],
    ['EVE3@contoso.com', undefined, 'address-conflict'],
    ['É@contoso.com', undefined, 'duplicate non-ascii single-character-local'],
    ['team@contoso.com', undefined, 'address-conflict'],
    ['out@contoso.com', undefined, 'address-conflict'],
    ['gone@contoso.com', undefined, 'soft-deleted-conflict'],
    ['LEFT@contoso.com', undefined, 'soft-deleted-conflict'],
    ['left.mail@contoso.com', undefined, ''],
    ['x_y.com#ext#@contoso.com', undefined, 'duplicate guest-ext-marker'],
    ['bob @contoso.com', undefined, 'whitespace'],
  ])('%s, checked as %s', (value, self, codes) => {
    const directory = createDirectory({ ...tenant, existing });
    expect(said(checkUserPrincipalName(value, directory, self), /^(ad-)?upn-/)).toBe(sorted(codes));
  });

  test.each([
    ['bob@contoso.com', 'duplicate'],
    ['team@contoso.com', 'ad-sync-fallback'],
    ['gone@contoso.com', 'soft-deleted-conflict'],
    ['bob@contoso.local', ''],
  ])('%s for Active Directory, where it exists', (value, codes) => {
    const directory = createDirectory({ ...tenant, existing, target: 'ad' });
    expect(said(checkUserPrincipalName(value, directory), /^(ad-)?upn-/)).toBe(sorted(codes));
  });

  test.each([
    ['set', []],
    ['unset', ['error']],
    [undefined, ['warning']],
  ] as const)('a federated domain, onPremisesImmutableId %s', (onPremisesImmutableId, severities) => {
    const directory = createDirectory({ ...tenant, ...(onPremisesImmutableId && { onPremisesImmutableId }) });
    const found = checkUserPrincipalName('adele@fed.contoso.com', directory);
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  const attributes: readonly (readonly [string, string | null | readonly string[], string])[] = [
    ['mailNickname', null, 'empty'],
    ['mailNickname', [], 'empty'],
    ['MAILNICKNAME', 'a\tb', 'invalid-character'],
    ['mailNickname', 'a\u00a0b', 'invalid-character'],
    ['mailNickname', 'a\u007fb', 'invalid-character'],
    ...[...'@()\\[]";:<>,'].map((sign) => ['mailNickname', `a${sign}b`, 'invalid-character'] as const),
    ...[..."!#$%&*+/=?^`{}|~'_-."].map((sign) => ['mailNickname', `a${sign}b`, ''] as const),
    ['mailNickname', 'a\u200bb', 'non-ascii'],
    ['mailNickname', '.', 'leading-dot trailing-dot'],
    ['mailNickname', '..', 'leading-dot trailing-dot consecutive-dots'],
    ['mailNickname', `${a(63)}é`, 'non-ascii'],
    ['mailNickname', `${a(63)}😀`, 'non-ascii too-long'],
    ['mailNickname', 'TEAM', 'duplicate'],
    ['mailNickname', 'guest', 'duplicate'],
    ...[...'"/\\[]:;|=,+*?<>\u0000\u001f\n'].map(
      (sign) => ['sAMAccountName', `a${sign}b`, 'invalid-character'] as const,
    ),
    ...[..."'!#$%&()-_^`{}~ é\u007f"].map((sign) => ['sAMAccountName', `a${sign}b`, ''] as const),
    ['sAMAccountName', '.', 'trailing-dot'],
    ['sAMAccountName', '.a', ''],
    ['sAMAccountName', 'a@b.', 'at-sign trailing-dot'],
    ['sAMAccountName', `${a(18)}😀`, ''],
    ['sAMAccountName', `${a(19)}😀`, 'too-long'],
    ['sAMAccountName', `${a(20)}+`, 'too-long invalid-character'],
    ['sAMAccountName', 'sAm', 'duplicate'],
    ['samaccountname', 'GRP', 'duplicate'],
    ['sAMAccountName', 'ZOE', 'duplicate'],
    ['cn', a(64), ''],
    ['CN', a(65), 'too-long'],
    ['cn', 'Émile, "x"', ''],
    ['mail', 'josé@contoso.com', 'non-ascii'],
    ['mail', 'jos\u00a0e@contoso.com', 'non-ascii'],
    ['mail', 'jose@contoso.com\u3000', 'non-ascii'],
    ['mail', 'jos\u0085e@contoso.com', 'non-ascii'],
    ['mail', 'jose@bücher.com', 'non-ascii'],
    ['mail', 'a+b@contoso.com', ''],
    ['mail', null, ''],
    ['proxyAddresses', ['SMTP:a@contoso.com', 'smtp:b@contoso.com'], ''],
    ['proxyAddresses', ['SMTP:a@contoso.com', 'SMTP:b@contoso.com'], 'multiple-primary'],
    ['proxyAddresses', ['SMTP:a@contoso.com', 'Smtp:b@contoso.com', 'SIP:a@contoso.com'], ''],
    ['proxyAddresses', [], ''],
    ['proxyAddresses', null, ''],
    ...[...'<>();,[]":'].map(
      (sign) => ['proxyAddresses', `smtp:a${sign}b@contoso.com`, 'invalid-character'] as const,
    ),
    ...[...'`|=?/%'].map(
      (sign) => ['proxyAddresses', `smtp:a${sign}b@contoso.com`, 'character-replaced'] as const,
    ),
    ['proxyAddresses', 'sip:a%b@contoso.com', ''],
    ['proxyAddresses', 'smtp:ab@con%toso.com', ''],
    ['proxyAddresses', 'smtp: a@contoso.com', 'whitespace'],
    ['proxyAddresses', 'smtp:ü ;@contoso.com', 'non-ascii whitespace invalid-character'],
    ['proxyAddresses', 'SMTP:OUT@contoso.com', 'duplicate'],
    ['proxyAddresses', 'x500:OUT@contoso.com', ''],
    ['proxyAddresses', 'smtp:ann.b@contoso.com', 'duplicate'],
    ['displayName', 'é'.repeat(300), ''],
  ];

  test.each(attributes)('%s %j', (attribute, value, codes) => {
    const directory = createDirectory({ ...tenant, existing });
    const found = checkAttribute(attribute, value, directory);
    expect(said(found, /^(?:nickname|sam|cn|mail|proxy)-()/)).toBe(sorted(codes));
  });

  test('only a cloud user needs a mailNickname', () => {
    expect(checkAttribute('mailNickname', null, createDirectory({ target: 'ad' }))).toEqual([]);
    expect(checkAttribute('mailNickname', '', createDirectory({ target: 'ad' }))).toEqual([]);
    const blank = checkAttribute('mailNickname', ' ', createDirectory({ target: 'ad' }));
    expect(said(blank, /^(?:nickname)-()/)).toBe('invalid-character');
  });
});
