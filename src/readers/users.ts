import { findingOf } from '../diagnostics/finding.ts';
import { asUtf8, detectEncoding } from './encoding.ts';
import { exportIncomplete, inputEmpty, inputWithoutRecords } from './findings.ts';
import { type Input, isRefusal, peek, type Refusal } from './input.ts';
import { ItemList } from './itemList.ts';
import { detectLineBreak, readLines, readWhole } from './lines.ts';
import { type PlainList, readCsv } from './readCsv.ts';
import { detectJson, readJsonDocument, readJsonLines } from './readJson.ts';
import type { RecordItem } from './records.ts';

export interface ReadOptions {
  /** For inputs that may be a list of values without header. Without it, the first line of a text is a header. */
  readonly plainList?: PlainList;
}

/**
 * The users of some inputs, one after the other: CSV, JSON, JSON lines, Graph pages and bulkUpload payloads, recognised
 * by their content (upn-rules.md "Input formats"). CSV and JSON lines stream in flat memory; a JSON document is held
 * as a whole, up to 256 MiB. All inputs together are one set of pages. Throws only what an input itself throws.
 */
export async function* readUsers(
  inputs: Iterable<Input>,
  options: ReadOptions = {},
): AsyncGenerator<RecordItem, void, undefined> {
  let incomplete: string | undefined;
  for (const { name, bytes } of inputs) {
    const items = new ItemList(name);
    try {
      // In arrays, as waiting for each item twice would cost as much as reading it.
      for await (const batch of readInput(bytes, items, options)) for (const item of batch) yield item;
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      yield* items.take();
      yield { kind: 'failure', source: name, finding: thrown.refusal };
      continue;
    }
    if (items.nextPage !== undefined) incomplete = items.nextPage ? name : undefined;
    if (items.rows > 0) continue;
    const finding = findingOf(inputWithoutRecords, `${name} holds no records.`, inputWithoutRecords.cure);
    yield { kind: 'note', source: name, finding };
  }
  if (incomplete === undefined) return;
  const message = `${incomplete} ends with a link to a next page, so the export is incomplete.`;
  yield {
    kind: 'note',
    source: incomplete,
    finding: findingOf(exportIncomplete, message, exportIncomplete.cure),
  };
}

async function* readInput(
  bytes: Input['bytes'],
  items: ItemList,
  options: ReadOptions,
): AsyncGenerator<RecordItem[]> {
  const { head, all } = await peek(bytes, headLength);
  const detected = detectEncoding(head, items.source);
  const start = new TextDecoder(detected.encoding).decode(head);
  if (start.trim() === '') {
    throw { refusal: findingOf(inputEmpty, `${items.source} is empty.`, inputEmpty.cure) } satisfies Refusal;
  }
  const utf8 = asUtf8(all, detected);
  const json = detectJson(start);
  if (json === 'document') yield* readJsonDocument(await readWhole(utf8, items.source), items);
  else {
    const lineBreak = detectLineBreak(start);
    const blocks = readLines(utf8, lineBreak, items.source);
    if (json === 'lines') for await (const block of blocks) yield readJsonLines(block, items);
    else yield* readCsv(blocks, start, lineBreak, items, options.plainList);
  }
}

/** How much is looked at to recognise encoding and format, in bytes. */
const headLength = 1 << 16;
