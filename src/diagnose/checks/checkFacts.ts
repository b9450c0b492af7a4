import { type FindingDefinition, findingOf } from '../../diagnostics/finding.ts';
import { isOnPremises } from '../../provisioning/jobId.ts';
import type { Facts, FoundIn } from '../facts.ts';
import { diagnoseFindings } from '../findings.ts';
import { checkJob } from './checkJob.ts';
import { checkToken } from './checkToken.ts';

/** What is wrong with tokens, jobs and the notification. `at` is in Unix milliseconds. */
export function checkFacts(facts: Facts, at: number, runSeconds?: number): readonly FoundIn[] {
  const { tokens, jobs, recipients, jobIds } = facts;
  return [
    ...tokens.flatMap(({ source, held }) =>
      checkToken(held, { at, jobIds, runSeconds }).map((finding) => ({ source, finding })),
    ),
    ...jobs.flatMap(({ source, held }) => checkJob(held).map((finding) => ({ source, finding }))),
    ...recipients
      .filter(({ held }) => held === '')
      .map(({ source }) =>
        found(source, diagnoseFindings.notificationMissing, 'No address is set for the notification.'),
      ),
    ...(jobIds.some(isOnPremises)
      ? [found('', diagnoseFindings.jobOnPremises, 'The job writes to Active Directory, by its id API2AD.')]
      : []),
  ];
}

/** Whether the log can have entries yet, and has any. `now` is in Unix milliseconds. */
export function checkLog(
  { entries, isLogCut, answers, answerTimes }: Facts,
  now: number,
): readonly FoundIn[] {
  const { logEmpty, logTooEarly } = diagnoseFindings;
  const isEmpty = entries?.length === 0 && !isLogCut;
  const age = now - Math.max(...answerTimes);
  const isEarly = age >= 0 && age < logDelay && answers.some(({ held }) => held.status === 202);
  const minutes = Math.floor(age / 60_000);
  return [
    ...(isEmpty ? [found('', logEmpty, 'The provisioning log has no entries.')] : []),
    ...(isEarly
      ? [found('', logTooEarly, `The request was accepted ${minutes} min ago; the log needs up to 10 min.`)]
      : []),
  ];
}

/** Entries appear 5 to 10 minutes after the processing (section 6, D). In milliseconds. */
const logDelay = 10 * 60_000;

function found(source: string, definition: FindingDefinition, message: string): FoundIn {
  return { source, finding: findingOf(definition, message, definition.cure) };
}
