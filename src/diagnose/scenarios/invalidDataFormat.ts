import type { Scenario } from '../scenario.ts';

export const invalidDataFormat: Scenario = {
  id: 'S1',
  title: 'Invalid data format: the request is refused with 400, and nothing of it is taken',
  signs: [
    { kind: 'answer', status: 400 },
    {
      kind: 'finding',
      findings: ['request-media-type', 'request-json', 'request-envelope', 'request-too-many-operations'],
    },
  ],
  causes: [
    {
      title: 'The Content-Type is not application/scim+json.',
      mark: 'D',
      provenBy: ['request-media-type'],
      decidedBy: ['request headers'],
      steps: [
        'Send the header Content-Type: application/scim+json.',
        'Send the same request again; nothing of it was taken.',
      ],
    },
    {
      title: 'The body is no JSON.',
      mark: 'D',
      provenBy: ['request-json'],
      decidedBy: ['request body'],
      steps: [
        'Mend the body at the place that is named.',
        'Send the request again; nothing of it was taken.',
      ],
    },
    {
      title: 'The body is not shaped like a bulk request.',
      mark: 'D',
      provenBy: ['request-envelope'],
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
      provenBy: ['request-too-many-operations'],
      decidedBy: ['request body'],
      steps: ['Send at most 50 operations in a request.'],
    },
  ],
  reference: 'bulk-upload.md section 10, S1 (D)',
};
