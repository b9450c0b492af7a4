import type { Scenario } from '../scenario.ts';
import { applyFix, domainTexts } from './invalidUserPrincipalName.ts';

export const unknownDomain: Scenario = {
  id: 'S7',
  title: 'Domain does not exist: the mapped user name ends in a domain that the tenant has not verified',
  signs: [
    { kind: 'log', says: domainTexts },
    { kind: 'log', errorCode: /^InvalidDomain$/i },
    { kind: 'answer', status: 400, says: /domain portion .*invalid/i },
  ],
  causes: [
    {
      title: 'The mapping of userPrincipalName passes on the domain of the source.',
      mark: 'D',
      steps: applyFix,
    },
    {
      title: 'The domain is the right one, but not verified yet.',
      mark: 'I',
      steps: ['Verify the domain in the tenant: Settings > Domain names.', 'Send the failed records again.'],
    },
  ],
  reference: 'bulk-upload.md section 10, S7 (D; the error code is not documented)',
};
