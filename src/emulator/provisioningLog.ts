import type { Resource } from './listResponse.ts';
import { summaryOf } from './logSummary.ts';
import type { Service } from './service.ts';

/** What can be read from the log now, the newest first: neither too fresh nor past its retention (sections 4 and 6, D). */
export function* provisioningLog({ state, settings, clock, identifier }: Service): Generator<Resource> {
  const now = clock.now();
  const oldest = now - (settings.logRetention === 'premium' ? 30 : 7) * 24 * 3600 * 1000;
  const visible = [];
  for (const [, record] of state.log.entries()) {
    if (record.visibleAt <= now && record.at >= oldest) visible.push(record);
  }
  for (const record of visible.reverse()) yield summaryOf(record, settings, identifier);
}
