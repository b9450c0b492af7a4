import type { LogRecord } from './logRecord.ts';
import type { Service } from './service.ts';
import { type Reference, textOf } from './state.ts';
import { targetOf, writeLog } from './writeLog.ts';

/**
 * Writes the manager of a user, whom the job must know by the externalId (bulk-upload.md section 6, D for HR apps). One
 * that it does not know leaves the reference as it is, with a warning (A), until a restart or until it is sent again.
 */
export function writeReference(service: Service, { anchor, manager }: Reference): void {
  const { state, settings } = service;
  const link = state.links.get(anchor);
  const user = state.users.get(link?.userId ?? '');
  if (link === undefined || user === undefined) return;
  const { at, id: cycleId } = state.job.cycle!;
  const managerId = state.links.get(manager)?.userId;
  const record = {
    number: state.nextNumber(),
    at,
    cycleId,
    kind: 'reference',
    anchor,
    sourceName: textOf(user, 'displayName'),
    ...targetOf(user),
  } satisfies Partial<LogRecord>;
  if (managerId === undefined) {
    const reason = `The manager '${manager}' of User '${anchor}' is not known to the job.`;
    const error = { code: settings.errorCodes.unresolvedReference, reason };
    writeLog(service, { ...record, status: 'warning', error, modified: [] });
    state.links.put(anchor, { userId: link.userId, unresolvedManager: manager });
    state.change({ referenceFailures: state.job.referenceFailures + 1 });
    return;
  }
  const modified = [['manager', user.manager ?? null, managerId]] as const;
  writeLog(service, { ...record, status: 'success', error: null, modified });
  state.users.put(user.id, { ...user, manager: managerId });
  state.links.put(anchor, { userId: link.userId, manager });
  state.change({ successes: state.job.successes + 1, lastExport: { id: cycleId, at } });
}
