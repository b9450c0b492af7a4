import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { checkAttribute, checkUserPrincipalName, createDirectory } from '../../src/identity/index.ts';

const domains = ['contoso.com', 'contoso.onmicrosoft.com', 'xn--bcher-kva.com'];
const entra = createDirectory({ domains });
const activeDirectory = createDirectory({ domains, target: 'ad' });

function only(findings: readonly Finding[], code: string): Finding {
  const found = findings.filter((finding) => finding.code === code);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('upn-non-ascii says what is there and what to do', () => {
  test.each([
    [
      'josé',
      '`é` is not allowed before @.',
      'Wrap the part before @ in NormalizeDiacritics: it makes `e` of `é`.',
    ],
    ['jose\u0301', '`é` is not allowed before @.', 'it makes `e` of `é`.'],
    ['weiß', '`ß` is', 'it makes `ss` of `ß`.'],
    ['đuro', '`đ` is', 'NormalizeDiacritics leaves `đ` as it is'],
    ['o’brien', '`’` (U+2019) is', `Replace(…, "’", , , "'", , )`],
    ['anna‑maria', '`‑` (U+2011) is', 'Put the ASCII sign in its place, `-` of `‑`'],
    ['“ana', '`“` (U+201C) is', 'the ASCII quotation mark is not allowed either'],
    ['a\u200bb', 'U+200B ZERO WIDTH SPACE is', '"[\\\\u200B]"'],
    ['Ａna', '`Ａ` is', 'Write the plain form: `A` of `Ａ`.'],
    [
      'иван',
      '`и` (U+0438), `в` (U+0432), `а` (U+0430) and `н` (U+043D) are',
      'letters of the Cyrillic script',
    ],
    ['山田', '`山` (U+5C71) and `田` (U+7530) are', 'letters of the Han script'],
    ['party🎉', '`🎉` (U+1F389) is', 'Remove `🎉` (U+1F389)'],
    ['a\ud800', 'U+D800 half of a surrogate pair is', 'Remove U+D800'],
    ['áéíóúñ', '`á`, `é`, `í`, `ó`, `ú` and others are', 'and others.'],
  ])('%j', (local, message, help) => {
    const finding = only(checkUserPrincipalName(`${local}@contoso.com`, entra), 'upn-non-ascii');
    expect(finding.message).toContain(message);
    expect(finding.help).toContain(help);
  });

  test('with one sentence for each cause', () => {
    const finding = only(checkUserPrincipalName('françois.o’neil.đ@contoso.com', entra), 'upn-non-ascii');
    expect(finding.message).toBe('`ç`, `’` (U+2019) and `đ` are not allowed before @.');
    for (const part of ['`c` of `ç`', 'leaves `đ`', "`'` of `’`"]) expect(finding.help).toContain(part);
  });
});

describe('a domain is spoken of by what is wrong with it', () => {
  test.each([
    ['contosso.com', 'upn-unknown-domain', 'Did you mean `contoso.com`?'],
    ['hr.contoso.com', 'upn-unknown-domain', 'Add the subdomain: `contoso.com` is verified'],
    ['gmail.com', 'upn-unknown-domain', 'Use a verified domain: `contoso.com`, '],
    ['bücher.com', 'upn-domain-invalid', '`xn--bcher-kva.com`, which the tenant has verified'],
    ['müller.de', 'upn-domain-invalid', 'Write its ASCII form `xn--mller-kva.de`.'],
    ['contoso.com.', 'upn-domain-invalid', 'Write `contoso.com`, which the tenant has verified.'],
    ['contoso.local', 'upn-domain-not-routable', 'such as `contoso.onmicrosoft.com`'],
  ])('%j', (domain, code, help) => {
    expect(only(checkUserPrincipalName(`adele@${domain}`, entra), code).help).toContain(help);
  });

  test.each([
    ['contoso.com.', 'it ends with a dot'],
    ['.contoso.com', 'it begins with a dot'],
    ['contoso..com', 'it has two dots in a row'],
    ['con_toso.com', 'it holds `_`'],
    ['-contoso.com', 'the label `-contoso` begins or ends with a hyphen'],
    ['10.0.0.1', 'its last label is all digits'],
    [`${'a'.repeat(64)}.com`, 'a label has 64 characters'],
    ['bücher.com', 'it holds `ü`'],
  ])('%j is not a domain', (domain, defect) => {
    expect(only(checkUserPrincipalName(`adele@${domain}`, entra), 'upn-domain-invalid').message).toContain(
      defect,
    );
  });

  test('a federated one is an error once onPremisesImmutableId is known to be unset, and fine once it is set', () => {
    const federated = [{ id: 'contoso.com', authenticationType: 'Federated' }];
    const check = (onPremisesImmutableId: 'set' | 'unset') =>
      checkUserPrincipalName(
        'adele@contoso.com',
        createDirectory({ domains: federated, onPremisesImmutableId }),
      );
    expect(check('unset')).toMatchObject([{ code: 'upn-federated-domain', severity: 'error' }]);
    expect(check('set')).toEqual([]);
  });
});

describe('other messages name the thing', () => {
  test.each([
    ['smtp:adele@contoso.com', 'upn-invalid-character', 'cut off its type, Replace(…, "smtp:", , , "", , ).'],
    ['CONTOSO\\adele@contoso.com', 'upn-invalid-character', 'looks like DOMAIN\\name'],
    ['svc$@contoso.com', 'upn-invalid-character', 'Existing accounts may hold such a sign'],
    ['a b@contoso.com', 'upn-whitespace', 'StripSpaces'],
    ['a\u00a0b@contoso.com', 'upn-whitespace', 'Replace(…, , "[\\\\s\\\\p{Cc}]", , "", , )'],
    ['adele', 'upn-missing-at', 'Join("", …, "@", "contoso.onmicrosoft.com")'],
  ])('%j', (value, code, help) => {
    expect(only(checkUserPrincipalName(value, entra), code).help).toContain(help);
  });

  test('control characters are shown by their code points, and long values cut', () => {
    const [finding] = checkUserPrincipalName(`\u001b[31m${'a'.repeat(1000)}@contoso.com`, entra);
    expect(finding?.message).toMatch(/^U\+001B in `\\u\{001B\}\[31ma+…`/);
  });

  test('for Active Directory the rules that hold are listed, with what Entra ID makes of the value', () => {
    const finding = only(
      checkUserPrincipalName('josé@contoso.local', activeDirectory),
      'ad-upn-sync-fallback',
    );
    expect(finding.message).toContain('upn-non-ascii (`é` is not allowed before @)');
    expect(finding.message).toContain('upn-domain-not-routable');
    expect(finding.help).toContain('<MailNickName>@contoso.onmicrosoft.com');
    expect(finding.help).toContain('underscores');
  });

  test('a list of addresses has one primary', () => {
    const findings = checkAttribute('proxyAddresses', ['SMTP:a@x.com', 'smtp:b@x.com', 'SMTP:c@x.com']);
    expect(only(findings, 'proxy-multiple-primary').message).toContain('`SMTP:a@x.com` and `SMTP:c@x.com`');
  });

  test('a list for mailNickname is checked value by value, and an empty one is absent', () => {
    expect(checkAttribute('mailnickname', ['ana', 'a b', '']).map(({ code }) => code)).toEqual([
      'nickname-invalid-character',
      'nickname-empty',
    ]);
    expect(checkAttribute('mailNickname', []).map(({ code }) => code)).toEqual(['nickname-empty']);
  });
});
