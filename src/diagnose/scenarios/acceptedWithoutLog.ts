import type { Scenario } from '../scenario.ts';

export const acceptedWithoutLog: Scenario = {
  id: 'S2',
  title: 'Accepted with 202, but nothing appears in the provisioning log',
  signs: [{ kind: 'finding', findings: ['log-empty', 'job-not-started'], beside: 'acceptance' }],
  explainedBy: ['S5'],
  causes: [
    {
      title: 'The provisioning job is not started, or paused.',
      mark: 'D',
      provenBy: ['job-not-started'],
      decidedBy: ['job'],
      steps: [
        'In the provisioning app, select Overview > Start provisioning: what waits in the queue is processed then.',
        'Do not select Restart provisioning on a stopped job; it throws away what waits.',
      ],
    },
    {
      title: 'It is too early: entries appear 5 to 10 minutes after the processing.',
      mark: 'D',
      hintedBy: ['log-too-early'],
      decidedBy: ['answer time'],
      steps: ['Wait ten minutes and ask for the log again; let the client poll with a delay.'],
    },
    {
      title: 'The provisioning agent in front of Active Directory is not active.',
      mark: 'D',
      hintedBy: ['job-on-premises'],
      decidedBy: ['job id'],
      steps: [
        'Look at the state of the agents in the provisioning app.',
        'Start the service Microsoft Entra Connect Provisioning Agent again, then wait ten minutes.',
      ],
    },
    {
      title: 'The log was asked for another job; values in its filter are case-sensitive.',
      mark: 'D',
      steps: ["Ask with the filter of the 202’s Location header: jobid eq '…'."],
    },
  ],
  reference: 'bulk-upload.md section 10, S2 (D)',
};
