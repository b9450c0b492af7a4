import type { Proof, Scenario } from '../scenario.ts';

/** BU102 looks at the whole target of a request. */
const wrongMethod: Proof = { code: 'request-target', says: /method/ };
const wrongAddress: Proof = { code: 'request-target', says: /path|The id of/ };

const bucket = /bucket that stores the ingested data is full/i;

/** Answers that are documented or likely, but no scenario of the guide (bulk-upload.md section 5). */
export const otherAnswers: readonly Scenario[] = [
  {
    id: 'queue-full',
    title: 'The job’s queue of received data is full (500)',
    signs: [{ kind: 'answer', status: 500, says: bucket }],
    causes: [
      {
        title: 'The job does not run, so the queue only grows.',
        mark: 'D',
        provenBy: ['job-not-started'],
        decidedBy: ['job'],
        steps: ['Start provisioning.', 'Wait 5 to 10 minutes, then send the request again.'],
      },
      {
        title: 'The job is in quarantine, so the queue only grows.',
        mark: 'D',
        provenBy: ['job-quarantined'],
        decidedBy: ['job'],
        steps: [
          'Remove the reason of the quarantine and restart provisioning.',
          'Then send again what was uploaded in the meantime.',
        ],
      },
      {
        title: 'Data comes faster than it is processed, or failed records fill the queue.',
        mark: 'D',
        steps: [
          'Wait 5 to 10 minutes, then send the request again, more slowly.',
          'Cure the failures that the log shows.',
        ],
      },
    ],
    reference: 'bulk-upload.md section 5 (D-2026)',
  },
  {
    id: 'throttled',
    title: 'Too many requests (429)',
    signs: [{ kind: 'answer', status: 429 }],
    causes: [
      {
        title: 'More than 40 calls within 5 seconds.',
        mark: 'D',
        steps: [
          'Wait as many seconds as Retry-After says, else 5, and send the request again.',
          'Send 50 operations in each request, at most 8 requests a second.',
        ],
      },
      {
        title:
          'The tenant’s calls for 24 hours are used up: 2,000 with P1 or P2, 6,000 with Entra ID Governance.',
        mark: 'D',
        provenBy: ['quota-exceeded'],
        steps: ['Go on a day later.', 'Send 50 operations in each request.'],
      },
    ],
    reference: 'bulk-upload.md section 4 (D)',
  },
  {
    id: 'not-found',
    title: 'The address leads to no job (404)',
    signs: [{ kind: 'answer', status: 404 }],
    causes: [
      {
        title: 'The service principal or the job id is not right.',
        mark: 'A',
        provenBy: [wrongAddress],
        steps: [
          'Copy the Provisioning API Endpoint from Provisioning > Overview > View technical information.',
          'The first id is the object id of the provisioning app’s service principal: neither its application id nor the client’s.',
        ],
      },
    ],
    reference: 'bulk-upload.md sections 1 and 5 (A)',
  },
  {
    id: 'wrong-method',
    title: 'bulkUpload takes POST only (405)',
    signs: [
      { kind: 'answer', status: 405 },
      { kind: 'finding', findings: [wrongMethod] },
    ],
    causes: [
      {
        title: 'The request was not sent with POST.',
        mark: 'D',
        provenBy: [wrongMethod],
        steps: ['Send it with POST. The SDKs generate no such method; build the request by hand.'],
      },
    ],
    reference: 'bulk-upload.md sections 1 (D) and 5 (the status: A)',
  },
  {
    id: 'too-large',
    title: 'The request is too large (413)',
    signs: [{ kind: 'answer', status: 413 }],
    causes: [
      {
        title: 'The body is over the limit of Graph; how large it may be is not documented.',
        mark: 'A',
        steps: ['Send fewer operations in a request.'],
      },
    ],
    reference: 'bulk-upload.md section 4 (A)',
  },
  {
    id: 'server-error',
    title: 'The service itself failed',
    signs: [500, 502, 503, 504].map((status) => ({ kind: 'answer', status, unless: bucket })),
    causes: [
      {
        title: 'A passing failure of Graph.',
        mark: 'I',
        steps: [
          'Send the request again, after the seconds that Retry-After says, else with growing pauses.',
          'If it stays, give Microsoft the request-id and the date of the answer.',
        ],
      },
    ],
    reference: 'bulk-upload.md section 5 (D for Graph in general)',
  },
];
