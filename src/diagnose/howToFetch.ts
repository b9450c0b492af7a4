import type { Evidence } from './facts.ts';

/** Something that would decide, and where it is to be had. */
export interface Fetch {
  readonly what: string;
  readonly how: string;
}

const job =
  'https://graph.microsoft.com/v1.0/servicePrincipals/{servicePrincipalId}/synchronization/jobs/{jobId}';

/** What stands for each kind of evidence, to be fetched by whoever reads the report. */
export const howToFetch: Readonly<Record<Evidence, Fetch>> = {
  answer: {
    what: 'the answer to the upload',
    how: 'status, headers and body, as curl -i … prints them, or the message of the client',
  },
  'answer time': { what: 'the headers of the 202', how: 'as curl -i … prints them; Date says when it came' },
  'request headers': {
    what: 'the headers of the request that was sent',
    how: 'as curl -v … prints them, or the Headers of the script; the token may be left out',
  },
  'request body': { what: 'the body of the request that was sent', how: 'the payload file, byte for byte' },
  token: {
    what: 'the token that was sent',
    how: 'in a file or by standard input; it is decoded here, never sent and never printed',
  },
  job: { what: 'the provisioning job', how: `GET ${job}` },
  'job id': { what: 'the provisioning job, or the address that was called', how: `GET ${job}` },
  log: {
    what: 'the provisioning log, ten minutes after the upload',
    how: "GET https://graph.microsoft.com/v1.0/auditLogs/provisioning?$filter=jobid eq '{jobId}'",
  },
  notification: {
    what: 'the notification settings',
    how: `Provisioning > Settings, or GET ${job.replace(/\/jobs\/.*$/, '/secrets')} (the entry SyncNotificationSettings)`,
  },
};
