import { type Finding, type FindingDefinition, findingOf } from '../../diagnostics/finding.ts';
import type { Job } from '../../provisioning/job.ts';
import { type JobProblem, jobProblems } from '../../provisioning/jobProblems.ts';
import { diagnoseFindings } from '../findings.ts';

/** Whether a job processes what it is sent. */
export function checkJob(job: Job): readonly Finding[] {
  return jobProblems(job).map(({ kind, message }) =>
    findingOf(definitions[kind], message, definitions[kind].cure),
  );
}

const definitions: Readonly<Record<JobProblem['kind'], FindingDefinition>> = {
  quarantined: diagnoseFindings.jobQuarantined,
  'not-started': diagnoseFindings.jobNotStarted,
  'no-recipient': diagnoseFindings.notificationMissing,
};
