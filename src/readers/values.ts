import { columnOf } from './columns.ts';
import { bindDirectoryObject, type DirectoryObject, namesWithRules, spellingsOf } from './directoryObject.ts';
import { existingOptions } from './existing.ts';
import type { Input } from './input.ts';
import { bindProperty } from './jsonObject.ts';
import type { AttributeRecord, Failure, Note, RecordPlace, UnreadableRecord } from './records.ts';
import { bindRowKey } from './rowKey.ts';
import { readUsers } from './users.ts';

export type ValueItem = ReadValues | UnreadableRecord | Note | Failure;

/** The values of one object that are to be checked. */
export interface ReadValues extends RecordPlace {
  readonly kind: 'values';
  readonly key: string | null;
  readonly object: DirectoryObject;
  /** The attributes that the record has, if only empty; others are not to be checked. */
  readonly present: readonly (typeof namesWithRules)[number][];
}

/**
 * Values to check, proposed or existing: CSV and JSON as for existing objects, or one userPrincipalName a line, taken
 * exactly as it stands.
 */
export async function* readValues(inputs: Iterable<Input>): AsyncGenerator<ValueItem, void, undefined> {
  const binding = bindDirectoryObject();
  const keyOf = bindRowKey();
  const presentIn = bindPresent();
  let source: string | undefined;
  for await (const item of readUsers(inputs, existingOptions)) {
    if (item.kind !== 'record') {
      yield item;
      continue;
    }
    const { row, line, record } = item;
    source = item.source;
    const object = binding.read(record);
    if ('code' in object) yield { kind: 'unreadable', source, row, line, finding: object };
    else yield { kind: 'values', source, row, line, key: keyOf(record), object, present: presentIn(record) };
  }
  const nothing = source === undefined ? undefined : binding.nothingFound();
  if (nothing !== undefined) yield { kind: 'note', source: source!, finding: nothing };
}

function bindPresent(): (record: AttributeRecord) => ReadValues['present'] {
  const properties = namesWithRules.map((name) => spellingsOf(name).map(bindProperty));
  let columns: readonly string[] | undefined;
  let present: ReadValues['present'] = [];
  return (record) => {
    if (record.kind === 'object') {
      return namesWithRules.filter((_, i) =>
        properties[i]!.some((read) => read(record.object) !== undefined),
      );
    }
    if (record.columns !== columns) {
      columns = record.columns;
      present = namesWithRules.filter((name) =>
        spellingsOf(name).some((spelling) => columnOf(record.columns, spelling) >= 0),
      );
    }
    return present;
  };
}
