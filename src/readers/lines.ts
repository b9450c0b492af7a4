import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { inputTooLarge, invalidUtf8 } from './findings.ts';
import { joinBytes, type Refusal } from './input.ts';

/** Some whole lines that stand one after the other. */
export interface LineBlock {
  /** The number of the first one, from 1. */
  readonly firstLine: number;
  /** Without the line feed; a carriage return before it is still there. */
  readonly lines: readonly string[];
  /** Lines that are not valid UTF-8, by their index; their text has U+FFFD in place of the bad bytes. */
  readonly invalid: ReadonlyMap<number, Finding> | undefined;
}

/**
 * Cuts UTF-8 bytes into lines as they stream by, so that memory holds one chunk and the line that is cut by its end.
 * Bytes that are not UTF-8 spoil only their own line. Throws a `Refusal` for a line over 16 MiB.
 */
export async function* readLines(
  utf8: AsyncIterable<Uint8Array>,
  lineBreak: LineBreak,
  name: string,
): AsyncGenerator<LineBlock> {
  const unit = lineBreak.charCodeAt(0);
  let firstLine = 1;
  let pending: Uint8Array[] = [];
  let pendingLength = 0;
  for await (const chunk of utf8) {
    const end = chunk.lastIndexOf(unit);
    if (end < 0) {
      pending.push(chunk);
      pendingLength += chunk.length;
      if (pendingLength > maxLineLength) throw lineTooLong(name, firstLine);
      continue;
    }
    pending.push(chunk.subarray(0, end));
    const block = decodeLines(joinBytes(pending), lineBreak, firstLine);
    yield block;
    firstLine += block.lines.length;
    pending = [chunk.subarray(end + 1)];
    pendingLength = chunk.length - end - 1;
  }
  const rest = joinBytes(pending);
  if (rest.length > 0) yield decodeLines(rest, lineBreak, firstLine);
}

export type LineBreak = '\n' | '\r';

/** LF, with or without CR before it; lone CR only for a text that has no LF at all (the classic Macintosh form). */
export function detectLineBreak(head: string): LineBreak {
  return head.includes('\r') && !head.includes('\n') ? '\r' : '\n';
}

/** All of a text at once. Throws a `Refusal` that names the first line which is not valid UTF-8, or the size. */
export async function readWhole(utf8: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of utf8) {
    length += chunk.length;
    if (length > maxWholeLength) {
      throw refusal(
        findingOf(
          inputTooLarge,
          `${name} is a text of more than ${maxWholeLength >> 20} MiB.`,
          inputTooLarge.cure,
        ),
      );
    }
    chunks.push(chunk);
  }
  const bytes = joinBytes(chunks);
  const text = decodeStrictly(bytes);
  if (text !== undefined) return text;
  const [first] = decodeLines(bytes, '\n', 1).invalid!.values();
  throw refusal(first!);
}

function decodeLines(bytes: Uint8Array, lineBreak: LineBreak, firstLine: number): LineBlock {
  const text = decodeStrictly(bytes);
  if (text !== undefined) return { firstLine, lines: text.split(lineBreak), invalid: undefined };
  const lines: string[] = [];
  const invalid = new Map<number, Finding>();
  const unit = lineBreak.charCodeAt(0);
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(unit, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const valid = decodeStrictly(line);
    if (valid === undefined) invalid.set(lines.length, invalidLine(line, firstLine + lines.length));
    lines.push(valid ?? lenient.decode(line));
    start = end + 1;
  }
  return { firstLine, lines, invalid };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function invalidLine(line: Uint8Array, number: number): Finding {
  const text = lenient.decode(line);
  let column = text.indexOf('\ufffd');
  let offset = byteLength(text.slice(0, column));
  // U+FFFD may also stand in the file itself, as valid UTF-8.
  while (line[offset] === 0xef && line[offset + 1] === 0xbf && line[offset + 2] === 0xbd) {
    column = text.indexOf('\ufffd', column + 1);
    offset = byteLength(text.slice(0, column));
  }
  const byte = line[offset] ?? 0;
  const letter = windows1252(byte);
  const ansi = letter === undefined ? '' : `, which is ${letter} in Windows-1252`;
  return findingOf(
    invalidUtf8,
    `Line ${number} is not valid UTF-8: byte 0x${byte.toString(16).toUpperCase()} at column ${column + 1}${ansi}.`,
    'The file may have been saved as ANSI. Save it as UTF-8, or export it again with -Encoding utf8.',
  );
}

/** The letter of a byte from 0x80 on. Node's own decoder takes 0x80 to 0x9F as control characters, as in ISO 8859-1. */
function windows1252(byte: number): string | undefined {
  const letter = byte < 0xa0 ? windows1252Signs[byte - 0x80] : String.fromCharCode(byte);
  return letter === ' ' ? undefined : letter;
}

/** 0x80 to 0x9F; a blank where the code page has nothing. */
const windows1252Signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function lineTooLong(name: string, line: number): Refusal {
  return refusal(
    findingOf(
      inputTooLarge,
      `Line ${line} of ${name} is longer than ${maxLineLength >> 20} MiB.`,
      inputTooLarge.cure,
    ),
  );
}

function refusal(finding: Finding): Refusal {
  return { refusal: finding };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const maxLineLength = 16 << 20;
// Parsed, it takes several times its size, and that must fit into the default heap of Node.
const maxWholeLength = 256 << 20;
