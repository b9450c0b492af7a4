import { isoTime } from '../provisioning/isoTime.ts';
import type { Listing } from './listing.ts';
import type { LogRecord } from './logRecord.ts';
import { actionOf, summaryOf } from './logSummary.ts';
import { bisect } from './matchingPositions.ts';
import type { Service } from './service.ts';
import { valueAt } from './valueAt.ts';

/**
 * The provisioning log, the newest first: what is neither too fresh nor past its retention (bulk-upload.md sections 4 and
 * 6, D). What the documented filters ask (section 8) is read and found without making summaries.
 */
export function logListing({ log, settings, clock, identifier }: Service): Listing {
  const { jobId, servicePrincipalId, logDelaySeconds, logRetention } = settings;
  const newest = clock.now() - logDelaySeconds * 1000;
  const oldest = clock.now() - (logRetention === 'premium' ? 30 : 7) * 24 * 3600 * 1000;
  const readers = new Map<string, (record: LogRecord) => unknown>([
    ['id', ({ number }) => identifier(number)],
    ['activitydatetime', ({ at }) => isoTime(at)],
    ['jobid', () => jobId],
    ['serviceprincipal/id', () => servicePrincipalId],
    ['cycleid', ({ cycleId }) => cycleId],
    ['sourceidentity/id', ({ anchor }) => anchor],
    ['sourceidentity/displayname', ({ sourceName }) => sourceName],
    ['targetidentity/id', ({ targetId }) => targetId],
    ['provisioningaction', ({ kind }) => actionOf(kind)],
    ['provisioningstatusinfo/status', ({ status }) => status],
  ]);
  const resourceAt = (position: number) => summaryOf(log.at(position), settings, identifier);
  return {
    entity: 'auditLogs/provisioning',
    first: bisect(0, log.size, (position) => log.at(position).at >= oldest),
    end: bisect(0, log.size, (position) => log.at(position).at > newest),
    isNewestFirst: true,
    ascendsBy: 'activitydatetime',
    resourceAt,
    readerOf: (path) => {
      const read = readers.get(path);
      return read === undefined
        ? (position) => valueAt(resourceAt(position), path)
        : (position) => read(log.at(position));
    },
    find: (path, value) => {
      switch (path) {
        case 'jobid':
          return value === jobId ? undefined : [];
        case 'serviceprincipal/id':
          return value === servicePrincipalId ? undefined : [];
        case 'cycleid':
          return log.find('cycleId', value);
        case 'sourceidentity/id':
          return log.find('anchor', value);
        case 'provisioningstatusinfo/status':
          return log.find('status', value);
        default:
          return undefined;
      }
    },
  };
}
