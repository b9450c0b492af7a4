import type { Node } from '../../../grammar/index.ts';
import { quote } from '../../../grammar/quote.ts';
import { hasUnit } from '../../regex/index.ts';
import { partsJoinedBy } from '../identity/nameKind.ts';
import { domainOf, trialsOf } from '../identity/trials.ts';
import { literalText } from '../literalText.ts';
import { defineRule } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const upnMissingDomain = defineRule({
  definition: {
    code: 'upn-missing-domain',
    severity: 'error',
    summary:
      'A userPrincipalName is made that never holds an @, or does not for a user with plain attributes.',
    why: 'It has no domain: Entra ID refuses the user. Join leaves its separator out where the domain beside it is empty.',
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
      { target: 'userPrincipalName', expression: 'Append([employeeId], DefaultDomain())' },
      {
        target: 'userPrincipalName',
        expression: 'Join("@", [employeeId], Switch([company], "", "Fabrikam", "fabrikam.com"))',
      },
    ],
    good: [
      {
        target: 'userPrincipalName',
        expression: 'Join("@", Word([userPrincipalName], 1, "@"), "contoso.com")',
      },
      { target: 'userPrincipalName', expression: 'ToLower([mail])' },
      { target: 'userPrincipalName', expression: 'Join("", [userName], [suffix])' },
      {
        target: 'userPrincipalName',
        raw: {
          source: {
            expression: 'Join("@", [sAMAccountName], )',
            name: 'Join',
            type: 'Function',
            parameters: [
              { key: 'separator', value: { expression: '"@"', name: '@', type: 'Constant', parameters: [] } },
              {
                key: 'source',
                value: {
                  expression: '[sAMAccountName]',
                  name: 'sAMAccountName',
                  type: 'Attribute',
                  parameters: [],
                },
              },
              {
                key: 'source',
                value: { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] },
              },
            ],
          },
        },
      },
      { target: 'mailNickname', expression: 'Word([userPrincipalName], 1, "@")' },
      'Word([userPrincipalName], 1, "@")',
    ],
  },
  create: (context) => ({
    expression(root) {
      if (context.mapping?.target?.toLowerCase() !== 'userprincipalname') return;
      // The text shows a placeholder as nothing; the service fills the domain in.
      if (context.mapping.placeholders.length > 0) return;
      const { units, shapes } = context.analysis().of(root);
      if (shapes.length === 0) return;
      const [value] = trialsOf(context)?.valuesFor(new Map()) ?? [];
      if (value === undefined) return;
      const isNever = !hasUnit(units, 0x40);
      if (!isNever && (value.includes('@') || !putsDomainTo(root))) return;
      const toActiveDirectory = context.dialect === 'hr-to-ad' || context.dialect === 'api-to-ad';
      const what = isNever ? 'The value never holds an @' : 'The domain is left out, or the @ before it';
      context.report(root.span, `${what}: ${quote(value)} has no domain.`, {
        help: `Put @ and a verified domain to it: Join("@", …, "${domainOf(context)}").`,
        ...(toActiveDirectory && { severity: 'warning' as const }),
      });
    },
  }),
});

/** Whether the expression itself puts an `@` or a domain to a name, whatever the attributes hold. */
function putsDomainTo(root: Node): boolean {
  return partsJoinedBy(ungrouped(root)).some((part) => {
    const text = literalText(part);
    return text === undefined
      ? part.kind === 'Function' && part.name === 'DefaultDomain'
      : /@|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(text);
  });
}
