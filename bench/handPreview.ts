import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';

/**
 * What a script for this one job costs: reads a CSV of `makeUsers`, computes the guide's expression, checks signs,
 * length and uniqueness of the names, and writes a JSON line a user; `node handPreview.js IN OUT DOMAIN`. The benchmark
 * measures `preview --format jsonl` against it.
 */
async function previewByHand(input: string, output: string, domain: string): Promise<void> {
  const taken = new Set<string>();
  const file = createWriteStream(output, { highWaterMark: 1 << 18 });
  const decoder = new TextDecoder();
  let columns: string[] | undefined;
  let keyColumn = -1;
  let userNameColumn = -1;
  let row = 0;
  let rest = '';
  let text = '';

  function readLine(line: string): void {
    if (line === '') return;
    const cells = line.includes('"') ? splitQuoted(line) : line.split(',');
    if (columns === undefined) {
      columns = cells ?? [];
      keyColumn = columns.indexOf('employeeId');
      userNameColumn = columns.indexOf('userName');
      return;
    }
    row++;
    if (cells === undefined) writeRow(null, null, 'csv-quote');
    else if (cells.length !== columns.length) writeRow(null, null, 'csv-column-count');
    else if (line.includes('\ufffd')) writeRow(null, null, 'invalid-utf8');
    else readUser(cells[keyColumn]!, cells[userNameColumn]!);
  }

  function readUser(key: string, userName: string): void {
    const digits = String(Math.floor(Math.random() * 1000)).padStart(3, '0');
    const value = `${userName.replace(/@.*/, '')}${digits}@${domain}`;
    const folded = value.toLowerCase();
    let code: string | undefined;
    if (!/^[A-Za-z0-9'.\-_!#^~]{1,64}@[A-Za-z0-9.-]{1,48}$/.test(value)) code = 'upn-invalid';
    else if (taken.has(folded)) code = 'upn-duplicate';
    else taken.add(folded);
    writeRow(key, value, code);
  }

  function writeRow(key: string | null, value: string | null, code: string | undefined): void {
    const outcome = value === null ? 'error' : 'value';
    const findings =
      code === undefined ? [] : [{ code, severity: 'error', message: `${code} in row ${row}` }];
    text += `${JSON.stringify({ source: input, row, key, value, outcome, findings })}\n`;
  }

  for await (const chunk of createReadStream(input, { highWaterMark: 1 << 18 })) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) readLine(line);
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  readLine(rest + decoder.decode());
  file.end(text);
  await once(file, 'finish');
}

/** The cells of a line with quotes; undefined when they do not match. */
function splitQuoted(line: string): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let cell = '';
      for (at++; ; at++) {
        const close = line.indexOf('"', at);
        if (close < 0) return undefined;
        cell += line.slice(at, close);
        at = close + 1;
        if (line[at] !== '"') break;
        cell += '"';
      }
      cells.push(cell);
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return cells;
    if (line[at++] !== ',') return undefined;
  }
}

const [input, output, domain] = process.argv.slice(2) as [string, string, string];
await previewByHand(input, output, domain);
