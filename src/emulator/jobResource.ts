import { isoTime } from '../provisioning/isoTime.ts';
import type { Resource } from './listing.ts';
import type { Service } from './service.ts';

/** The synchronizationJob of the emulator (bulk-upload.md section 7: members D; which state gives which words, A). */
export function jobResource({ settings, state, clock }: Service): Resource {
  const { job } = state;
  const { quarantine, lastCycle, lastExport } = job;
  const isDisabled =
    quarantine !== null && clock.now() - quarantine.began > settings.quarantine.disabledAfterDays * day;
  const idle = { Active: 'Active', Paused: 'Paused', NotRun: 'Disabled' } as const;
  return {
    id: settings.jobId,
    templateId: settings.jobId.split('.')[0],
    schedule: {
      expiration: null,
      interval: `PT${Math.max(settings.cycleSeconds, 1)}S`,
      state: isDisabled ? 'Disabled' : idle[job.state],
    },
    status: {
      code: quarantine === null ? job.state : 'Quarantine',
      countSuccessiveCompleteFailures: 0,
      escrowsPruned: job.escrowsPruned,
      lastExecution: execution(lastCycle),
      lastSuccessfulExecution: execution(lastCycle),
      lastSuccessfulExecutionWithExports: execution(lastExport),
      progress: [],
      quarantine:
        quarantine === null
          ? null
          : {
              currentBegan: isoTime(quarantine.began),
              nextAttempt: isoTime(quarantine.began + day),
              reason: quarantine.reason,
              seriesBegan: isoTime(quarantine.began),
              seriesCount: job.quarantines,
              error: { code: quarantine.code, message: quarantine.message, tenantActionable: true },
            },
      steadyStateFirstAchievedTime: isoTime(lastCycle?.at ?? 0),
      steadyStateLastAchievedTime: isoTime(lastCycle?.at ?? 0),
      synchronizedEntryCountByType: [{ key: 'User', value: state.links.size }],
      troubleshootingUrl: '',
    },
    synchronizationJobSettings: [],
  };
}

const day = 24 * 3600 * 1000;

function execution(cycle: { readonly id: string; readonly at: number } | null): object | null {
  if (cycle === null) return null;
  return {
    activityIdentifier: cycle.id,
    state: 'Succeeded',
    error: null,
    timeBegan: isoTime(cycle.at),
    timeEnded: isoTime(cycle.at),
  };
}
