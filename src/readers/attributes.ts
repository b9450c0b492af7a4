import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Value } from '../values/value.ts';
import { compilePath, type Found } from './attributePath.ts';
import { toAttributeValue } from './attributeValue.ts';
import { columnOf } from './columns.ts';
import { attributeNotFound, attributeNotSingle } from './findings.ts';
import type { JsonObject } from './jsonObject.ts';
import type { AttributeRecord } from './records.ts';

/** Reads the attributes of an expression from records. */
export interface AttributeBinding {
  /**
   * The values in the order of the names. An absent attribute and an empty cell are null; JSON null and an empty
   * list too (SCIM calls both unassigned). A finding instead when a value cannot be taken exactly: an object, a
   * fraction, a number beyond 2^53.
   */
  readonly read: (record: AttributeRecord) => readonly Value[] | Finding;
  /** The names that no record so far had, or no column is for. */
  readonly missing: () => readonly string[];
  /** A finding for each missing name, to be said when reading is over. None before there was a record. */
  readonly unread: () => readonly Finding[];
}

/**
 * Binds attribute names to records: to columns once for each header, to JSON by SCIM paths (`compilePath`). Cells are
 * text; JSON strings, booleans and integers keep their kind, lists of them are lists of texts.
 */
export function bindAttributes(names: readonly string[]): AttributeBinding {
  const paths = names.map(compilePath);
  const found = names.map(() => false);
  const columnNames = new Set<string>();
  let columns: readonly string[] | undefined;
  let indexes: readonly number[] = [];

  function bindColumns(next: readonly string[]): void {
    columns = next;
    indexes = names.map((name) => columnOf(next, name));
    indexes.forEach((index, i) => {
      if (index >= 0) found[i] = true;
    });
    for (const name of next) if (name !== '') columnNames.add(name);
  }

  function readObject(object: JsonObject): readonly Value[] | Finding {
    const values: Value[] = [];
    for (let i = 0; i < paths.length; i++) {
      const target = paths[i]!(object);
      if (target === undefined) {
        values.push(null);
        continue;
      }
      found[i] = true;
      const value = valueFound(target, names[i]!);
      if ('finding' in value) return value.finding;
      values.push(value.value);
    }
    if (columnNames.size < maxNames) for (const key of Object.keys(object)) columnNames.add(key);
    return values;
  }

  const missing = (): string[] => names.filter((_, i) => !found[i]);

  return {
    read(record) {
      if (record.kind === 'object') return readObject(record.object);
      if (record.columns !== columns) bindColumns(record.columns);
      const { cells } = record;
      const values: Value[] = [];
      for (let i = 0; i < indexes.length; i++) values.push(cells[indexes[i]!] || null);
      return values;
    },
    missing,
    unread: () => (columnNames.size === 0 ? [] : missing().map((name) => unreadFinding(name, columnNames))),
  };
}

/** Whether a reading was refused. */
export function isFinding(values: readonly Value[] | Finding): values is Finding {
  return 'code' in values;
}

function valueFound(target: Found, name: string): { readonly value: Value } | { readonly finding: Finding } {
  if ('value' in target) return toAttributeValue(target.value, name);
  const message = `[${name}] leads into a list; which element is meant for ${target.severalWithout} is not said.`;
  return { finding: findingOf(attributeNotSingle, message, attributeNotSingle.cure) };
}

function unreadFinding(name: string, present: ReadonlySet<string>): Finding {
  const likely = nearest(name, present) ?? nearest(name.slice(name.lastIndexOf('.') + 1), present);
  const shown = [...present].slice(0, 12).map((each) => each.slice(0, 60));
  const more = present.size > shown.length ? ', …' : '';
  const message = `The expression reads [${name}], which the input does not have; it has ${shown.join(', ')}${more}.`;
  return findingOf(
    attributeNotFound,
    message,
    likely === undefined ? attributeNotFound.cure : `Did you mean [${likely}]?`,
  );
}

/** Names for messages are gathered until there are this many. */
const maxNames = 100;
