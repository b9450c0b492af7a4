import { type FindingDefinition, findingOf } from '../../diagnostics/finding.ts';
import type { Facts, FoundIn } from '../facts.ts';
import { diagnoseFindings } from '../findings.ts';
import { checkJob } from './checkJob.ts';
import { checkRequest } from './checkRequest.ts';
import { checkToken } from './checkToken.ts';

/** Everything that is wrong with tokens, requests, jobs and logs. Times are Unix milliseconds. */
export function checkFacts(facts: Facts, now: number, runSeconds?: number): readonly FoundIn[] {
  const { tokens, requests, jobs, recipients, entries, jobIds, answerTimes } = facts;
  // A token is judged by the hour in which it was refused, where that is known.
  const refused = facts.answers.find(({ held }) => held.status === 401)?.held.headers.get('date');
  const at = Number.isFinite(Date.parse(refused ?? '')) ? Date.parse(refused!) : now;
  const found: FoundIn[] = [
    ...requests.flatMap(({ source, held }) => checkRequest(held).map((finding) => ({ source, finding }))),
    ...tokens.flatMap(({ source, held }) =>
      checkToken(held, { at, jobIds, runSeconds }).map((finding) => ({ source, finding })),
    ),
    ...jobs.flatMap(({ source, held }) => checkJob(held).map((finding) => ({ source, finding }))),
  ];
  const say = (source: string, definition: FindingDefinition, message: string) =>
    found.push({ source, finding: findingOf(definition, message, definition.cure) });
  for (const { source, held } of recipients) {
    if (held === '')
      say(source, diagnoseFindings.notificationMissing, 'No address is set for the notification.');
  }
  const onPremises = jobIds.find((id) => /^API2AD\./i.test(id));
  if (onPremises !== undefined) {
    say(
      '',
      diagnoseFindings.jobOnPremises,
      'The job writes to on-premises Active Directory, by its id API2AD.',
    );
  }
  if (entries?.length === 0) say('', diagnoseFindings.logEmpty, 'The provisioning log has no entries.');
  const last = Math.max(...answerTimes);
  if (now >= last && now - last < logDelay && facts.answers.some(({ held }) => held.status === 202)) {
    const minutes = Math.floor((now - last) / 60_000);
    say(
      '',
      diagnoseFindings.logTooEarly,
      `The request was accepted ${minutes} min ago; the log needs up to 10 min.`,
    );
  }
  return found;
}

/** Entries appear 5 to 10 minutes after the processing (section 6, D). In milliseconds. */
const logDelay = 10 * 60_000;
