import { describe, expect, it } from 'vitest';
import { readJob } from '../../src/provisioning/job.ts';
import { jobProblems } from '../../src/provisioning/jobProblems.ts';

const problems = (resource: Record<string, unknown>) =>
  jobProblems(readJob(resource)).map(({ kind, path }) => `${path.join('.')}: ${kind}`);

describe('a job', () => {
  it.each<[string, string, readonly string[]]>([
    ['Active', 'Active', []],
    ['Active', '', []],
    ['', '', []],
    ['Active', 'Disabled', ['schedule.state: not-started']],
    ['Paused', 'Active', ['status.code: not-started']],
    ['NotRun', '', ['status.code: not-started']],
    ['Quarantine', 'Active', ['status.code: quarantined']],
  ])('%s with a schedule %s', (code, state, expected) => {
    expect(problems({ status: { code }, schedule: { state } })).toEqual(expected);
  });

  it('in quarantine says why, once', () => {
    const quarantine = { reason: 'TooManyDeletes', error: { code: 'E1', message: 'too many' } };
    const found = jobProblems(readJob({ status: { code: 'Active', quarantine } }));
    expect(found.map(({ message }) => message)).toEqual([
      'The job is in quarantine, for TooManyDeletes (E1: too many).',
    ]);
  });

  it('needs somebody to tell, wherever that is written', () => {
    expect(problems({ notificationEmail: ' ' })).toEqual(['notificationEmail: no-recipient']);
    expect(problems({ notification_email: null })).toEqual(['notification_email: no-recipient']);
    const synchronizationJobSettings = [
      { name: 'DomainFQDN', value: '' },
      { name: 'Recipients', value: '' },
    ];
    expect(problems({ synchronizationJobSettings })).toEqual([
      'synchronizationJobSettings.1.value: no-recipient',
    ]);
    expect(problems({ notificationEmail: 'identity@contoso.com' })).toEqual([]);
  });
});
