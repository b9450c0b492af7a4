import { type FindingDefinition, findingOf } from '../diagnostics/finding.ts';
import { inputBinary } from './findings.ts';
import type { Refusal } from './input.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** The length of the byte order mark in bytes, 0 without one. */
  readonly markLength: number;
}

/**
 * The encoding by byte order mark, else UTF-16 by the zero bytes that Latin letters and separators leave in it, else
 * UTF-8 (upn-rules.md "Input formats"; UTF-16 without a mark is our addition, A). Binary files are refused by name.
 */
export function detectEncoding(head: Uint8Array, name: string): DetectedEncoding {
  for (const [what, cure, ...signature] of binarySignatures) {
    if (startsWith(head, signature)) throw refusal(inputBinary, `${name} is ${what}, not text.`, cure);
  }
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', markLength: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', markLength: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', markLength: 2 };
  const [even, odd] = countZeros(head);
  const pairs = head.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return { encoding: 'utf-16le', markLength: 0 };
  if (even > pairs * 0.3 && odd < pairs * 0.05) return { encoding: 'utf-16be', markLength: 0 };
  if (even + odd > 0 || countControls(head) > head.length * 0.1) {
    throw refusal(
      inputBinary,
      `${name} is a binary file, not text.`,
      'Give a CSV, JSON or JSON lines file, in UTF-8 or UTF-16.',
    );
  }
  return { encoding: 'utf-8', markLength: 0 };
}

/**
 * The same bytes as UTF-8 without byte order mark, as they stream by. UTF-8 passes unchanged, valid or not; what is
 * not valid UTF-16 becomes U+FFFD.
 */
export async function* asUtf8(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, markLength }: DetectedEncoding,
): AsyncGenerator<Uint8Array> {
  let mark = markLength;
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  for await (const chunk of bytes) {
    const content = chunk.subarray(mark);
    mark = Math.max(0, mark - chunk.length);
    yield decoder === undefined ? content : encoder.encode(decoder.decode(content, { stream: true }));
  }
  const last = decoder?.decode();
  if (last) yield encoder.encode(last);
}

function refusal(definition: FindingDefinition, message: string, help: string): Refusal {
  return { refusal: findingOf(definition, message, help) };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function countZeros(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) counts[(i & 1) as 0 | 1]++;
  return counts;
}

// Tab, line feed, form feed, carriage return and escape do stand in texts.
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) count++;
  }
  return count;
}

type Signature = readonly [what: string, cure: string, ...bytes: number[]];

const saveAsText = 'Open it in Excel and save it as "CSV UTF-8 (Comma delimited)".';

const binarySignatures: readonly Signature[] = [
  ['a workbook (.xlsx) or another ZIP archive', saveAsText, 0x50, 0x4b, 0x03, 0x04],
  ['an old Office document (.xls)', saveAsText, 0xd0, 0xcf, 0x11, 0xe0],
  ['a gzip archive', 'Unpack it first.', 0x1f, 0x8b],
  ['a PDF document', 'Export the users as CSV or JSON.', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['a PNG picture', 'Export the users as CSV or JSON.', 0x89, 0x50, 0x4e, 0x47],
  ['in UTF-32', 'Save it as UTF-8.', 0xff, 0xfe, 0x00, 0x00],
];
