import type { LogRecord } from './logRecord.ts';
import type { Service } from './service.ts';
import { keyOf, textOf, type User } from './state.ts';

/** Writes what became of a record to the log; its time is that of the cycle under way. */
export function writeLog({ state, log }: Service, record: LogRecord): void {
  state.log.put(keyOf(record.number), record);
  log.add(record);
}

/** How the log names the user of a record; all empty when there is none. */
export function targetOf(
  user: User | undefined,
): Pick<LogRecord, 'targetId' | 'targetName' | 'userPrincipalName'> {
  if (user === undefined) return { targetId: '', targetName: '', userPrincipalName: '' };
  return {
    targetId: user.id,
    targetName: textOf(user, 'displayName') || textOf(user, 'cn'),
    userPrincipalName: textOf(user, 'userPrincipalName'),
  };
}
