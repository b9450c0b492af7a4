import { coreUserUrn, enterpriseUserUrn } from '../provisioning/scimSchema.ts';
import type { ColumnTarget } from './columnMap.ts';
import { isUrn } from './scimAttribute.ts';

/** What one record of a CSV comes to: the text of an operation, or why there is none. */
export type RecordOperation = { readonly text: string } | { readonly problem: string };

type Tree = Map<string, Tree | readonly Tree[] | string | boolean | readonly string[]>;

/**
 * The operation for a record: cells under their columns go to their paths, empty ones are left out. The bulkId is the
 * externalId. A cell for `active` has to be a yes or a no.
 * @param cells the cell of each target, or undefined where there is none
 */
export function operationOfRecord(
  targets: readonly ColumnTarget[],
  cells: readonly (string | undefined)[],
): RecordOperation {
  const data: Tree = new Map<string, never>();
  const urns = [coreUserUrn, enterpriseUserUrn];
  data.set('schemas', urns);
  let externalId = '';
  for (const [index, { column, path, entryType, kind }] of targets.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (cell === '') continue;
    if (path[0] === 'externalId') externalId = cell;
    const value = kind === 'boolean' ? yesOrNo.get(cell.toLowerCase()) : cell;
    if (value === undefined) return { problem: `${JSON.stringify(cell)} in ${column} is no yes or no` };
    if (isUrn(path[0]!) && !urns.includes(path[0]!)) urns.push(path[0]!);
    put(data, path, entryType, value);
  }
  if (externalId === '') return { problem: 'it has no externalId' };
  const operation: Tree = new Map<string, Tree | string>([
    ['method', 'POST'],
    ['bulkId', externalId],
    ['path', '/Users'],
    ['data', data],
  ]);
  return { text: textOf(operation) };
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0'].map((word) => [word, false] as const),
]);

function put(
  data: Tree,
  path: readonly string[],
  entryType: string | undefined,
  value: string | boolean,
): void {
  let at = data;
  for (const name of path.slice(0, -1)) {
    const next = at.get(name);
    if (entryType !== undefined) {
      const entries = (Array.isArray(next) ? next : []) as Tree[];
      const entry = entries.find((each) => each.get('type') === entryType);
      const made: Tree = entry ?? new Map<string, string>([['type', entryType]]);
      if (entry === undefined) at.set(name, [...entries, made]);
      at = made;
    } else {
      const inner: Tree = next instanceof Map ? next : new Map<string, never>();
      at.set(name, inner);
      at = inner;
    }
  }
  at.set(path.at(-1)!, value);
}

function textOf(value: Tree | Tree[] | string | boolean | readonly string[]): string {
  if (value instanceof Map) {
    const members = [...value].map(([name, each]) => `${JSON.stringify(name)}: ${textOf(each as Tree)}`);
    return `{${members.join(', ')}}`;
  }
  if (Array.isArray(value)) return `[${(value as Tree[]).map(textOf).join(', ')}]`;
  return JSON.stringify(value);
}
