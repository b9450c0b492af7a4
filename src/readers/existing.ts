import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { bindDirectoryObject, type DirectoryObject, isObjectHeader } from './directoryObject.ts';
import { addressesNotRead, exportLostValues, recordKind } from './findings.ts';
import type { Input } from './input.ts';
import type { AttributeRecord, Failure, Note, RecordPlace, UnreadableRecord } from './records.ts';
import { readUsers } from './users.ts';

export type ExistingItem = ReadObject | UnreadableRecord | Note | Failure;

export interface ReadObject extends RecordPlace {
  readonly kind: 'object';
  readonly object: DirectoryObject;
}

/**
 * The objects that a tenant or a forest has, in every format of upn-rules.md "Existing users"; a plain list is one of
 * userPrincipalNames. Streams as `readUsers` does. Says when the exports leave out what conflicts are looked for in.
 */
export async function* readExisting(inputs: Iterable<Input>): AsyncGenerator<ExistingItem, void, undefined> {
  const binding = bindDirectoryObject();
  let source: string | undefined;
  let hasAddresses = false;
  let lostValuesSaid: string | undefined;
  for await (const item of readUsers(inputs, existingOptions)) {
    if (item.kind !== 'record') {
      yield item;
      continue;
    }
    const { row, line, record } = item;
    source = item.source;
    const object = isTableLine(record) ? notOneName(item) : binding.read(unquoted(record));
    if ('code' in object) {
      yield { kind: 'unreadable', source, row, line, finding: object };
      continue;
    }
    if (object.proxyAddresses !== null && object.proxyAddresses.length > 0) hasAddresses = true;
    else if (lostValuesSaid !== source && object.addressesLost) {
      lostValuesSaid = source;
      const message = `${source} has the name of a .NET type in place of proxyAddresses; the addresses are lost.`;
      yield { kind: 'note', source, finding: findingOf(exportLostValues, message, lostValuesHelp) };
    }
    yield { kind: 'object', source, row, line, object };
  }
  if (source === undefined) return;
  const nothing = binding.nothingFound();
  if (nothing !== undefined) yield { kind: 'note', source, finding: nothing };
  if (hasAddresses || lostValuesSaid !== undefined) return;
  const message = 'No existing object has proxyAddresses, so conflicts with addresses were not checked.';
  yield { kind: 'note', source, finding: findingOf(addressesNotRead, message, addressesNotRead.cure) };
}

/** For inputs that may be plain lists of names. */
export const existingOptions = { plainList: { column: 'userPrincipalName', isHeader: isObjectHeader } };

/** A list may come from a program that puts every text in quotes. */
function unquoted(record: AttributeRecord): AttributeRecord {
  if (!isLineOfList(record)) return record;
  const [, text] = /^"(.*)"$/.exec(record.cells[0]!) ?? [];
  return text === undefined ? record : { ...record, cells: [text] };
}

/** Such as PowerShell shows on the screen: taken for a name, no conflict would be seen. No name holds a blank. */
function isTableLine(record: AttributeRecord): boolean {
  return isLineOfList(record) && /\S\s+\S/.test(record.cells[0]!);
}

function isLineOfList(record: AttributeRecord): record is AttributeRecord & { kind: 'row' } {
  return record.kind === 'row' && record.columns.length === 1 && record.columns[0] === 'userPrincipalName';
}

function notOneName({ source, line }: RecordPlace): Finding {
  const message = `Line ${line} of ${source} is not one userPrincipalName.`;
  return findingOf(recordKind, message, 'Give an export as CSV or JSON, or one userPrincipalName a line.');
}

const lostValuesHelp = `Join the values before the export: ${exportLostValues.example.good}`;
