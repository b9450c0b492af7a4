import { readColumns } from './columns.ts';
import { type CsvDialect, detectCsvDialect } from './csvDialect.ts';
import { CsvRecords } from './csvRecords.ts';
import type { Refusal } from './input.ts';
import type { ItemList } from './itemList.ts';
import type { LineBlock, LineBreak } from './lines.ts';
import type { RecordItem } from './records.ts';

/** How to tell a plain list of values from a CSV: the column a line is a value of, and what a header looks like. */
export interface PlainList {
  readonly column: string;
  readonly isHeader: (columns: readonly string[]) => boolean;
}

/**
 * The rows of a CSV, whose first record is the header; `start` is the beginning of its text. With `plainList`, a text
 * without a header is read as one value a line, exactly as it stands. Throws a `Refusal` when the header is broken.
 */
export async function* readCsv(
  blocks: AsyncIterable<LineBlock>,
  start: string,
  lineBreak: LineBreak,
  items: ItemList,
  plainList: PlainList | undefined,
): AsyncGenerator<RecordItem[]> {
  const dialect = detectCsvDialect(start, lineBreak);
  if (plainList !== undefined && !plainList.isHeader(headerOf(start, lineBreak, dialect))) {
    yield* readPlainList(blocks, items, plainList.column);
    return;
  }
  const records = new CsvRecords(dialect);
  let columns: readonly string[] | undefined;
  const add = (read: ReturnType<CsvRecords['end']>): RecordItem[] => {
    for (const record of read) {
      if (columns === undefined) {
        if ('finding' in record) throw { refusal: record.finding } satisfies Refusal;
        const header = readColumns(record.cells, record.line);
        columns = header.names;
        for (const finding of header.findings) items.note(finding);
      } else if ('finding' in record) items.addUnreadable(record.line, record.finding);
      else items.add(record.line, { kind: 'row', columns, cells: record.cells });
    }
    return items.take();
  };
  for await (const block of blocks) yield add(records.read(block));
  yield add(records.end());
}

async function* readPlainList(
  blocks: AsyncIterable<LineBlock>,
  items: ItemList,
  column: string,
): AsyncGenerator<RecordItem[]> {
  const columns = [column];
  for await (const { lines, firstLine, invalid } of blocks) {
    lines.forEach((text, index) => {
      const value = text.replace(/\r$/, '');
      const finding = invalid?.get(index);
      if (finding !== undefined) items.addUnreadable(firstLine + index, finding);
      else if (value !== '') items.add(firstLine + index, { kind: 'row', columns, cells: [value] });
    });
    yield items.take();
  }
}

function headerOf(start: string, lineBreak: LineBreak, dialect: CsvDialect): readonly string[] {
  const records = new CsvRecords(dialect);
  const [first] = records.read({ firstLine: 1, lines: start.split(lineBreak), invalid: undefined });
  return first !== undefined && 'cells' in first ? readColumns(first.cells, first.line).names : [];
}
