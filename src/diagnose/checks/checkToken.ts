import { type Finding, findingOf } from '../../diagnostics/finding.ts';
import type { Token } from '../capture.ts';
import { diagnoseFindings } from '../findings.ts';
import { jsonAt, textAt } from '../jsonAt.ts';

/** What a token is held against. */
export interface TokenSetting {
  /** Unix milliseconds. */
  readonly at: number;
  /** Jobs that it is for; the middle part of their ids is the tenant (bulk-upload.md section 1, I). */
  readonly jobIds: readonly string[];
  /** How long the run takes; undefined when there is none. */
  readonly runSeconds: number | undefined;
}

/** What is wrong with a token's claims (bulk-upload.md section 2). Nothing of the token itself comes into a message. */
export function checkToken({ claims }: Token, { at, jobIds, runSeconds }: TokenSetting): readonly Finding[] {
  if (claims === undefined) {
    const { cure } = diagnoseFindings.tokenMalformed;
    return [findingOf(diagnoseFindings.tokenMalformed, 'The token is no JWT that can be decoded.', cure)];
  }
  return [
    ...checkAudience(claims),
    ...checkTimes(claims, at, runSeconds),
    ...checkTenant(claims, jobIds),
    ...checkPermission(claims),
  ];
}

function checkTimes(claims: object, at: number, runSeconds: number | undefined): readonly Finding[] {
  const { tokenExpired, tokenNotYetValid, tokenEndsDuringRun } = diagnoseFindings;
  const ends = secondsAt(claims, 'exp');
  const begins = secondsAt(claims, 'nbf');
  if (ends !== undefined && ends <= at) {
    const message = `The token ended at ${isoTime(ends)}, ${duration(at - ends)} before ${isoTime(at)}.`;
    return [findingOf(tokenExpired, message, tokenExpired.cure)];
  }
  if (begins !== undefined && begins > at) {
    const message = `The token is valid from ${isoTime(begins)} on, ${duration(begins - at)} after ${isoTime(at)}.`;
    return [findingOf(tokenNotYetValid, message, tokenNotYetValid.cure)];
  }
  if (ends === undefined || runSeconds === undefined || ends >= at + runSeconds * 1000) return [];
  const message = `The token ends at ${isoTime(ends)}, in ${duration(ends - at)}; the run takes about ${duration(runSeconds * 1000)}.`;
  return [findingOf(tokenEndsDuringRun, message, tokenEndsDuringRun.cure)];
}

function checkAudience(claims: object): readonly Finding[] {
  const audience = textAt(claims, 'aud');
  if (graphAudience.test(audience)) return [];
  const { tokenAudience } = diagnoseFindings;
  return [
    findingOf(
      tokenAudience,
      `The token is for ${audience || 'no audience'}, not for Microsoft Graph.`,
      tokenAudience.cure,
    ),
  ];
}

/** The hosts of the national clouds are inferred (section 1, I). */
const graphAudience =
  /^(?:https:\/\/(?:graph\.microsoft\.com|graph\.microsoft\.us|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)\/?|00000003-0000-0000-c000-000000000000)$/i;

function checkTenant(claims: object, jobIds: readonly string[]): readonly Finding[] {
  const tenant = textAt(claims, 'tid').toLowerCase();
  const ofJobs = jobIds.flatMap((id) => /^API2AA?D\.([0-9a-f]{32})\./i.exec(id)?.[1]?.toLowerCase() ?? []);
  if (tenant === '' || ofJobs.length === 0 || ofJobs.includes(tenant.replaceAll('-', ''))) return [];
  const { tokenTenant } = diagnoseFindings;
  const message = `The token is of tenant ${tenant}, the job of ${dashed(ofJobs[0]!)}.`;
  return [findingOf(tokenTenant, message, tokenTenant.cure)];
}

function checkPermission(claims: object): readonly Finding[] {
  const { tokenPermission, tokenOwnedOnly } = diagnoseFindings;
  const roles = jsonAt(claims, 'roles');
  const held = [
    ...(Array.isArray(roles) ? roles.map(String) : []),
    ...textAt(claims, 'scp').split(' '),
  ].filter((name) => name !== '');
  if (held.includes('SynchronizationData-User.Upload')) return [];
  if (held.includes('SynchronizationData-User.Upload.OwnedBy')) {
    const message = 'The token holds SynchronizationData-User.Upload.OwnedBy only.';
    return [findingOf(tokenOwnedOnly, message, tokenOwnedOnly.cure)];
  }
  const holds = held.length === 0 ? 'no permission at all' : held.slice(0, 8).join(', ');
  const message = `The token holds ${holds}, not SynchronizationData-User.Upload.`;
  return [findingOf(tokenPermission, message, tokenPermission.cure)];
}

/** A claim in seconds as Unix milliseconds. */
function secondsAt(claims: object, name: string): number | undefined {
  const seconds = Number(textAt(claims, name) || Number.NaN);
  return Math.abs(seconds) < 1e11 ? seconds * 1000 : undefined;
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
}

function dashed(hexadecimal: string): string {
  return hexadecimal.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
