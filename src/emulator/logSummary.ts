import { isoTime } from './clock.ts';
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
  const { kind, status, anchor, userPrincipalName } = record;
  const change = kind === 'create' ? 'Add' : 'Update';
  const failed = status === 'failure';
  const user = `User '${userPrincipalName || anchor}'`;
  const imported = step(
    `EntryImport${change}`,
    'import',
    'success',
    `Received User '${anchor}' change of type (${change}) from API`,
  );
  const scoped = step('EntrySynchronizationScoping', 'scoping', 'success', `User '${anchor}' is in scope`);
  switch (kind) {
    case 'importSkipped':
      return [step('EntryImport', 'import', 'skipped', record.error?.reason ?? '')];
    case 'outOfScope':
      return [
        step('EntryImport', 'import', 'success', `Received User '${anchor}' from API`),
        step('EntrySynchronizationSkip', 'scoping', 'skipped', record.error?.reason ?? '', {
          [record.filter ?? 'scope']: 'False',
        }),
      ];
    case 'ambiguous':
      return [
        imported,
        scoped,
        step('EntrySynchronizationUpdate', 'matching', 'failure', record.error?.reason ?? ''),
      ];
    case 'unchanged':
      return [
        imported,
        scoped,
        step('EntrySynchronizationSkip', 'processing', 'skipped', record.error?.reason ?? ''),
      ];
    case 'reference':
      return [
        step(
          'EntrySynchronizationUpdate',
          'referenceResolution',
          status,
          record.error?.reason ?? `The manager of ${user} was found`,
        ),
        ...(status === 'success'
          ? [exported('EntryExportUpdate', status, `The manager of ${user} was updated in ${target}`, record)]
          : []),
      ];
    case 'create':
      return [
        imported,
        scoped,
        step(
          'EntrySynchronizationAdd',
          'matching',
          'success',
          `User '${anchor}' will be created in ${target} (User is active and in scope, but no matching User was found)`,
        ),
        exported(
          'EntryExportAdd',
          status,
          failed ? `Failed to create User '${anchor}' in ${target}` : `${user} was created in ${target}`,
          record,
        ),
      ];
    default:
      return [
        imported,
        scoped,
        step(
          'EntrySynchronizationUpdate',
          'matching',
          'success',
          `User '${anchor}' will be updated in ${target} (a matching User was found)`,
        ),
        exported(
          'EntryExportUpdate',
          status,
          failed || kind === 'stagedDelete'
            ? (record.error?.reason ?? `Failed to update ${user} in ${target}`)
            : `${user} was updated in ${target}`,
          record,
        ),
      ];
  }
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

function exported(name: string, status: LogRecord['status'], description: string, record: LogRecord): Step {
  return step(name, 'export', status, description, {
    ReportableIdentifier: record.userPrincipalName || record.anchor,
  });
}
