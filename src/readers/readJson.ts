import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { findJsonProblem, jsonSyntaxFinding } from '../schema/jsonProblem.ts';
import { recordKind } from './findings.ts';
import type { Refusal } from './input.ts';
import type { ItemList } from './itemList.ts';
import { entriesOf } from './jsonDocument.ts';
import { isJsonObject } from './jsonObject.ts';
import type { LineBlock } from './lines.ts';
import type { RecordItem } from './records.ts';

/**
 * Whether a text is JSON, and if so whether each line is a document of its own; `undefined` for other texts. A text
 * whose first line is a whole object is JSON lines, which a document on one line is as well.
 */
export function detectJson(start: string): 'document' | 'lines' | undefined {
  const text = start.trimStart();
  if (!/^[{[]/.test(text)) return undefined;
  const [first, second] = text.split(/[\r\n]+/, 2).map((line) => line.trim());
  if (!first!.startsWith('{') || second === undefined) return 'document';
  if (parse(first!) !== undefined) return 'lines';
  return first!.endsWith('}') && second.startsWith('{') ? 'lines' : 'document';
}

/** The records of JSON lines; a line that is broken is reported and left out. */
export function readJsonLines({ lines, firstLine, invalid }: LineBlock, items: ItemList): RecordItem[] {
  lines.forEach((text, index) => {
    const line = firstLine + index;
    const finding = invalid?.get(index);
    if (finding !== undefined) items.addUnreadable(line, finding);
    else if (/\S/.test(text)) {
      const document = parse(text);
      if (document === undefined) items.addUnreadable(line, syntaxFinding(text, items.source, line));
      else addEntries(document.value, line, items);
    }
  });
  return items.take();
}

/** The records of one JSON document, in arrays of bounded size. Throws a `Refusal` when it is not JSON. */
export function* readJsonDocument(text: string, items: ItemList): Generator<RecordItem[]> {
  const document = parse(text);
  if (document !== undefined) {
    const { entries, nextPage } = entriesOf(document.value);
    items.nextPage = nextPage ?? items.nextPage;
    for (const [index, entry] of entries.entries()) {
      addEntry(entry, null, items);
      if (index % batchSize === batchSize - 1) yield items.take();
    }
    yield items.take();
    return;
  }
  // Lines of JSON of which the first is longer than what was looked at, or an array.
  const lines = text.split('\n');
  if (parse(lines[0]!) === undefined)
    throw { refusal: syntaxFinding(text, items.source, 1) } satisfies Refusal;
  yield readJsonLines({ lines, firstLine: 1, invalid: undefined }, items);
}

function addEntries(document: unknown, line: number | null, items: ItemList): void {
  const { entries, nextPage } = entriesOf(document);
  items.nextPage = nextPage ?? items.nextPage;
  for (const entry of entries) addEntry(entry, line, items);
}

function addEntry(entry: unknown, line: number | null, items: ItemList): void {
  if (isJsonObject(entry)) items.add(line, { kind: 'object', object: entry });
  else {
    const what =
      entry === undefined
        ? 'has no data'
        : `is ${Array.isArray(entry) ? 'a list' : JSON.stringify(entry).slice(0, 60)}`;
    const message = `Entry ${items.rows + 1} of ${items.source} ${what}, not an object with attributes.`;
    items.addUnreadable(line, findingOf(recordKind, message, recordKind.cure));
  }
}

// Wrapped, as null is a document too.
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function syntaxFinding(text: string, name: string, firstLine: number): Finding {
  const problem = findJsonProblem(text, firstLine);
  return jsonSyntaxFinding(text, problem ?? unknownProblem, name, firstLine);
}

// JSON.parse refuses a text in which the scanner sees nothing wrong.
const unknownProblem = { offset: 0, cause: 'it cannot be parsed', help: 'Export it again.' };

const batchSize = 1000;
