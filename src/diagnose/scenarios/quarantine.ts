import type { Scenario } from '../scenario.ts';

const restart =
  'Then select Restart provisioning: setting things right does not end the quarantine by itself.';

export const quarantine: Scenario = {
  id: 'S5',
  title: 'The provisioning job is in quarantine: requests are answered 202 and not processed',
  signs: [{ kind: 'finding', findings: ['job-quarantined', 'notification-missing'], beside: 'any answer' }],
  causes: [
    {
      title: 'No Notification Email was set when the job was started.',
      mark: 'D',
      provenBy: ['notification-missing'],
      says: /notification/i,
      decidedBy: ['notification'],
      steps: [
        'In Provisioning > Settings, tick Send an email notification when a failure occurs, enter a Notification Email, and save.',
        restart,
        'Send what was uploaded in the meantime again, as a restart of a job that does not run throws it away.',
      ],
    },
    {
      title: 'Too many records failed.',
      mark: 'D',
      says: /Encountered(?:Base|Total)?Escrow\w*Threshold/i,
      decidedBy: ['job'],
      steps: [
        'Find the failures in the provisioning log, give them to upnlint diagnose, and cure what they have in common.',
        restart,
      ],
    },
    {
      title: 'More accounts would be deleted or disabled than the accidental-deletion threshold allows.',
      mark: 'D',
      says: /TooManyDeletes/i,
      decidedBy: ['job'],
      steps: [
        'Look at the entries StagedDelete of the log: are these people to be disabled?',
        'Allow the deletes, or send the records again with active: true.',
      ],
    },
    {
      title: 'The ingestion of data was interrupted.',
      mark: 'D',
      says: /IngestionInterrupted/i,
      decidedBy: ['job'],
      steps: ['Read the error of the quarantine, and set right what it names.', restart],
    },
    {
      title: 'Somebody put the job into quarantine on purpose.',
      mark: 'D',
      says: /Quarantined?OnDemand/i,
      decidedBy: ['job'],
      steps: ['Ask who did, and why.', restart],
    },
    {
      title: 'Something else, which the error of the quarantine names.',
      mark: 'D',
      steps: ['Read status.quarantine.error of the job, and set right what it names.', restart],
    },
  ],
  reference: 'bulk-upload.md section 10, S5, and section 7 (D)',
};
