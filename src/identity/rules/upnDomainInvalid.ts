import { describeCharacter, distinctMatches, listOf, quote } from '../describe.ts';
import type { Domains } from '../domains.ts';
import { punycodeForm } from '../hostName.ts';
import { nonAsciiAdvice, nonAsciiCharacters } from '../nonAsciiAdvice.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnDomainInvalid: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-domain-invalid',
    severity: 'error',
    summary: 'The part after @ is not a host name: labels of ASCII letters, digits and inner hyphens.',
    why: 'No tenant can verify such a domain; Graph answers that the domain portion is invalid.',
    cure: 'Correct the domain. A domain with letters such as ü is held in its xn-- form.',
    example: { bad: 'adele@contoso..com', good: 'adele@contoso.com' },
    reference:
      'upn-rules.md, userPrincipalName written to Microsoft Entra ID and conflict C9 (I, RFC 1035 and 1123)',
  },
  check: ({ standing, bareDomain }, { domains }) => {
    if (standing !== 'invalid') return undefined;
    return {
      message: `${quote(bareDomain)} is not a domain: ${defect(bareDomain)}.`,
      help: helpFor(bareDomain, domains),
    };
  },
};

function defect(domain: string): string {
  const nonAscii = nonAsciiCharacters(domain);
  if (nonAscii.length > 0) return `it holds ${listOf(nonAscii.map(describeCharacter))}`;
  const signs = distinctMatches(/[^a-z0-9.-]/g, domain);
  if (signs.length > 0) return `it holds ${listOf(signs.map(describeCharacter))}`;
  if (domain.endsWith('.')) return 'it ends with a dot';
  const labels = domain.split('.');
  if (labels.includes(''))
    return domain.startsWith('.') ? 'it begins with a dot' : 'it has two dots in a row';
  const long = labels.find((label) => label.length > 63);
  if (long !== undefined) return `a label has ${long.length} characters, and at most 63 are allowed`;
  const hyphened = labels.find((label) => label.startsWith('-') || label.endsWith('-'));
  if (hyphened !== undefined) return `the label ${quote(hyphened)} begins or ends with a hyphen`;
  return 'its last label is all digits';
}

function helpFor(domain: string, domains: Domains): string {
  const punycode = punycodeForm(domain);
  if (punycode !== undefined) {
    const listed = domains.verified.includes(punycode) ? ', which the tenant has verified' : '';
    return `Write its ASCII form ${quote(punycode)}${listed}.`;
  }
  const nonAscii = nonAsciiCharacters(domain);
  if (nonAscii.length > 0) return nonAsciiAdvice(nonAscii, 'the part after @');
  const trimmed = domain.replace(/^\.+|\.+$/g, '').replace(/\.{2,}/g, '.');
  if (domains.verified.includes(trimmed)) return `Write ${quote(trimmed)}, which the tenant has verified.`;
  return 'Correct the expression or the attribute that the domain comes from.';
}
