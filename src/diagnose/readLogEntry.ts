import { jsonAt, objectsAt, parseJson, textAt } from '../provisioning/jsonAt.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import type { LogEntry } from './capture.ts';

/**
 * The entry of the provisioning log in a value, undefined when there is none: as Graph and the portal's JSON give it
 * (v1.0, or the old shape of beta), as a row of the table AADProvisioningLogs of Azure Monitor, or as a record that
 * diagnostic settings write to a storage account or an event hub, with the entry under `properties`.
 */
export function logEntryIn(value: unknown): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const properties = jsonAt(value, 'properties');
  if (isEntry(properties)) return isOfCategory(value) ? { ...value, ...properties } : undefined;
  return isEntry(value) ? value : undefined;
}

/** A record of another category, as an event hub mixes them. */
export function isOtherRecord(value: unknown): boolean {
  return (
    textAt(value, 'category') !== '' && isJsonObject(jsonAt(value, 'properties')) && !isOfCategory(value)
  );
}

function isOfCategory(record: unknown): boolean {
  return textAt(record, 'category').toLowerCase() === 'provisioninglogs';
}

function isEntry(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const has = (name: string) => jsonAt(value, name) !== undefined;
  // Other tables of Azure Monitor have a ResultType too.
  return ownMembers.some(has) || (has('resultType') && sharedMembers.some(has));
}

const ownMembers = ['provisioningStatusInfo', 'provisioningAction', 'provisioningSteps', 'statusInfo'];
const sharedMembers = ['changeId', 'cycleId', 'jobId', 'sourceIdentity'];

/** Reads what `logEntryIn` gives (bulk-upload.md section 8, D; the old shape D/I; Azure Monitor: reference of the table, D). */
export function readLogEntry(entry: JsonObject): LogEntry {
  const info = memberOf(entry, 'provisioningStatusInfo');
  const old = memberOf(entry, 'statusInfo');
  const error = jsonAt(info, 'errorInformation') ?? info ?? jsonAt(old, 'errorInformation') ?? old;
  const failedSteps = objectsIn(memberOf(entry, 'provisioningSteps'))
    .filter((step) => statusOf(textAt(step, 'status')) !== 'success')
    .map((step) => textAt(step, 'description'));
  const name = objectsIn(memberOf(entry, 'modifiedProperties')).find((property) =>
    isUserPrincipalName(textAt(property, 'displayName') || textAt(property, 'name')),
  );
  return {
    status: statusOf(textAt(info, 'status') || textAt(entry, 'resultType') || textAt(old, 'status')),
    action: textAt(entry, 'provisioningAction') || textAt(entry, 'action'),
    errorCode: textAt(error, 'errorCode') || textAt(entry, 'resultSignature'),
    text: joined([
      textAt(error, 'reason') || textAt(entry, 'resultDescription'),
      textAt(error, 'additionalDetails'),
      ...failedSteps,
    ]),
    sourceId: textAt(memberOf(entry, 'sourceIdentity'), 'id'),
    jobId: textAt(entry, 'jobId'),
    changeId: textAt(entry, 'changeId'),
    userPrincipalName: textAt(name, 'newValue') || undefined,
  };
}

/** Azure Monitor keeps objects as JSON texts. */
function memberOf(entry: JsonObject, name: string): unknown {
  const member = jsonAt(entry, name);
  if (typeof member !== 'string') return member;
  return /^\s*[{[]/.test(member) ? parseJson(member)?.value : undefined;
}

function objectsIn(list: unknown): readonly JsonObject[] {
  return objectsAt({ list }, 'list');
}

/** Diagnostic settings write numbers for some: the members of provisioningResult in their order (Graph D, numbers I). */
export function statusOf(text: string): string {
  const number = /^\d$/.test(text) ? ['success', 'failure', 'skipped', 'warning'][Number(text)] : undefined;
  return number ?? text.toLowerCase();
}

export function isUserPrincipalName(attribute: string): boolean {
  return attribute.toLowerCase() === 'userprincipalname';
}

/** As one text that patterns can be held against without a bound of their own. */
export function joined(texts: readonly string[]): string {
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, maxLength);
}

const maxLength = 4000;
