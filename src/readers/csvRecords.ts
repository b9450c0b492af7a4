import { type Finding, findingOf } from '../diagnostics/finding.ts';
import type { CsvDialect } from './csvDialect.ts';
import { csvColumnCount, csvQuote } from './findings.ts';
import type { LineBlock } from './lines.ts';

/** One record of a CSV file: its cells, or why it cannot be read. `line` is the physical line it begins on. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly finding: Finding };

/**
 * Cuts lines into CSV records (RFC 4180) and finds the way back after a broken one. The rule: a record that breaks,
 * by its quotes or by its number of columns, is reported at its first line, and reading goes on at the line after
 * that, even if the quotes had run over more lines. So an open quote costs one row. A quoted value may run over at
 * most 100 lines and 1 Mi UTF-16 code units; only then is an unclosed quote sure to be one. Blank lines are skipped.
 *
 * csv-parse, papaparse and uDSV were measured and tried for this: after an open quote the first loses four good
 * rows, the second takes them for one value, and the third shifts the columns, both without a word.
 */
export class CsvRecords {
  readonly #delimiter: string;
  readonly #preambleLines: number;
  /** As many as the first record has, which is the header. */
  #columnCount: number | undefined;
  /** The lines of the record that is open, and its text so far. */
  #open: Line[] = [];
  #openLength = 0;
  #cells: string[] = [];
  /** The quoted value that goes on in the next line. */
  #quoted = '';

  constructor({ delimiter, preambleLines }: CsvDialect) {
    this.#delimiter = delimiter;
    this.#preambleLines = preambleLines;
  }

  /** The records that end in this block. */
  read({ lines, firstLine, invalid }: LineBlock): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (let i = Math.max(0, this.#preambleLines + 1 - firstLine); i < lines.length; i++) {
      const text = lines[i]!;
      if (this.#open.length === 0 && invalid === undefined && !text.includes('"')) {
        const plain = withoutCarriageReturn(text);
        if (plain !== '') records.push(this.#complete(firstLine + i, plain.split(this.#delimiter)));
      } else {
        this.#readLine({ number: firstLine + i, text, invalid: invalid?.get(i) }, records);
      }
    }
    return records;
  }

  /** The records left when the input ends inside quotes. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#open.length > 0) {
      const [first, ...others] = this.#reset();
      records.push({ line: first!.number, finding: notClosed(first!.number, 'before the file ends') });
      for (const line of others) this.#readLine(line, records);
    }
    return records;
  }

  #readLine(next: Line, records: CsvRecord[]): void {
    const todo = [next];
    for (let line = todo.pop(); line !== undefined; line = todo.pop()) {
      if (this.#open.length === 0 && withoutCarriageReturn(line.text) === '') continue;
      this.#open.push(line);
      this.#openLength += line.text.length + 1;
      const state = this.#scan(line.text);
      if (state === 'open' && !this.#isOverBound()) continue;
      const record = this.#finish(line.number, state);
      const lines = this.#reset();
      const invalid = lines.find((each) => each.invalid !== undefined)?.invalid;
      records.push(invalid === undefined ? record : { line: record.line, finding: invalid });
      // The way back: the lines after the first one are read anew, the next of them last in the stack.
      if ('finding' in record) for (let i = lines.length - 1; i > 0; i--) todo.push(lines[i]!);
    }
  }

  /** Reads on in a line; a text is what is wrong with it. */
  #scan(line: string): 'open' | 'complete' | string {
    let at = 0;
    let inQuotes = this.#open.length > 1;
    const end = withoutCarriageReturn(line).length;
    for (;;) {
      if (!inQuotes && line.charCodeAt(at) === quote) {
        inQuotes = true;
        this.#quoted = '';
        at++;
      }
      if (inQuotes) {
        const close = this.#scanQuoted(line, at);
        if (close < 0) return 'open';
        if (close < end && line[close] !== this.#delimiter) {
          return `text follows the closing quote at column ${close + 1}`;
        }
        this.#cells.push(this.#quoted);
        inQuotes = false;
        at = close;
      } else {
        const found = line.indexOf(this.#delimiter, at);
        const stop = found < 0 ? end : found;
        const cell = line.slice(at, stop);
        const stray = cell.indexOf('"');
        if (stray >= 0)
          return `a quote stands inside a value that does not begin with one, at column ${at + stray + 1}`;
        this.#cells.push(cell);
        at = stop;
      }
      if (at >= end) return 'complete';
      at++;
    }
  }

  /** Adds to the quoted value; the offset after the closing quote, or -1 when it goes on in the next line. */
  #scanQuoted(line: string, from: number): number {
    let start = from;
    for (;;) {
      const found = line.indexOf('"', start);
      if (found < 0) {
        this.#quoted += `${line.slice(start)}\n`;
        return -1;
      }
      if (line.charCodeAt(found + 1) !== quote) {
        this.#quoted += line.slice(start, found);
        return found + 1;
      }
      this.#quoted += line.slice(start, found + 1);
      start = found + 2;
    }
  }

  #isOverBound(): boolean {
    return this.#open.length >= maxLines || this.#openLength > maxLength;
  }

  #finish(lastLine: number, state: string): CsvRecord {
    const line = this.#open[0]!.number;
    if (state === 'complete') return this.#complete(line, this.#cells);
    if (state === 'open') return { line, finding: notClosed(line, `within ${maxLines} lines and 1 MiB`) };
    const where = line === lastLine ? `line ${line}` : `lines ${line} to ${lastLine}`;
    return {
      line,
      finding: findingOf(csvQuote, `The quotes of ${where} do not match: ${state}.`, csvQuote.cure),
    };
  }

  #complete(line: number, cells: readonly string[]): CsvRecord {
    this.#columnCount ??= cells.length;
    if (cells.length === this.#columnCount) return { line, cells };
    const message = `Line ${line} has ${cells.length} ${cells.length === 1 ? 'column' : 'columns'}, the header has ${this.#columnCount}.`;
    // Not dropped: a value with a separator may have pushed an empty last one out.
    const isTrailing = cells.length === this.#columnCount + 1 && cells.at(-1) === '';
    const help = isTrailing
      ? `If every line ends with ${nameOf(this.#delimiter)}, add one to the header too. ${csvColumnCount.cure}`
      : csvColumnCount.cure;
    return { line, finding: findingOf(csvColumnCount, message, help) };
  }

  #reset(): Line[] {
    const lines = this.#open;
    this.#open = [];
    this.#openLength = 0;
    this.#cells = [];
    return lines;
  }
}

interface Line {
  readonly number: number;
  readonly text: string;
  readonly invalid: Finding | undefined;
}

function notClosed(line: number, where: string): Finding {
  return findingOf(csvQuote, `A quote opened in line ${line} is not closed ${where}.`, csvQuote.cure);
}

function nameOf(delimiter: string): string {
  return delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
}

function withoutCarriageReturn(text: string): string {
  return text.charCodeAt(text.length - 1) === carriageReturn ? text.slice(0, -1) : text;
}

const quote = 34;
const carriageReturn = 13;
const maxLines = 100;
const maxLength = 1 << 20;
