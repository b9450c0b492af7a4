import type { LogRecord } from './logRecord.ts';
import { PositionIndex } from './positionIndex.ts';

/** The records of the log, which ascend by their time, and what finds them. */
export class ProvisioningLog {
  readonly #records: LogRecord[];
  readonly #indexes = {
    cycleId: new PositionIndex<LogRecord>(({ cycleId }) => cycleId),
    anchor: new PositionIndex<LogRecord>(({ anchor }) => anchor),
    status: new PositionIndex<LogRecord>(({ status }) => status),
  };

  constructor(records: Iterable<LogRecord>) {
    this.#records = [...records];
  }

  get size(): number {
    return this.#records.length;
  }

  at(position: number): LogRecord {
    return this.#records[position]!;
  }

  add(record: LogRecord): void {
    this.#records.push(record);
  }

  /** The positions of all records with this value, ascending. */
  find(member: 'cycleId' | 'anchor' | 'status', value: unknown): readonly number[] {
    return this.#indexes[member].find(value, this.#records);
  }
}
