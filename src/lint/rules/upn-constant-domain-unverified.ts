import type { Node } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { createDomains, type DomainStanding } from '../../identity/index.ts';
import { resultsOf, walkValue } from '../choicesOf.ts';
import { nameKindOf, partsJoinedBy } from '../identity/nameKind.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';

export const upnConstantDomainUnverified = defineRule({
  definition: {
    code: 'upn-constant-domain-unverified',
    severity: 'error',
    summary:
      'The domain that the expression writes after @ is not a verified domain of the tenant, or can be none.',
    why: 'Entra ID takes verified domains only: every user is refused. From Active Directory such a user is synchronized under another name.',
    cure: 'Write a verified domain, or DefaultDomain(); verify the domain first where it is meant.',
    example: {
      bad: 'Join("@", [mailNickname], "contoso.local")',
      good: 'Join("@", [mailNickname], "contoso.com")',
    },
    reference: 'upn-rules.md, upn-unverified-domain, upn-unknown-domain, upn-domain-not-routable (D)',
  },
  examples: {
    bad: [
      'Join("@", [mailNickname], "contoso.local")',
      {
        target: 'userPrincipalName',
        expression: 'Append([mailNickname], "@contosso.com")',
        domains: ['contoso.com'],
      },
      {
        target: 'userPrincipalName',
        expression: 'Join("@", [mailNickname], Switch([company], "contoso.com", "Fabrikam", "fabrikam.com"))',
        domains: ['contoso.com'],
      },
    ],
    good: [
      'Join("@", [mailNickname], "contoso.com")',
      {
        target: 'userPrincipalName',
        expression: 'Append([mailNickname], "@Contoso.com")',
        domains: ['contoso.com'],
      },
      { target: 'mail', expression: 'Append([mailNickname], "@contoso.local")' },
      'Join("@", [mailNickname], DefaultDomain())',
    ],
  },
  create: (context) => ({
    expression(root) {
      if (nameKindOf(context) !== 'userPrincipalName') return;
      const domains = context.domains ?? createDomains([]);
      const toActiveDirectory = context.dialect === 'hr-to-ad' || context.dialect === 'api-to-ad';
      for (const { node, domain } of constantDomains(root)) {
        const reason = reasons[domains.standingOf(domain.toLowerCase())];
        if (reason === undefined) continue;
        const near = nearest(domain, domains.verified);
        context.report(node.span, `The domain ${quote(domain)} ${reason}.`, {
          help:
            near === undefined
              ? 'Write a verified domain of the tenant, or DefaultDomain().'
              : `Write ${near}, which is verified.`,
          ...(toActiveDirectory && { severity: 'warning' as const }),
        });
      }
    },
  }),
});

const reasons: Partial<Record<DomainStanding, string>> = {
  unverified: 'is listed by the tenant, but not verified',
  unknown: 'is none of the verified domains',
  invalid: 'is no valid host name',
  'not-routable': 'can be verified by nobody',
};

interface ConstantDomain {
  readonly node: Node;
  readonly domain: string;
}

/** What is put together right after an `@`: in the same constant, or as the last part after a separator that ends with one. */
function constantDomains(root: Node): ConstantDomain[] {
  const found: ConstantDomain[] = [];
  walkValue(root, (node) => {
    const parts = partsJoinedBy(node);
    const isJoin = node.kind === 'Function' && node.name === 'Join';
    const texts = isJoin ? parts.slice(1) : parts;
    for (const part of texts) {
      const after = /@([^@]+)$/.exec(literalText(part) ?? '')?.[1];
      if (after !== undefined) found.push({ node: part, domain: after });
    }
    const separator = isJoin ? literalText(parts[0]) : undefined;
    const before = separator === '' || !isJoin ? literalText(texts.at(-2)) : separator;
    const last = texts.at(-1);
    if (texts.length > 1 && last !== undefined && before?.endsWith('@') === true)
      found.push(...textsOf(last));
  });
  return found;
}

function textsOf(node: Node): ConstantDomain[] {
  const found: ConstantDomain[] = [];
  for (const result of resultsOf(node)) {
    const text = literalText(result);
    if (text !== undefined && text !== '' && !text.includes('@')) found.push({ node: result, domain: text });
  }
  return found;
}
