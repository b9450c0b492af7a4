import { isOnPremises } from '../../provisioning/jobId.ts';
import type { Facts } from '../facts.ts';
import { diagnoseFindings } from '../findings.ts';
import { type FoundIn, foundIn } from '../foundIn.ts';
import { checkJob } from './checkJob.ts';
import { checkToken } from './checkToken.ts';

/** What is wrong with tokens, jobs and the notification. `at` is in Unix milliseconds. */
export function checkFacts(facts: Facts, at: number, runSeconds?: number): readonly FoundIn[] {
  const { tokens, jobs, recipients, jobIds } = facts;
  return [
    ...tokens.flatMap(({ source, held }) => checkToken(source, held, { at, jobIds, runSeconds })),
    ...jobs.flatMap(({ source, held }) => checkJob(source, held)),
    ...recipients
      .filter(({ held }) => held === '')
      .map(({ source }) =>
        foundIn(source, diagnoseFindings.notificationMissing, 'No address is set for the notification.'),
      ),
    ...(jobIds.some(isOnPremises)
      ? [foundIn('', diagnoseFindings.jobOnPremises, 'The job writes to Active Directory, by its id API2AD.')]
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
    ...(isEmpty ? [foundIn('', logEmpty, 'The provisioning log has no entries.')] : []),
    ...(isEarly
      ? [foundIn('', logTooEarly, `The request was accepted ${minutes} min ago; the log needs up to 10 min.`)]
      : []),
  ];
}

/** Entries appear 5 to 10 minutes after the processing (section 6, D). In milliseconds. */
const logDelay = 10 * 60_000;
