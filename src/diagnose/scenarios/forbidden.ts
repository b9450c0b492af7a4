import type { Scenario } from '../scenario.ts';

export const forbidden: Scenario = {
  id: 'S3',
  title: 'Forbidden: the client may not upload to this job (403)',
  signs: [
    { kind: 'answer', status: 403 },
    { kind: 'finding', findings: ['token-permission'] },
  ],
  causes: [
    {
      title: 'The permission SynchronizationData-User.Upload is not in the token.',
      mark: 'D',
      provenBy: ['token-permission'],
      decidedBy: ['token'],
      steps: [
        'Grant the client SynchronizationData-User.Upload as an application permission, with admin consent.',
        'Get a new token: permissions granted later do not come into an old one.',
        'Send the request again.',
      ],
    },
    {
      title:
        'The token holds only the .OwnedBy permission, and the client does not own the provisioning app.',
      mark: 'I',
      hintedBy: ['token-owned-only'],
      decidedBy: ['token'],
      steps: [
        'Make the client’s service principal an owner of the provisioning app, or grant SynchronizationData-User.Upload.',
        'Get a new token and send the request again.',
      ],
    },
    {
      title: 'The service principal in the address is of another tenant than the token.',
      mark: 'I',
      provenBy: ['token-tenant'],
      says: /does not belong to the tenant/i,
      decidedBy: ['token', 'job id'],
      steps: [
        'Copy the Provisioning API Endpoint from Provisioning > Overview > View technical information.',
        'Get the token from the tenant in which that app stands.',
      ],
    },
  ],
  reference: 'bulk-upload.md section 10, S3 (D)',
};
