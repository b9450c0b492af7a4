import { columnOf } from './columns.ts';
import { bindProperty } from './jsonObject.ts';
import type { AttributeRecord } from './records.ts';

/** What may name a record in a report, the best first. */
export const keyAttributes: readonly string[] = [
  'externalId',
  'employeeId',
  'id',
  'userPrincipalName',
  'userName',
  'mail',
  'displayName',
];

/** Gives the key of a record: the first of `keyAttributes` that has a text or a number there, else `null`. */
export function bindRowKey(): (record: AttributeRecord) => string | null {
  const properties = keyAttributes.map(bindProperty);
  let columns: readonly string[] | undefined;
  let indexes: readonly number[] = [];
  return (record) => {
    if (record.kind === 'object') {
      for (const read of properties) {
        const value = read(record.object);
        if (typeof value === 'string' && value !== '') return value;
        if (typeof value === 'number') return String(value);
      }
      return null;
    }
    if (record.columns !== columns) {
      columns = record.columns;
      indexes = keyAttributes.map((name) => columnOf(record.columns, name)).filter((index) => index >= 0);
    }
    for (const index of indexes) {
      const cell = record.cells[index];
      if (cell) return cell;
    }
    return null;
  };
}
