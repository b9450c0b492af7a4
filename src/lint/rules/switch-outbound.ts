import { quote } from '../../../grammar/quote.ts';
import { defineRule } from '../rule.ts';
import { ungrouped } from '../ungrouped.ts';

export const switchOutbound = defineRule({
  definition: {
    code: 'switch-outbound',
    severity: 'info',
    summary: 'Switch chooses by an attribute of Microsoft Entra ID.',
    why: 'Microsoft warns: with Entra ID as the source, when the attribute in Switch has not changed while another mapped one has, the service can evaluate the Switch to null and clear the target.',
    cure: 'Use IIF there, with comparisons that no empty attribute decides.',
    example: {
      bad: 'an application: Switch([country], "Other", "DE", "Germany")',
      good: 'an application: IIF([country] = "DE", "Germany", "Other")',
    },
    reference: 'language.md section 7, Switch (D), section 12',
  },
  examples: {
    bad: [{ expression: 'Switch([country], "Other", "DE", "Germany")', template: 'customappsso' }],
    good: [
      { expression: 'IIF([country] = "DE", "Germany", "Other")', template: 'customappsso' },
      { expression: 'Switch([country], "Other", "DE", "Germany")', template: 'API2AAD' },
      // The default mapping of every application holds this one (schema-format.md section 5, D).
      { expression: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', template: 'customappsso' },
      // What reads an expression alone is not known.
      'Switch([country], "Other", "DE", "Germany")',
    ],
  },
  create: ({ dialect, file, report }) => ({
    Function({ name, nameSpan, arguments: [source] }) {
      if (name !== 'Switch' || source === undefined || file?.template === undefined) return;
      if (dialect !== 'application' && dialect !== 'cross-tenant') return;
      const chosenBy = ungrouped(source);
      if (chosenBy.kind !== 'Attribute' || chosenBy.name === 'IsSoftDeleted') return;
      report(
        nameSpan,
        `This Switch can become null when something else than ${quote(`[${chosenBy.name}]`)} changes, and clear the target.`,
        { help: 'Microsoft advises IIF where Microsoft Entra ID is the source.' },
      );
    },
  }),
});
