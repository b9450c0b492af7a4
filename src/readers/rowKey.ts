import { columnOf } from './columns.ts';
import { propertyOf } from './jsonObject.ts';
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
  let columns: readonly string[] | undefined;
  let indexes: readonly number[] = [];
  return (record) => {
    if (record.kind === 'object') {
      for (const name of keyAttributes) {
        const value = propertyOf(record.object, name);
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
