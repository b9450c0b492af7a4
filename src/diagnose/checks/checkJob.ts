import { type Finding, findingOf } from '../../diagnostics/finding.ts';
import type { Job } from '../capture.ts';
import { diagnoseFindings } from '../findings.ts';

/** Whether a job processes what it is sent (bulk-upload.md section 7). */
export function checkJob({ statusCode, scheduleState, quarantine }: Job): readonly Finding[] {
  const { jobQuarantined, jobNotStarted } = diagnoseFindings;
  if (/^quarantine$/i.test(statusCode) || quarantine !== undefined) {
    const reason = quarantine?.reason ? `, for ${quarantine.reason}` : '';
    const error = quarantine?.error ? ` (${quarantine.error.slice(0, 300)})` : '';
    return [findingOf(jobQuarantined, `The job is in quarantine${reason}${error}.`, jobQuarantined.cure)];
  }
  const state = /^active$/i.test(statusCode) ? scheduleState : statusCode;
  if (/^active$|^$/i.test(state)) return [];
  const what = state === statusCode ? `The job’s status is ${state}.` : `The job’s schedule is ${state}.`;
  return [findingOf(jobNotStarted, what, jobNotStarted.cure)];
}
