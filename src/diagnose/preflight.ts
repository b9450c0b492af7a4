import { compareSeverity } from '../diagnostics/finding.ts';
import { lint, lintRules } from '../lint/index.ts';
import { type EncodingFlaw, lintPayload, type PayloadSettings, payloadRules } from '../payload/index.ts';
import { isMatchingSupported } from '../provisioning/isMatchingSupported.ts';
import { dailyCalls, sendingSeconds } from '../provisioning/quotas.ts';
import { createLineIndex } from '../source/lineIndex.ts';
import type { Capture } from './capture.ts';
import { checkFacts } from './checks/checkFacts.ts';
import { type Facts, factsOf } from './facts.ts';
import { diagnoseFindings } from './findings.ts';
import { type FoundIn, foundByRule, foundIn } from './foundIn.ts';
import { requestFile } from './requestFile.ts';

export interface PreflightSettings {
  /** The tenant, the job's mapping, the licence, and now. */
  readonly payload: PayloadSettings;
  /** What is wrong with the bytes of files that are sent as they are, by their names. */
  readonly flaws: ReadonlyMap<string, EncodingFlaw>;
  /** How many requests the run sends; undefined for those that were given. */
  readonly requests: number | undefined;
  /** How long the run takes, in seconds; undefined for as long as the quotas make it. */
  readonly runSeconds: number | undefined;
  /** What the run must not start with. */
  readonly stopsAt: 'error' | 'warning';
}

/** What was looked at ahead of a run, and what was found. */
export interface PreflightReport {
  readonly captures: readonly Capture[];
  readonly requests: number;
  readonly records: number;
  readonly runSeconds: number;
  /** Nothing was found that the run must not start with; for what that was not looked for in, see `notChecked`. */
  readonly isReady: boolean;
  /** The graver first, else in the order in which they were looked for. */
  readonly findings: readonly FoundIn[];
  /** What was given and not recognised, and what could have been checked, had it been given. */
  readonly notChecked: readonly string[];
}

/**
 * What would make a run fail: the token against the time that the run takes, the job, the notification, all requests as
 * one batch by the rules for payloads, the schema by the linter, and the domains (bulk-upload.md sections 10 and 11).
 */
export function preflight(captures: readonly Capture[], settings: PreflightSettings): PreflightReport {
  const facts = factsOf(captures);
  const { licence, now } = settings.payload;
  const requests = settings.requests ?? facts.requests.length;
  const runSeconds = settings.runSeconds ?? sendingSeconds(requests, licence);
  const files = facts.requests.map(({ source, held }) => requestFile(source, held));
  const linted = lintPayload(
    files.map(({ source }, index) => {
      // What is around a body that was captured is no part of it, and its bytes are not known.
      const isBody = facts.requests[index]!.held.headers === undefined;
      return { ...source, encodingFlaw: isBody ? settings.flaws.get(source.name) : undefined };
    }),
    { settings: settings.payload, rules: batchRules },
  );
  const findings = [
    ...checkFacts(facts, now, runSeconds),
    ...quotaFindings(settings),
    ...domainFindings(settings),
    ...schemaFindings(settings),
    ...linted.flatMap(({ findings }, index) =>
      findings.map((finding) => withCure(files[index]!.foundIn(finding))),
    ),
  ].sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity));
  return {
    captures,
    requests,
    records: linted.reduce((sum, { document }) => sum + document.operations.length, 0),
    runSeconds,
    isReady: findings.every(({ finding }) => compareSeverity(finding.severity, settings.stopsAt) > 0),
    findings,
    notChecked: [...unknownFiles(captures), ...notGiven(facts, settings)],
  };
}

/** Jobs and tokens are held against the whole run, not against the files alone. */
const batchRules = payloadRules.filter(({ alias }) => alias !== 'BU601' && alias !== 'BU602');

const cures: ReadonlyMap<string, string> = new Map(
  [...payloadRules, ...lintRules].map(({ definition: { code, cure } }) => [code, cure]),
);

function withCure(found: FoundIn): FoundIn {
  const { finding } = found;
  const help = finding.help ?? cures.get(finding.code);
  return help === undefined ? found : { ...found, finding: { ...finding, help } };
}

/** Files that are more than a day can take are named by the rules for payloads. */
function quotaFindings({ requests = 0, payload: { licence } }: PreflightSettings): readonly FoundIn[] {
  const daily = dailyCalls[licence];
  if (requests <= daily) return [];
  const message = `The run needs ${requests} requests; ${daily} are allowed in 24 hours.`;
  return [foundIn('', diagnoseFindings.quotaExceeded, message)];
}

function domainFindings({ payload: { directory, mapping } }: PreflightSettings): readonly FoundIn[] {
  const { verified } = directory.domains;
  const defaultDomain = mapping?.defaultDomain;
  if (verified.length === 0 || defaultDomain === undefined) return [];
  if (verified.includes(defaultDomain.toLowerCase())) return [];
  const message = `${defaultDomain} is not among the verified domains.`;
  return [foundIn('', diagnoseFindings.domainNotVerified, message)];
}

function schemaFindings({ payload: { mapping, directory } }: PreflightSettings): readonly FoundIn[] {
  if (mapping?.schema === undefined) return [];
  const { schema, defaultDomain, targets } = mapping;
  const { domains } = directory;
  const positionAt = createLineIndex(schema.text);
  const { findings } = lint(schema, {
    ...(domains.verified.length > 0 && { domains }),
    ...(defaultDomain !== undefined && { defaultDomain }),
  });
  const unsupported = targets.filter(
    ({ target, matchingPriority }) => matchingPriority > 0 && !isMatchingSupported(target),
  );
  return [
    ...findings.map((finding) => withCure(foundByRule(schema.name, finding, positionAt(finding.span.start)))),
    ...unsupported.map(({ target }) =>
      foundIn(schema.name, diagnoseFindings.matchingUnsupported, `The mapping matches users by ${target}.`),
    ),
  ];
}

function unknownFiles(captures: readonly Capture[]): readonly string[] {
  return captures.flatMap((capture) =>
    capture.kind === 'unknown' ? [`${capture.source}, as ${capture.why}`] : [],
  );
}

function notGiven({ known, jobs }: Facts, { payload }: PreflightSettings): readonly string[] {
  const hasRecipients = known.has('notification') || jobs.some(({ held }) => held.recipients.length > 0);
  const mapping = payload.mapping === undefined ? '' : ', in place of which the default one was taken';
  return [
    known.has('token') ? '' : 'the token',
    known.has('job') ? '' : 'the job',
    hasRecipients ? '' : 'the notification e-mail',
    known.has('request body') ? '' : 'the payload',
    payload.mapping?.schema === undefined ? `the mapping of the job (--mapping)${mapping}` : '',
    payload.directory.domains.verified.length > 0 ? '' : 'the domains (--domains)',
    payload.existing === undefined ? 'names that are taken already (--existing)' : '',
  ].filter((text) => text !== '');
}
