import { nearest } from '../../diagnostics/nearest.ts';
import { listOf, quote } from '../describe.ts';
import type { Domains } from '../domains.ts';
import type { UserPrincipalNameParts } from '../parts.ts';
import type { Rule } from '../rule.ts';

export const upnUnknownDomain: Rule<UserPrincipalNameParts> = {
  definition: {
    code: 'upn-unknown-domain',
    severity: 'error',
    summary: 'The domain is not among those of the tenant, exactly.',
    why: 'Only verified domains can be used, and a subdomain of one counts only when it is added itself; Graph answers that the domain portion is invalid.',
    cure: 'Use a domain of the tenant, add the subdomain, or correct the spelling.',
    example: { bad: 'adele@contosso.com', good: 'adele@contoso.com' },
    reference: 'upn-rules.md, userPrincipalName written to Microsoft Entra ID (D, I for subdomains)',
  },
  check: ({ standing, bareDomain }, { domains }) => {
    if (standing !== 'unknown') return undefined;
    return {
      message: `${quote(bareDomain)} is not a domain of the tenant.`,
      help: adviceFor(bareDomain, domains),
    };
  },
};

/** A run meets the same unknown domain in thousands of rows, and likeness to 5,000 names is costly to find. */
const remembered = new WeakMap<Domains, Map<string, string>>();
const rememberedLimit = 1000;

function adviceFor(domain: string, domains: Domains): string {
  let known = remembered.get(domains);
  if (known === undefined) {
    known = new Map();
    remembered.set(domains, known);
  }
  let advice = known.get(domain);
  if (advice === undefined) {
    advice = findAdvice(domain, domains.verified);
    if (known.size < rememberedLimit) known.set(domain, advice);
  }
  return advice;
}

function findAdvice(domain: string, verified: readonly string[]): string {
  const parent = verified.find((name) => domain.endsWith(`.${name}`));
  if (parent !== undefined) {
    return `Add the subdomain: ${quote(parent)} is verified, but ${quote(domain)} must be added as well (it then verifies by itself, unless another tenant holds it).`;
  }
  const like = nearest(domain, verified);
  if (like !== undefined) return `Did you mean ${quote(like)}?`;
  if (verified.length === 0) return 'The tenant has no verified domain in the list that was given.';
  return `Use a verified domain: ${listOf(verified.map(quote))}.`;
}
