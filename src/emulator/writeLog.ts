import type { LogRecord } from './logRecord.ts';
import type { Service } from './service.ts';
import { keyOf } from './state.ts';

/** Writes what became of a record to the log, in the cycle that is under way. */
export function writeLog(service: Service, entry: Omit<LogRecord, 'at' | 'cycleId'>): void {
  const { state, log } = service;
  const { at, id: cycleId } = state.job.cycle!;
  const record = { ...entry, at, cycleId };
  state.log.put(keyOf(record.number), record);
  log.add(record);
}
