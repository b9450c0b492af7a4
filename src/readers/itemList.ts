import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { columnOf } from './columns.ts';
import { exportLostLetters } from './findings.ts';
import { bindProperty } from './jsonObject.ts';
import type { AttributeRecord, RecordItem } from './records.ts';

/** Gathers what is read from one input, and counts its rows. */
export class ItemList {
  readonly source: string;
  rows = 0;
  /** Whether the last Graph page links to a next one; `undefined` while none was seen. */
  nextPage: boolean | undefined;
  #items: RecordItem[] = [];
  #lettersLost = false;
  #columns: readonly string[] | undefined;
  #displayNameColumn = -1;

  constructor(source: string) {
    this.source = source;
  }

  add(line: number | null, record: AttributeRecord): void {
    this.#items.push({ kind: 'record', source: this.source, row: ++this.rows, line, record });
    if (!this.#lettersLost) this.#watchLetters(record);
  }

  addUnreadable(line: number | null, finding: Finding): void {
    this.#items.push({ kind: 'unreadable', source: this.source, row: ++this.rows, line, finding });
  }

  note(finding: Finding): void {
    this.#items.push({ kind: 'note', source: this.source, finding });
  }

  /** The items since the last time. */
  take(): RecordItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #watchLetters(record: AttributeRecord): void {
    const name = this.#displayName(record);
    if (typeof name !== 'string' || !/[?\ufffd]/.test(name)) return;
    this.#lettersLost = true;
    const message = `Row ${this.rows} of ${this.source} has the display name "${name.slice(0, 80)}": letters seem to be lost.`;
    this.note(findingOf(exportLostLetters, message, exportLostLetters.cure));
  }

  #displayName(record: AttributeRecord): unknown {
    if (record.kind === 'object') return displayNameOf(record.object);
    if (record.columns !== this.#columns) {
      this.#columns = record.columns;
      this.#displayNameColumn = columnOf(record.columns, 'displayName');
    }
    return record.cells[this.#displayNameColumn];
  }
}

const displayNameOf = bindProperty('displayName');
