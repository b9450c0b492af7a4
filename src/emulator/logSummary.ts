import { isoTime } from '../provisioning/isoTime.ts';
import type { LogKind, LogRecord } from './logRecord.ts';
import type { Settings } from './settings.ts';

type StepType = 'import' | 'scoping' | 'matching' | 'processing' | 'referenceResolution' | 'export';

interface Step {
  readonly name: string;
  readonly provisioningStepType: StepType;
  readonly status: LogRecord['status'];
  readonly description: string;
  readonly details: Readonly<Record<string, string>>;
}

/** A provisioningObjectSummary (bulk-upload.md sections 8 and 9: members D, texts A). */
export function summaryOf(
  record: LogRecord,
  settings: Settings,
  identifier: (number: number) => string,
): Readonly<Record<string, unknown>> {
  const { servicePrincipalId: id, displayName, applicationId } = settings;
  const details = {
    ApplicationId: applicationId,
    ServicePrincipalId: id,
    ServicePrincipalDisplayName: displayName,
  };
  const { error, status } = record;
  const isTold = status !== 'skipped' || settings.skipErrorInformation;
  return {
    id: identifier(record.number),
    activityDateTime: isoTime(record.at),
    tenantId: settings.tenantId,
    jobId: settings.jobId,
    cycleId: record.cycleId,
    changeId: identifier(record.number + changes),
    provisioningAction: actionOf(record.kind),
    durationInMilliseconds: 100 + (record.number % 400),
    provisioningStatusInfo: {
      status,
      errorInformation:
        error !== null && isTold
          ? {
              errorCode: error.code,
              reason: error.reason,
              additionalDetails: null,
              errorCategory: 'nonServiceFailure',
              recommendedAction: null,
            }
          : null,
    },
    provisioningSteps: stepsOf(record, targetName(settings)),
    modifiedProperties: record.modified.map(([name, oldValue, newValue]) => ({
      displayName: name,
      oldValue,
      newValue,
    })),
    servicePrincipal: { id, displayName },
    sourceSystem: { id, displayName: 'API', details },
    targetSystem: { id, displayName: targetName(settings), details },
    sourceIdentity: {
      id: record.anchor,
      displayName: record.sourceName,
      identityType: 'User',
      details: {},
    },
    targetIdentity: {
      id: record.targetId,
      displayName: record.targetName,
      identityType: 'User',
      details: record.userPrincipalName === '' ? {} : { userPrincipalName: record.userPrincipalName },
    },
    initiatedBy: { id: '', displayName: 'Azure AD Provisioning Service', initiatorType: 'system' },
  };
}

// Keeps the ids of changes apart from those of activities.
const changes = 2 ** 40;

const actions: Readonly<Record<LogKind, string>> = {
  create: 'create',
  update: 'update',
  disable: 'disable',
  stagedDelete: 'stageddelete',
  reference: 'update',
  unchanged: 'other',
  outOfScope: 'other',
  importSkipped: 'other',
  ambiguous: 'other',
};

export function actionOf(kind: LogKind): string {
  return actions[kind];
}

function targetName({ target }: Settings): string {
  return target === 'entra' ? 'Microsoft Entra ID' : 'Active Directory';
}

function stepsOf(record: LogRecord, target: string): readonly Step[] {
  const { kind, anchor, error } = record;
  const reason = error?.reason ?? '';
  const imported = (change: 'Add' | 'Update') => [
    step(
      `EntryImport${change}`,
      'import',
      'success',
      `Received User '${anchor}' change of type (${change}) from API`,
    ),
    step('EntrySynchronizationScoping', 'scoping', 'success', `User '${anchor}' is in scope`),
  ];
  switch (kind) {
    case 'importSkipped':
      return [step('EntryImport', 'import', 'skipped', reason)];
    case 'outOfScope':
      return [
        step('EntryImport', 'import', 'success', `Received User '${anchor}' from API`),
        step('EntrySynchronizationSkip', 'scoping', 'skipped', reason, {
          [record.filter ?? 'scope']: 'False',
        }),
      ];
    case 'ambiguous':
      return [...imported('Update'), step('EntrySynchronizationUpdate', 'matching', 'failure', reason)];
    case 'unchanged':
      return [...imported('Update'), step('EntrySynchronizationSkip', 'processing', 'skipped', reason)];
    case 'reference':
      return referenceSteps(record, target);
    case 'create':
      return [...imported('Add'), ...createSteps(record, target)];
    default:
      return [...imported('Update'), ...updateSteps(record, target)];
  }
}

function referenceSteps(record: LogRecord, target: string): readonly Step[] {
  const { status, error } = record;
  const manager = `The manager of ${shownUser(record)} was`;
  const name = 'EntrySynchronizationUpdate';
  const resolved = step(name, 'referenceResolution', status, error?.reason ?? `${manager} found`);
  return status === 'success'
    ? [resolved, exported('EntryExportUpdate', `${manager} updated in ${target}`, record)]
    : [resolved];
}

function createSteps(record: LogRecord, target: string): readonly Step[] {
  const { anchor, status } = record;
  const matched = `User '${anchor}' will be created in ${target} (User is active and in scope, but no matching User was found)`;
  const done =
    status === 'failure'
      ? `Failed to create User '${anchor}' in ${target}`
      : `${shownUser(record)} was created in ${target}`;
  return [
    step('EntrySynchronizationAdd', 'matching', 'success', matched),
    exported('EntryExportAdd', done, record),
  ];
}

function updateSteps(record: LogRecord, target: string): readonly Step[] {
  const { anchor, error } = record;
  const matched = `User '${anchor}' will be updated in ${target} (a matching User was found)`;
  return [
    step('EntrySynchronizationUpdate', 'matching', 'success', matched),
    exported('EntryExportUpdate', error?.reason ?? `${shownUser(record)} was updated in ${target}`, record),
  ];
}

function shownUser({ userPrincipalName, anchor }: LogRecord): string {
  return `User '${userPrincipalName || anchor}'`;
}

function step(
  name: string,
  provisioningStepType: StepType,
  status: LogRecord['status'],
  description: string,
  details: Step['details'] = {},
): Step {
  return { name, provisioningStepType, status, description, details };
}

function exported(name: string, description: string, record: LogRecord): Step {
  return step(name, 'export', record.status, description, {
    ReportableIdentifier: record.userPrincipalName || record.anchor,
  });
}
