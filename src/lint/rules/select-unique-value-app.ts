import type { Dialect } from '../dialect.ts';
import { defineRule } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';

export const selectUniqueValueApp = defineRule({
  definition: {
    code: 'select-unique-value-app',
    severity: 'error',
    summary: 'SelectUniqueValue is used by a job that does not support it.',
    why: 'It asks an on-premises Active Directory. It works from Workday, from SuccessFactors and from the provisioning API to on-premises AD, and nowhere else.',
    cure: 'Make the value unique by its parts, such as an employee number or RandomString when the object is created.',
    example: {
      bad: 'API2AAD: SelectUniqueValue([a], [b])',
      good: 'API2AD: SelectUniqueValue([a], [b])',
    },
    reference: 'language.md section 7, SelectUniqueValue (D)',
  },
  examples: {
    bad: [
      {
        target: 'userPrincipalName',
        flowType: 'ObjectAddOnly',
        expression:
          'SelectUniqueValue(Join("@", [userName], "contoso.com"), Join("2@", [userName], "contoso.com"))',
        template: 'API2AAD',
      },
    ],
    good: [
      {
        target: 'userPrincipalName',
        flowType: 'ObjectAddOnly',
        expression:
          'SelectUniqueValue(Join("@", [userName], "contoso.com"), Join("2@", [userName], "contoso.com"))',
        template: 'API2AD',
      },
      // Which job reads an expression alone is not known.
      'SelectUniqueValue(NormalizeDiacritics([a]), NormalizeDiacritics([b]))',
    ],
  },
  create: ({ dialect, file, report }) => ({
    expression(root) {
      const call = selectUniqueValueOf(root);
      const job = jobs[dialect];
      if (call === undefined || job === undefined) return;
      // A template that is not known is taken for an application, and may be one of the three all the same.
      const isGuess = dialect === 'application';
      if (isGuess && file?.template === undefined) return;
      report(call.nameSpan, `SelectUniqueValue does not work in ${job}.`, {
        help: 'It works from Workday, SuccessFactors and the provisioning API to on-premises Active Directory.',
        severity: isGuess ? 'warning' : 'error',
      });
    },
  }),
});

/** The jobs that do not support it, as messages name them. */
const jobs: Readonly<Partial<Record<Dialect, string>>> = {
  application: 'provisioning to applications',
  'cloud-sync': 'cloud sync',
  'hr-to-entra': 'provisioning to Microsoft Entra ID',
  'api-to-entra': 'provisioning to Microsoft Entra ID',
  'cross-tenant': 'cross-tenant synchronization',
};
