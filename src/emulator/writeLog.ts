import type { LogRecord } from './logRecord.ts';
import type { Service } from './service.ts';
import { keyOf } from './state.ts';

/** Writes what became of a record to the log; its time is that of the cycle under way. */
export function writeLog({ state, log }: Service, record: LogRecord): void {
  state.log.put(keyOf(record.number), record);
  log.add(record);
}
