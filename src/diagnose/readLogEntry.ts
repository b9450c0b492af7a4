import { jsonAt, objectsAt, textAt } from '../provisioning/jsonAt.ts';
import { columnOf } from '../readers/columns.ts';
import type { JsonObject } from '../readers/jsonObject.ts';
import type { LogEntry } from './capture.ts';

/** Whether an object is an entry of the provisioning log, in the shape of v1.0 or the old one of beta. */
export function isLogEntry(value: unknown): value is JsonObject {
  return ['provisioningStatusInfo', 'provisioningAction', 'provisioningSteps', 'statusInfo'].some(
    (name) => jsonAt(value, name) !== undefined,
  );
}

/** An entry as Graph gives it (bulk-upload.md section 8, D; the old shape D/I). */
export function readLogEntry(entry: JsonObject): LogEntry {
  const info = jsonAt(entry, 'provisioningStatusInfo') ?? jsonAt(entry, 'statusInfo');
  const error = jsonAt(info, 'errorInformation') ?? info;
  const failedSteps = objectsAt(entry, 'provisioningSteps')
    .filter((step) => !/^success$/i.test(textAt(step, 'status')))
    .map((step) => textAt(step, 'description'));
  const name = objectsAt(entry, 'modifiedProperties').find(
    (property) => textAt(property, 'displayName').toLowerCase() === 'userprincipalname',
  );
  return {
    status: textAt(info, 'status').toLowerCase(),
    action: textAt(entry, 'provisioningAction') || textAt(entry, 'action'),
    errorCode: textAt(error, 'errorCode'),
    text: joined([textAt(error, 'reason'), textAt(error, 'additionalDetails'), ...failedSteps]),
    sourceId: textAt(entry, 'sourceIdentity', 'id'),
    jobId: textAt(entry, 'jobId'),
    userPrincipalName: name === undefined ? undefined : textAt(name, 'newValue') || undefined,
  };
}

/**
 * Reads rows of a log exported as CSV. Which names the columns have is not documented: names of the Graph properties,
 * with or without their parents, and those of the portal are taken (A). Undefined when the columns are no log's.
 */
export function bindLogColumns(
  columns: readonly string[],
): ((cells: readonly string[]) => LogEntry) | undefined {
  const indexes = Object.fromEntries(
    Object.entries(columnNames).map(([field, names]) => [
      field,
      names.map((name) => columnOf(columns, name)).find((index) => index >= 0) ?? -1,
    ]),
  ) as Readonly<Record<keyof typeof columnNames, number>>;
  if (indexes.status < 0 || (indexes.errorCode < 0 && indexes.reason < 0 && indexes.action < 0))
    return undefined;
  return (cells) => {
    const cell = (field: keyof typeof columnNames) => cells[indexes[field]] ?? '';
    return {
      status: cell('status').toLowerCase(),
      action: cell('action'),
      errorCode: cell('errorCode'),
      text: joined([cell('reason'), cell('details')]),
      sourceId: cell('sourceId'),
      jobId: cell('jobId'),
      userPrincipalName: cell('userPrincipalName') || undefined,
    };
  };
}

const columnNames = {
  status: ['provisioningStatusInfo.status', 'statusInfo.status', 'status'],
  action: ['provisioningAction', 'action'],
  errorCode: [
    'provisioningStatusInfo.errorInformation.errorCode',
    'statusErrorCode',
    'errorCode',
    'error code',
  ],
  reason: ['provisioningStatusInfo.errorInformation.reason', 'statusReason', 'reason'],
  details: ['provisioningStatusInfo.errorInformation.additionalDetails', 'additionalDetails', 'details'],
  sourceId: ['sourceIdentity.id', 'sourceId', 'source id', 'externalId'],
  jobId: ['jobId'],
  userPrincipalName: ['targetIdentity.details.userPrincipalName', 'userPrincipalName'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
