import type { Service } from './service.ts';
import type { Job } from './state.ts';

/**
 * Starts the job; what has waited is processed from now on. Without a notification e-mail it goes into quarantine at
 * once (bulk-upload.md section 7, D; the reason A). A job that is started already stays as it is.
 */
export function startJob(service: Service): void {
  const { state, clock } = service;
  if (state.job.state !== 'Active') state.change({ state: 'Active', since: clock.now() });
  if (state.job.notificationEmail.trim() === '' && state.job.quarantine === null) {
    const message = 'The notification e-mail is empty.';
    enterQuarantine(
      service,
      'EncounteredQuarantineException',
      'NotificationEmailMissing',
      message,
      clock.now(),
    );
  }
}

/** Requests wait from now on (D). */
export function pauseJob({ state }: Service): void {
  if (state.job.state === 'Active') state.change({ state: 'Paused' });
}

/**
 * Restarts the job (section 7, D): one that runs finishes what has been uploaded; else all of it is purged. What the
 * scope names is reset: Escrows, QuarantineState, or Full. References that were not found are looked up again.
 */
export function restartJob(service: Service, resetScope = 'Full'): void {
  const { state, clock } = service;
  const scopes = new Set(resetScope.split(',').map((word) => word.trim().toLowerCase()));
  const resets = (scope: string) => scopes.has('full') || scopes.has(scope);
  if (!isRunning(state.job)) {
    state.queue.clear();
    state.references.clear();
    service.waiting = 0;
  }
  if (resets('escrows')) {
    state.escrows.clear();
    state.change({ successes: 0, failures: 0, referenceFailures: 0, escrowsPruned: false });
  }
  if (resets('quarantinestate')) state.change({ quarantine: null });
  for (const [anchor, { unresolvedManager }] of state.links.entries()) {
    if (unresolvedManager !== undefined) state.references.put(anchor, { anchor, manager: unresolvedManager });
  }
  state.change({ state: 'Active', since: clock.now(), cycle: null });
  startJob(service);
}

export function enterQuarantine(
  { state }: Service,
  reason: string,
  code: string,
  message: string,
  began: number,
): void {
  state.change({ quarantine: { reason, code, message, began }, quarantines: state.job.quarantines + 1 });
}

/** Started and not in quarantine, in which API-driven jobs do not work (section 7, D-2026). */
export function isRunning({ state, quarantine }: Job): boolean {
  return state === 'Active' && quarantine === null;
}
