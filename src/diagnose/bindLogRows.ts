import type { LogEntry, LogPart } from './capture.ts';
import { isUserPrincipalName, joined, readLogEntry, statusOf } from './readLogEntry.ts';

type Cells = readonly string[];

/** What rows with certain columns are, and how to read one. */
export type LogRows =
  | { readonly kind: 'log'; readonly read: (cells: Cells) => LogEntry }
  | {
      readonly kind: 'log-part';
      readonly of: 'steps' | 'modified properties';
      readonly read: (cells: Cells) => LogPart;
    };

/**
 * Binds the columns of a log as rows: of the table AADProvisioningLogs (its reference, D), or of one of the three files
 * that the portal downloads as CSV (howto-analyze-provisioning-logs, D). Which columns those have is not documented:
 * names of the Graph properties, with or without their parents, and those of the portal are taken (A), whatever their
 * case, spaces and signs. Undefined when the columns are no log's.
 */
export function bindLogRows(columns: readonly string[]): LogRows | undefined {
  const names = columns.map(plainName);
  const indexOf = (wanted: readonly string[]) =>
    wanted.map((name) => names.indexOf(plainName(name))).find((index) => index >= 0) ?? -1;
  const indexes = new Map(Object.entries(columnNames).map(([field, wanted]) => [field, indexOf(wanted)]));
  const has = (...fields: readonly Field[]) => fields.every((field) => indexes.get(field)! >= 0);
  const cell = (cells: Cells, field: Field) => cells[indexes.get(field)!] ?? '';
  if (has('description', 'changeId', 'status') && !has('errorCode') && !has('action')) {
    return { kind: 'log-part', of: 'steps', read: (cells) => stepOf((field) => cell(cells, field)) };
  }
  if (has('newValue', 'property', 'changeId')) {
    const read = (cells: Cells) => propertyOf((field) => cell(cells, field));
    return { kind: 'log-part', of: 'modified properties', read };
  }
  if (has('statusInfo') || (has('status') && hasAny('errorCode', 'reason', 'action'))) {
    return { kind: 'log', read: (cells) => entryOf((field) => cell(cells, field)) };
  }
  // Other tables of Azure Monitor have a ResultType too.
  if (has('resultType') && hasAny('action', 'changeId', 'jobId', 'source')) {
    return { kind: 'log', read: (cells) => entryOf((field) => cell(cells, field)) };
  }
  return undefined;

  function hasAny(...fields: readonly Field[]): boolean {
    return fields.some((field) => has(field));
  }
}

const columnNames = {
  status: [
    'provisioningStatusInfo.status',
    'statusInfo.status',
    'provisioningSteps.status',
    'step status',
    'status',
  ],
  action: ['provisioningAction', 'action'],
  errorCode: [
    'provisioningStatusInfo.errorInformation.errorCode',
    'errorInformation.errorCode',
    'status error code',
    'error code',
  ],
  reason: [
    'provisioningStatusInfo.errorInformation.reason',
    'errorInformation.reason',
    'status reason',
    'reason',
  ],
  details: [
    'provisioningStatusInfo.errorInformation.additionalDetails',
    'errorInformation.additionalDetails',
    'additional details',
    'details',
  ],
  sourceId: ['sourceIdentity.id', 'source id', 'external id'],
  jobId: ['job id'],
  changeId: ['change id'],
  userPrincipalName: ['targetIdentity.details.userPrincipalName', 'userPrincipalName'],
  description: ['provisioningSteps.description', 'step description', 'description'],
  property: [
    'modifiedProperties.displayName',
    'modified property',
    'property name',
    'property',
    'attribute name',
    'attribute',
    'display name',
    'name',
  ],
  newValue: ['modifiedProperties.newValue', 'new value'],
  resultType: ['resultType'],
  resultSignature: ['resultSignature'],
  resultDescription: ['resultDescription'],
  statusInfo: ['provisioningStatusInfo'],
  steps: ['provisioningSteps'],
  properties: ['modifiedProperties'],
  source: ['sourceIdentity'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Field = keyof typeof columnNames;

/** Without case, spaces, signs, and the time zone that Azure Monitor puts behind a name. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/\[utc\]|[^\p{L}\p{N}]+/gu, '');
}

function stepOf(cell: (field: Field) => string): LogPart {
  return {
    changeId: cell('changeId'),
    status: statusOf(cell('status')),
    text: cell('description'),
    userPrincipalName: undefined,
  };
}

function propertyOf(cell: (field: Field) => string): LogPart {
  const value = isUserPrincipalName(cell('property')) ? cell('newValue') : '';
  return { changeId: cell('changeId'), status: '', text: '', userPrincipalName: value || undefined };
}

/** What stands in cells of its own, else what the JSON in cells of Azure Monitor says. */
function entryOf(cell: (field: Field) => string): LogEntry {
  const nested = readLogEntry({
    provisioningStatusInfo: cell('statusInfo'),
    provisioningSteps: cell('steps'),
    modifiedProperties: cell('properties'),
    sourceIdentity: cell('source'),
    resultType: cell('resultType'),
    resultSignature: cell('resultSignature'),
    resultDescription: cell('resultDescription'),
  });
  return {
    status: statusOf(cell('status')) || nested.status,
    action: cell('action'),
    errorCode: cell('errorCode') || nested.errorCode,
    text: joined([cell('reason'), cell('details'), nested.text]),
    sourceId: cell('sourceId') || nested.sourceId,
    jobId: cell('jobId'),
    changeId: cell('changeId'),
    userPrincipalName: cell('userPrincipalName') || nested.userPrincipalName,
  };
}
