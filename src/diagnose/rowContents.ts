import { jsonAt, objectsAt, textAt } from '../provisioning/jsonAt.ts';
import { readUsers } from '../readers/index.ts';
import { isJsonObject, type JsonObject } from '../readers/jsonObject.ts';
import { bindLogRows, type LogRows } from './bindLogRows.ts';
import type { Content, LogEntry, LogPart } from './capture.ts';

/** A CSV text as a log, a part of one, or a list of domains; undefined when it is no table. */
export async function csvContent(text: string): Promise<Content | undefined> {
  const [head] = /^[^\r\n]*[,;\t][^\r\n]*/.exec(text) ?? [];
  if (head === undefined) return undefined;
  if (/\bisVerified\b/i.test(head)) return { kind: 'domains' };
  let columns: readonly string[] | undefined;
  let rows: RowCollector | undefined;
  let unreadable = 0;
  for await (const item of readUsers([{ name: '', bytes: new TextEncoder().encode(text) }])) {
    if (item.kind === 'failure') return undefined;
    if (item.kind === 'unreadable') unreadable++;
    if (item.kind !== 'record' || item.record.kind !== 'row') continue;
    if (item.record.columns !== columns) {
      columns = item.record.columns;
      rows = collectorFor(columns);
    }
    if (rows === undefined) return columns.length < tableColumns ? undefined : unknownTable(columns);
    rows.add(item.record.cells);
  }
  rows ??= collectorFor(head.split(/[,;\t]/));
  return rows?.content(false, unreadable);
}

/** The answer of Azure Monitor's query API; undefined when a value is none. */
export function queryContents(value: JsonObject): readonly Content[] | undefined {
  const tables = objectsAt(value, 'tables').filter((table) => Array.isArray(jsonAt(table, 'rows')));
  if (tables.length === 0) return undefined;
  // Beside the rows of a query that was cut short stands why.
  const isPage = isJsonObject(jsonAt(value, 'error'));
  return tables.map((table) => {
    const columns = objectsAt(table, 'columns').map((column) => textAt(column, 'name'));
    const rows = collectorFor(columns);
    if (rows === undefined) return unknownTable(columns);
    for (const row of jsonAt(table, 'rows') as readonly unknown[]) {
      if (Array.isArray(row)) rows.add(row.map(cellText));
    }
    return rows.content(isPage, 0);
  });
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** What gathers rows with certain columns; undefined when the columns are no log's. */
function collectorFor(columns: readonly string[]): RowCollector | undefined {
  const rows = bindLogRows(columns);
  if (rows === undefined) return undefined;
  return rows.kind === 'log' ? logCollector(rows.read) : partCollector(rows);
}

interface RowCollector {
  readonly add: (cells: readonly string[]) => void;
  readonly content: (isPage: boolean, unreadable: number) => Content;
}

function logCollector(read: (cells: readonly string[]) => LogEntry): RowCollector {
  const entries: LogEntry[] = [];
  return {
    add: (cells) => entries.push(read(cells)),
    content: (isPage, unreadable) => ({ kind: 'log', entries, isPage, unreadable }),
  };
}

function partCollector({ of, read }: LogRows & { readonly kind: 'log-part' }): RowCollector {
  const changes = new Set<string>();
  const parts: LogPart[] = [];
  return {
    add(cells) {
      const part = read(cells);
      changes.add(part.changeId);
      const isFailedStep = of === 'steps' && part.status !== 'success';
      if (isFailedStep || part.userPrincipalName !== undefined) parts.push(part);
    },
    content: () => ({ kind: 'log-part', of, changes: changes.size, parts }),
  };
}

function unknownTable(columns: readonly string[]): Content {
  const named = columns.slice(0, 5).join(', ');
  return { kind: 'unknown', why: `its columns ${named} are no log’s; give the log as JSON` };
}

/** A message with some commas in it is no table. */
const tableColumns = 4;
