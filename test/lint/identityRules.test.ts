import { describe, expect, it } from 'vitest';
import { guideExpression } from '../../src/cli/guideExpression.ts';
import { checkUserPrincipalName, createDirectory } from '../../src/identity/index.ts';
import { applyFixes, lint } from '../../src/lint/index.ts';
import { evaluateText, shown } from '../support/evaluateText.ts';
import { lintExample } from '../support/lint.ts';

const file = (text: string) => ({ name: 'mapping.entraexpr', text });
const codesOf = (text: string) => lint(file(text)).findings.map(({ code }) => code);

describe("the expression of Microsoft's guide", () => {
  it('lets signs and accents through', () => {
    const warnings = lint(file(guideExpression)).findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ code }) => code)).toEqual(['diacritics-not-normalized', 'upn-unsanitized']);
  });

  it('makes names that Entra ID takes, once mended', () => {
    const { text, findings } = applyFixes(file(guideExpression), {}, { safety: 'unsafe' });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const userName of [
      'Mary Ann',
      'Smith, John (HR)',
      'André & Zoë',
      'O’Neil+x@old.example',
      'a'.repeat(80),
    ]) {
      const context = { defaultDomain: 'contoso.com' };
      const before = shown(evaluateText(guideExpression, { userName }, context)) as string;
      const after = shown(evaluateText(text, { userName }, context)) as string;
      const directory = createDirectory({ domains: ['contoso.com'] });
      expect(checkUserPrincipalName(before, directory).length, before).toBeGreaterThan(0);
      expect(checkUserPrincipalName(after, directory), after).toEqual([]);
    }
  });

  it('keeps the plain letter where an accent was', () => {
    const { text } = applyFixes(file(guideExpression), {}, { safety: 'unsafe' });
    const value = shown(evaluateText(text, { userName: 'José' }, { defaultDomain: 'contoso.com' }));
    expect(value).toMatch(/^Jose\d{3}@contoso\.com$/);
  });
});

it('cleans every rule of SelectUniqueValue, not only the first', () => {
  const clean = 'Replace(NormalizeDiacritics([last]), , "[^A-Za-z0-9._-]", , "", , )';
  const text = `SelectUniqueValue(Append(${clean}, "@contoso.com"), Append([last], "2@contoso.com"))`;
  expect(codesOf(text)).toContain('upn-unsanitized');
  const mended = applyFixes(file(text), {}, { safety: 'unsafe' }).text;
  expect(codesOf(mended)).not.toContain('upn-unsanitized');
  expect(mended.match(/\[\^A-Za-z0-9\._-\]/g)?.length).toBeGreaterThan(1);
});

it('gives one finding for signs that come through, by whether something was done against them', () => {
  const nothing = 'Join("@", NormalizeDiacritics([displayName]), "contoso.com")';
  const something = 'Join("@", Replace(NormalizeDiacritics([displayName]), "-", , , "", , ), "contoso.com")';
  const both = ['upn-unsanitized', 'sanitizer-gap'];
  expect(codesOf(nothing).filter((code) => both.includes(code))).toEqual(['upn-unsanitized']);
  expect(codesOf(something).filter((code) => both.includes(code))).toEqual(['sanitizer-gap']);
});

it('leaves room for what stands beside a part that is cut', () => {
  const text = 'Join("@", Append(Replace([displayName], , "[^a-z]", , "", , ), "-external"), "contoso.com")';
  const finding = lint(file(text)).findings.find(({ code }) => code === 'upn-can-exceed-length');
  expect(finding?.help).toBe('Write Left(…, 64) around it.');
  const beside = 'Join("", [displayName], "-external@contoso.com")';
  const other = lint(file(beside)).findings.find(({ code }) => code === 'upn-can-exceed-length');
  expect(other?.help).toBe('Write Left(…, 55) around it: what stands beside it needs the rest.');
});

it.each([
  ['Workday2AD.x', 'warning'],
  ['Workday2AAD.x', 'error'],
])('takes a name without domain in a job %s for: %s', (template, severity) => {
  const example = { template, target: 'userPrincipalName', expression: 'Word([mail], 1, "@")' };
  const finding = lintExample(example).find(({ code }) => code === 'upn-missing-domain');
  expect(finding?.severity).toBe(severity);
});

it('says nothing of values that are taken over as they are', () => {
  const codes = ['userPrincipalName', 'mail', 'proxyAddresses', 'mailNickname'].flatMap((target) =>
    lintExample({ target, expression: `Trim([${target}])` }).map(({ code }) => code),
  );
  expect(codes.filter((code) => /^upn-|sanit|diacritics|collision|letter|base64/.test(code))).toEqual([]);
});

it('normalizes letters before a pattern would remove them, and once', () => {
  const text = 'Join("@", Replace(Join(".", [first], [last]), , "[^A-Za-z0-9._-]", , "", , ), "contoso.com")';
  const wanted = ({ code }: { readonly code: string }) => code === 'diacritics-not-normalized';
  const mended = applyFixes({ name: 'a.entraexpr', text }, {}, { safety: 'unsafe', wanted });
  expect(mended.text).toBe(
    'Join("@", Replace(Join(".", NormalizeDiacritics([first]), NormalizeDiacritics([last])), , "[^A-Za-z0-9._-]", , "", , ), "contoso.com")',
  );
  expect(mended.findings.filter(wanted)).toEqual([]);
});
