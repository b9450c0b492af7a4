import type { Scenario } from '../scenario.ts';

const shape = [
  'payload-schemas',
  'payload-operations',
  'payload-operation-members',
  'payload-operation-method',
  'payload-operation-path',
  'payload-bulk-id',
  'payload-data',
];

export const invalidDataFormat: Scenario = {
  id: 'S1',
  title: 'Invalid data format: the request is refused with 400, and nothing of it is taken',
  signs: [
    { kind: 'answer', status: 400 },
    {
      kind: 'finding',
      findings: ['request-content-type', 'payload-json', 'payload-too-many-operations', ...shape],
    },
  ],
  causes: [
    {
      title: 'The Content-Type is not application/scim+json.',
      mark: 'D',
      provenBy: ['request-content-type'],
      decidedBy: ['request headers'],
      steps: [
        'Send the header Content-Type: application/scim+json.',
        'Send the same request again; nothing of it was taken.',
      ],
    },
    {
      title: 'The body is no JSON.',
      mark: 'D',
      provenBy: ['payload-json'],
      decidedBy: ['request body'],
      steps: [
        'Mend the body at the place that is named.',
        'Send the request again; nothing of it was taken.',
      ],
    },
    {
      title: 'The body is not shaped like a bulk request.',
      mark: 'D',
      provenBy: shape,
      decidedBy: ['request body'],
      steps: [
        'Give schemas, Operations and each operation the documented shape.',
        'In Windows PowerShell 5.1 keep lists of one as lists: @(…) around them, and ConvertTo-Json -Depth 10.',
        'Send the request again; nothing of it was taken.',
      ],
    },
    {
      title: 'The request holds more than 50 operations.',
      mark: 'A',
      provenBy: ['payload-too-many-operations'],
      decidedBy: ['request body'],
      steps: ['Send at most 50 operations in a request.'],
    },
  ],
  reference: 'bulk-upload.md section 10, S1 (D)',
};
