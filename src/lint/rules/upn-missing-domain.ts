import { quote } from '../../../grammar/quote.ts';
import { hasUnit } from '../../regex/index.ts';
import { domainOf, trialsOf } from '../identity/trials.ts';
import { defineRule } from '../rule.ts';

export const upnMissingDomain = defineRule({
  definition: {
    code: 'upn-missing-domain',
    severity: 'error',
    summary: 'A userPrincipalName is made that can never hold an @.',
    why: 'It has no domain: Entra ID refuses every user.',
    cure: 'Put @ and a verified domain to it: Join("@", …, "contoso.com").',
    example: {
      bad: 'Word([userPrincipalName], 1, "@")',
      good: 'Join("@", Word([userPrincipalName], 1, "@"), "contoso.com")',
    },
    reference: 'upn-rules.md, upn-missing-at (D)',
  },
  examples: {
    bad: [
      { target: 'userPrincipalName', expression: 'Word([userPrincipalName], 1, "@")' },
      {
        target: 'userPrincipalName',
        expression: 'Replace(Join(".", [first], [last]), , "[^A-Za-z0-9._-]", , "", , )',
      },
      {
        target: 'UserPrincipalName',
        expression: 'Replace([mail], , "(?<Suffix>@(.)*)", "Suffix", "", , )',
        template: 'Workday2AD',
      },
    ],
    good: [
      {
        target: 'userPrincipalName',
        expression: 'Join("@", Word([userPrincipalName], 1, "@"), "contoso.com")',
      },
      { target: 'userPrincipalName', expression: 'ToLower([mail])' },
      { target: 'mailNickname', expression: 'Word([userPrincipalName], 1, "@")' },
      'Word([userPrincipalName], 1, "@")',
    ],
  },
  create: (context) => ({
    expression(root) {
      if (context.mapping?.target?.toLowerCase() !== 'userprincipalname') return;
      const { units, shapes } = context.analysis().of(root);
      if (shapes.length === 0 || hasUnit(units, 0x40)) return;
      const [value] = trialsOf(context)?.valuesFor(new Map()) ?? [];
      if (value === undefined) return;
      const toActiveDirectory = context.dialect === 'hr-to-ad' || context.dialect === 'api-to-ad';
      context.report(root.span, `The value never holds an @: ${quote(value)} has no domain.`, {
        help: `Put @ and a verified domain to it: Join("@", …, "${domainOf(context)}").`,
        ...(toActiveDirectory && { severity: 'warning' as const }),
      });
    },
  }),
});
