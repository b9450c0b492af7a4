import type { Job, JsonPath } from './job.ts';

/** Why a job does not process what it is sent, and the member that shows it. */
export interface JobProblem {
  readonly kind: 'quarantined' | 'not-started' | 'no-recipient';
  readonly path: JsonPath;
  readonly message: string;
}

/** Why a job does not, or will not, process what it is sent (bulk-upload.md section 7, D). All are errors. */
export function jobProblems(job: Job): readonly JobProblem[] {
  const recipients = job.recipients
    .filter(({ address }) => address === '')
    .map(({ path }): JobProblem => ({ kind: 'no-recipient', path, message: noRecipient }));
  return [...stateProblems(job), ...recipients];
}

const noRecipient = 'The notification e-mail is empty; such a job goes into quarantine when it is started.';

function stateProblems({ statusCode, scheduleState, quarantine }: Job): readonly JobProblem[] {
  const code = ['status', 'code'];
  if (/^quarantine$/i.test(statusCode) || quarantine !== undefined) {
    const reason = quarantine?.reason ? `, for ${quarantine.reason}` : '';
    const error = quarantine?.error ? ` (${quarantine.error.slice(0, 300)})` : '';
    return [{ kind: 'quarantined', path: code, message: `The job is in quarantine${reason}${error}.` }];
  }
  if (statusCode !== '' && !/^active$/i.test(statusCode)) {
    return [{ kind: 'not-started', path: code, message: `The job’s status is ${statusCode}.` }];
  }
  if (scheduleState === '' || /^active$/i.test(scheduleState)) return [];
  const message = `The job’s schedule is ${scheduleState}.`;
  return [{ kind: 'not-started', path: ['schedule', 'state'], message }];
}
