import type { RecordFailure } from './evaluateFlows.ts';
import type { LogKind, LogRecord } from './logRecord.ts';
import type { User } from './state.ts';

/** What becomes of a record. */
export interface Result {
  readonly kind: LogKind;
  readonly status: LogRecord['status'];
  readonly error?: RecordFailure;
  /** The name of the filter that left the record out of scope. */
  readonly filter?: string;
  readonly user?: User | undefined;
  readonly modified?: LogRecord['modified'];
}

/** Nothing is done, for this reason (bulk-upload.md section 8, D). */
export function skipped(kind: LogKind, reason: string, user?: User): Result {
  return { kind, status: 'skipped', error: { code: 'EntrySynchronizationSkipped', reason }, user };
}
