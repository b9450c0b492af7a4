import type { FindingDefinition } from '../../diagnostics/finding.ts';
import type { Job } from '../../provisioning/job.ts';
import { type JobProblem, jobProblems } from '../../provisioning/jobProblems.ts';
import { diagnoseFindings } from '../findings.ts';
import { type FoundIn, foundIn } from '../foundIn.ts';

/** Whether a job processes what it is sent. */
export function checkJob(source: string, job: Job): readonly FoundIn[] {
  return jobProblems(job).map(({ kind, message }) => foundIn(source, definitions[kind], message));
}

const definitions: Readonly<Record<JobProblem['kind'], FindingDefinition>> = {
  quarantined: diagnoseFindings.jobQuarantined,
  'not-started': diagnoseFindings.jobNotStarted,
  'no-recipient': diagnoseFindings.notificationMissing,
};
