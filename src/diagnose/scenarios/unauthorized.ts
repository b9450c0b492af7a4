import type { Proof, Scenario } from '../scenario.ts';

/** BU102 looks at the whole target of a request. */
const noAuthorization: Proof = { code: 'request-target', says: /Authorization/ };

export const unauthorized: Scenario = {
  id: 'S4',
  title: 'Unauthorized: the token is not accepted (401)',
  signs: [
    { kind: 'answer', status: 401 },
    {
      kind: 'finding',
      findings: [
        'token-expired',
        'token-not-yet-valid',
        'token-audience',
        'token-malformed',
        noAuthorization,
      ],
    },
  ],
  causes: [
    {
      title: 'The token has expired.',
      mark: 'D',
      provenBy: ['token-expired'],
      says: /token has expired|token is expired|Lifetime validation failed/i,
      decidedBy: ['token'],
      steps: [
        'Get a new token and send the request again.',
        'Let the client get a new one before each run, and at the first 401 of a long run.',
      ],
    },
    {
      title: 'The token is not valid yet: the clock that issued or judged it is off.',
      mark: 'D',
      provenBy: ['token-not-yet-valid'],
      decidedBy: ['token'],
      steps: ['Set the clock of the machine right.', 'Get a new token and send the request again.'],
    },
    {
      title: 'The Authorization header is missing or not “Bearer TOKEN”.',
      mark: 'D',
      provenBy: [noAuthorization],
      says: /token is empty|Authorization header|no .*token/i,
      decidedBy: ['request headers'],
      steps: ['Send the header Authorization: Bearer TOKEN with each request.'],
    },
    {
      title: 'The token arrived cut or changed.',
      mark: 'I',
      provenBy: ['token-malformed'],
      says: /CompactToken parsing failed|not well formed|80049217/i,
      decidedBy: ['token'],
      steps: ['Send the access_token as the token endpoint gave it: whole, without quotes and line breaks.'],
    },
    {
      title: 'The token is for another service.',
      mark: 'I',
      provenBy: ['token-audience'],
      says: /audience|Access token validation failure/i,
      decidedBy: ['token'],
      steps: ['Ask for the token with the scope https://graph.microsoft.com/.default.'],
    },
  ],
  reference: 'bulk-upload.md section 10, S4 (D), section 5 (I for messages other than that of expiry)',
};
