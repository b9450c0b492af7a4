import type { Severity } from '../diagnostics/finding.ts';
import type { JsonObject } from '../readers/jsonObject.ts';
import { durationText } from './durationText.ts';
import { isoTime } from './isoTime.ts';
import { tenantOfJob } from './jobId.ts';
import { jsonAt, textAt } from './jsonAt.ts';

/** What is wrong with a token, and the claim that shows it. */
export interface TokenProblem {
  readonly kind:
    | 'audience'
    | 'expired'
    | 'not-yet-valid'
    | 'no-expiry'
    | 'ends-during-run'
    | 'tenant'
    | 'no-permission'
    | 'owned-only';
  readonly severity: Severity;
  readonly claim: 'aud' | 'exp' | 'nbf' | 'tid' | 'roles' | 'scp';
  readonly message: string;
}

/** What a token is held against. */
export interface TokenUse {
  /** Unix milliseconds. */
  readonly at: number;
  /** Jobs that it is for; their ids name the tenant. */
  readonly jobIds: readonly string[];
  /** How long the run takes; undefined when there is none. */
  readonly runSeconds: number | undefined;
}

/**
 * What is wrong with the claims of a token that is to upload (bulk-upload.md section 2: permissions D, other claims A;
 * the tenant in the job's id I). Nothing of the token itself comes into a message. Never throws, whatever the claims.
 */
export function tokenProblems(claims: JsonObject, use: TokenUse): readonly TokenProblem[] {
  return [audienceProblem, timeProblem, tenantProblem, permissionProblem].flatMap(
    (problemOf) => problemOf(claims, use) ?? [],
  );
}

function audienceProblem(claims: JsonObject): TokenProblem | undefined {
  const audience = textAt(claims, 'aud');
  if (graphAudience.test(audience)) return undefined;
  const message = `The token is for ${audience.slice(0, 100) || 'no audience'}, not for Microsoft Graph.`;
  return { kind: 'audience', severity: 'error', claim: 'aud', message };
}

/** The hosts of the national clouds are inferred (section 1, I). */
const graphAudience =
  /^(?:https:\/\/(?:graph\.microsoft\.com|graph\.microsoft\.us|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)\/?|00000003-0000-0000-c000-000000000000)$/i;

function timeProblem(claims: JsonObject, { at, runSeconds }: TokenUse): TokenProblem | undefined {
  const ends = millisecondsAt(claims, 'exp');
  const begins = millisecondsAt(claims, 'nbf');
  if (ends !== undefined && ends <= at) {
    const message = `The token ended at ${isoTime(ends)}, ${between(ends, at)} before ${isoTime(at)}.`;
    return { kind: 'expired', severity: 'error', claim: 'exp', message };
  }
  if (begins !== undefined && begins > at) {
    const message = `The token is valid from ${isoTime(begins)} on, ${between(at, begins)} after ${isoTime(at)}.`;
    return { kind: 'not-yet-valid', severity: 'error', claim: 'nbf', message };
  }
  if (ends === undefined) {
    const message = 'The token does not say when it ends.';
    return { kind: 'no-expiry', severity: 'warning', claim: 'exp', message };
  }
  if (runSeconds === undefined || ends >= at + runSeconds * 1000) return undefined;
  const message = `The token ends at ${isoTime(ends)}, in ${between(at, ends)}; the run takes about ${durationText(runSeconds)}.`;
  return { kind: 'ends-during-run', severity: 'warning', claim: 'exp', message };
}

function tenantProblem(claims: JsonObject, { jobIds }: TokenUse): TokenProblem | undefined {
  const tenant = textAt(claims, 'tid').toLowerCase();
  const ofJobs = jobIds.flatMap((id) => tenantOfJob(id) ?? []);
  if (tenant === '' || ofJobs.length === 0 || ofJobs.includes(tenant.replaceAll('-', ''))) return undefined;
  const message = `The token is of tenant ${tenant.slice(0, 100)}, the job of ${dashed(ofJobs[0]!)}.`;
  return { kind: 'tenant', severity: 'error', claim: 'tid', message };
}

const upload = 'SynchronizationData-User.Upload';

/** Application permissions stand in `roles`, delegated ones in `scp`. */
function permissionProblem(claims: JsonObject): TokenProblem | undefined {
  const roles = jsonAt(claims, 'roles');
  const granted = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
  const delegated = textAt(claims, 'scp')
    .split(' ')
    .filter((name) => name !== '');
  const held: readonly string[] = [...granted, ...delegated];
  const claim = granted.length === 0 && delegated.length > 0 ? 'scp' : 'roles';
  if (held.includes(upload)) return undefined;
  if (held.includes(`${upload}.OwnedBy`)) {
    const message = `The token holds ${upload}.OwnedBy only.`;
    return { kind: 'owned-only', severity: 'warning', claim, message };
  }
  const holds = held.length === 0 ? 'no permission at all' : held.slice(0, 8).join(', ').slice(0, 300);
  const message = `The token holds ${holds}, not ${upload}.`;
  return { kind: 'no-permission', severity: 'error', claim, message };
}

/** A claim in seconds as Unix milliseconds. */
function millisecondsAt(claims: JsonObject, name: string): number | undefined {
  const seconds = Number(textAt(claims, name) || Number.NaN);
  return Math.abs(seconds) < 1e11 ? seconds * 1000 : undefined;
}

function between(earlier: number, later: number): string {
  return durationText((later - earlier) / 1000);
}

function dashed(hexadecimal: string): string {
  return hexadecimal.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
