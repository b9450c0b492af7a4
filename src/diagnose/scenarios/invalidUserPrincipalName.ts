import type { Scenario } from '../scenario.ts';

/** What the log says when the domain is what is wrong; the code that goes with it is not known (section 8). */
export const domainTexts = /domain does not exist|domain portion .*invalid|verified domain/i;

export const applyFix = [
  'Open the attribute mapping of userPrincipalName and give it the expression that is proposed here.',
  'Set Apply this mapping to Only during object creation, or the name changes at each update.',
  'Preview it first: upnlint preview USERS --expression … --domains …',
  'Send the failed records again.',
];

export const invalidUserPrincipalName: Scenario = {
  id: 'S6',
  title: 'AzureActiveDirectoryInvalidUserPrincipalName: the mapped user name is not allowed',
  signs: [{ kind: 'log', errorCode: /^AzureActiveDirectoryInvalidUserPrincipalName$/i, unless: domainTexts }],
  causes: [
    {
      title: 'The mapping of userPrincipalName gives a value that breaks the user name policy.',
      mark: 'D',
      steps: applyFix,
    },
  ],
  reference: 'bulk-upload.md section 10, S6 (D)',
};
