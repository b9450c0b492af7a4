import { STATUS_CODES } from 'node:http';
import { isoTime } from '../../src/provisioning/isoTime.ts';
import { readToken } from '../../src/provisioning/readToken.ts';
import { counted, wrap } from '../../src/report/columns.ts';
import type { Played } from './playScenario.ts';
import type { Step } from './scenario.ts';

/**
 * A step for people: what is done, the request, and of the answer what the documentation tells one to look at. Ids and
 * the emulator's address stand as {names}, tokens not at all, so that it is the same at every run.
 */
export function outcomeText(played: Played): string {
  const { step, answer, body, differences } = played;
  const [summary, ...details] = contentOf(step, body);
  const told = [
    `→ ${[`${answer.status} ${STATUS_CODES[answer.status]}`, errorOf(body), summary].filter(Boolean).join(', ')}`,
    ...shownHeaders.flatMap((name) => {
      const value = answer.headers[name];
      return value === undefined ? [] : [`  ${name}: ${value}`];
    }),
    ...details.map((line) => `  ${line}`),
  ].map((line) => named(line, played));
  const lines = [
    ...requestLines(step),
    ...told,
    ...differences.map((difference) => `NOT AS EXPECTED: ${difference}`),
  ];
  return `${step.say}\n${lines.map(indented).join('')}`;
}

const shownHeaders = ['location', 'retry-after', 'www-authenticate', 'x-upnlint-reason'];

function requestLines({ method, path, headers = {}, file, body }: Step): readonly string[] {
  const sent = file ?? (typeof body === 'object' ? JSON.stringify(body) : undefined);
  const type = path.endsWith('/bulkUpload') ? headers['content-type'] : undefined;
  return [
    `${method} ${path}`,
    ...(type === undefined ? [] : [`  content-type: ${type}`]),
    ...(sent === undefined ? [] : [`  ${sent}`]),
  ];
}

type Members = Readonly<Record<string, unknown>>;

function errorOf(body: unknown): string | undefined {
  const { code, message } = membersAt(body, 'error');
  return code === undefined ? undefined : `${code}: ${message}`;
}

/** What matters in a body: of a token its permissions, of a job its state, a line for each log entry and user. */
function contentOf({ path }: Step, body: unknown): readonly string[] {
  const { access_token: token, status, value, now, notificationEmail } = membersOf(body);
  if (typeof token === 'string') {
    const { exp = 0, roles = [] } = (readToken(token) ?? {}) as { exp?: number; roles?: readonly string[] };
    const permissions = roles.length > 3 ? `${roles[0]} and ${roles.length - 1} more` : roles.join(', ');
    return [`token until ${isoTime(exp * 1000)} for ${permissions}`];
  }
  if (Array.isArray(value)) {
    return path.includes('/auditLogs/')
      ? [counted(value.length, 'log entry', 'log entries'), ...value.map(entryLine)]
      : [counted(value.length, 'user'), ...value.map(userLine)];
  }
  if (status !== undefined) {
    const { reason, error } = membersAt(status, 'quarantine');
    const why = reason === undefined ? [] : [`quarantine ${reason}: ${membersOf(error).message}`];
    return [`job ${membersOf(status).code}`, ...why];
  }
  if (notificationEmail !== undefined) return [`notification e-mail ${notificationEmail}`];
  return now === undefined ? [] : [`the clock stands at ${now}`];
}

function entryLine(entry: unknown): string {
  const { status, errorInformation } = membersAt(entry, 'provisioningStatusInfo');
  const { errorCode, reason } = membersOf(errorInformation);
  const { userPrincipalName } = membersAt(membersAt(entry, 'targetIdentity'), 'details');
  const who = [membersAt(entry, 'sourceIdentity').id, userPrincipalName].filter(Boolean).join(' ');
  const why = errorCode === undefined ? '' : `, ${errorCode}: ${reason}`;
  return `${membersOf(entry).provisioningAction} ${status}, ${who}${why}`;
}

function userLine(user: unknown): string {
  const { userPrincipalName, displayName, employeeId } = membersOf(user);
  return `${userPrincipalName}, ${displayName}, employeeId ${employeeId}`;
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

function membersAt(value: unknown, name: string): Members {
  return membersOf(membersOf(value)[name]);
}

function named(line: string, { url, names: { jobId } }: Played): string {
  return line.replaceAll(url, '').replaceAll(jobId, '{jobId}');
}

function indented(line: string): string {
  const [start = ''] = /^ */.exec(line) ?? [];
  const [first = '', ...rest] = wrap(line.slice(start.length), 96 - start.length);
  return [`  ${start}${first}`, ...rest.map((more) => `  ${start}  ${more}`)]
    .map((each) => `${each}\n`)
    .join('');
}
