import { coreUserUrn } from '../provisioning/scimSchema.ts';
import { isJsonObject } from '../readers/jsonObject.ts';
import { findJsonProblem } from '../schema/index.ts';
import { columnPathProblem } from './columnPathProblem.ts';

/** Where a column of a CSV goes: a SCIM path, with the kind of value where it is no text. */
export interface ColumnTarget {
  readonly column: string;
  readonly path: readonly string[];
  /** The type of the entry, for a path such as `emails[type eq "work"].value`. */
  readonly entryType: string | undefined;
  readonly kind: 'text' | 'boolean';
}

/** The JSON Schema of a column map, for editors. */
export const columnMapSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Column map of upnlint payload --from',
  description: 'Columns of a CSV by name, each with the SCIM path that it goes to.',
  type: 'object',
  properties: { $schema: { type: 'string' } },
  additionalProperties: {
    type: 'string',
    description:
      'userName, name.givenName, emails[type eq "work"].value, or urn:…:User:department. active takes true, false, yes, no, 1, 0.',
    minLength: 1,
  },
} as const;

/** Reads a column map: a JSON object of column names and SCIM paths. A text says, in sentences, what is wrong with it. */
export function readColumnMap(text: string): readonly ColumnTarget[] | string {
  const problem = findJsonProblem(text);
  if (problem !== undefined) return `it is not valid JSON: ${problem.cause}.`;
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) return 'it is no object.';
  const targets: ColumnTarget[] = [];
  for (const [column, path] of Object.entries(value)) {
    if (column === '$schema') continue;
    const target = typeof path === 'string' ? targetOf(column, path) : undefined;
    if (typeof path !== 'string' || target === undefined)
      return `the column ${JSON.stringify(column)} has no SCIM path that can be written.`;
    const pathProblem = columnPathProblem(path, target.path);
    if (pathProblem !== undefined)
      return `the column ${JSON.stringify(column)} cannot go to ${path}: ${pathProblem}`;
    const other = targets.find((earlier) => overlaps(earlier, target));
    if (other !== undefined) {
      return `the columns ${JSON.stringify(other.column)} and ${JSON.stringify(column)} would overwrite each other.`;
    }
    targets.push(target);
  }
  const hasId = targets.some(({ path }) => path.length === 1 && path[0] === 'externalId');
  return hasId ? targets : 'no column goes to externalId, which every record needs.';
}

/** Whether one value would stand where the other, or what holds the other, has to stand. */
function overlaps(one: ColumnTarget, other: ColumnTarget): boolean {
  if (one.entryType !== other.entryType) return false;
  const length = Math.min(one.path.length, other.path.length);
  return one.path.slice(0, length).every((name, index) => name === other.path[index]);
}

function targetOf(column: string, text: string): ColumnTarget | undefined {
  const filtered = /^(\w+)\[type eq "([\w-]+)"\]\.(\w+)$/.exec(text);
  if (filtered !== null) {
    const kind = filtered[3] === 'primary' ? 'boolean' : 'text';
    return { column, path: [filtered[1]!, filtered[3]!], entryType: filtered[2]!, kind };
  }
  const colon = text.lastIndexOf(':');
  const isExtension = /^urn:[^:]+:.*[^:]:[^:]+$/i.test(text);
  const head = isExtension ? [text.slice(0, colon)] : [];
  const path = [...head, ...text.slice(isExtension ? colon + 1 : 0).split('.')];
  const names = path.slice(head.length);
  if (names.some((name) => !/^[\w$-]+$/.test(name) || name === '__proto__')) return undefined;
  // It is written for every record.
  if (path[0]!.toLowerCase() === 'schemas') return undefined;
  const isActive = text === 'active' || text === `${coreUserUrn}:active`;
  return { column, path, entryType: undefined, kind: isActive ? 'boolean' : 'text' };
}
