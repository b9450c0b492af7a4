import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { compile } from '../evaluate/index.ts';
import { createDirectory } from '../identity/index.ts';
import { dailyCalls, type Licence, sendingSeconds } from '../provisioning/quotas.ts';
import { bindAttributes, isFinding } from '../readers/index.ts';
import { Simulation } from '../simulate/index.ts';
import type { Capture } from './capture.ts';
import { checkFacts } from './checks/checkFacts.ts';
import type { DiagnoseSettings } from './diagnose.ts';
import { type Evidence, type FoundIn, factsOf } from './facts.ts';
import { diagnoseFindings } from './findings.ts';
import { textAt } from './jsonAt.ts';
import { sentRecords } from './sentRecords.ts';

export interface PreflightSettings extends DiagnoseSettings {
  readonly licence: Licence;
  /** How many requests the run sends; undefined for those that were given. */
  readonly requests: number | undefined;
  /** How long the run takes, in seconds; undefined for as long as the quotas make it. */
  readonly runSeconds: number | undefined;
}

/** What was looked at ahead of a run, and what was found. */
export interface PreflightReport {
  readonly captures: readonly Capture[];
  readonly requests: number;
  readonly records: number;
  readonly runSeconds: number;
  readonly findings: readonly FoundIn[];
  /** What could have been checked, had it been given. */
  readonly notChecked: readonly string[];
}

/**
 * The checks of `diagnose` ahead of a run: the token against the time that the run takes, the job, the notification, the
 * requests, the domain, and the mapping over every record of the batch (bulk-upload.md section 10).
 */
export function preflight(captures: readonly Capture[], settings: PreflightSettings): PreflightReport {
  const facts = factsOf(captures);
  const records = sentRecords(facts);
  const requests = settings.requests ?? facts.requests.length;
  const runSeconds = settings.runSeconds ?? sendingSeconds(requests, settings.licence);
  const findings: FoundIn[] = [...checkFacts(facts, settings.at, runSeconds)];
  const daily = dailyCalls[settings.licence];
  if (requests > daily) {
    const { quotaExceeded } = diagnoseFindings;
    const message = `The run needs ${requests} requests; ${daily} are allowed in 24 hours.`;
    findings.push({ source: '', finding: findingOf(quotaExceeded, message, quotaExceeded.cure) });
  }
  findings.push(...checkDefaultDomain(settings), ...namesOf(records, settings));
  const { known } = facts;
  const missing = (Object.keys(asked) as (keyof typeof asked)[]).filter((each) => !known.has(each));
  const notChecked = [
    ...missing.map((each) => asked[each]),
    ...(settings.domains.length === 0 ? ['the domains (--domains)'] : []),
  ];
  return { captures, requests, records: records.length, runSeconds, findings, notChecked };
}

const asked = {
  token: 'the token',
  job: 'the job',
  notification: 'the notification e-mail',
  'request body': 'the payload',
} as const satisfies Partial<Readonly<Record<Evidence, string>>>;

function checkDefaultDomain({ domains, defaultDomain }: PreflightSettings): readonly FoundIn[] {
  const isVerified = domains.some(
    ({ id, isVerified = true }) => isVerified && id.toLowerCase() === defaultDomain?.toLowerCase(),
  );
  if (domains.length === 0 || defaultDomain === undefined || isVerified) return [];
  const { domainNotVerified } = diagnoseFindings;
  const message = `${defaultDomain} is not among the verified domains.`;
  return [{ source: '', finding: findingOf(domainNotVerified, message, domainNotVerified.cure) }];
}

/** The mapping over the batch, each finding with the record it is of; what two records share is found as well. */
function namesOf(records: ReturnType<typeof sentRecords>, settings: PreflightSettings): readonly FoundIn[] {
  if (records.length === 0) return [];
  const { program, diagnostics } = compile(settings.expression);
  if (program === undefined) return diagnostics.map((finding) => ({ source: 'the mapping', finding }));
  const simulation = new Simulation(program, {
    ...settings,
    directory: createDirectory(settings),
    countCollisions: false,
  });
  const binding = bindAttributes(program.attributes);
  return records.flatMap(({ source, row, data }) => {
    const values = binding.read({ kind: 'object', object: data });
    const key = textAt(data, 'externalId');
    const findings: readonly Finding[] = isFinding(values)
      ? [values]
      : simulation.next({ source, row, key: key || null }, values).findings;
    return findings.map((finding) => ({
      source: `${source}, operation ${row}${key === '' ? '' : ` (${key})`}`,
      finding,
    }));
  });
}
