import type { Finding } from '../diagnostics/finding.ts';

/** A named run of bytes: a file, stdin, a text from the web. Opened by whoever passes it in. */
export interface Input {
  /** What a person calls it: a path as given, `<stdin>`. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Uint8Array;
}

/** Why an input cannot be read on. Thrown inside this room and always caught in it; not an Error, as nobody sees it. */
export interface Refusal {
  readonly refusal: Finding;
}

export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && Object.hasOwn(thrown, 'refusal');
}

export interface PeekedBytes {
  /** The first bytes, as many as were asked for unless there are fewer; the same however the input is cut. */
  readonly head: Uint8Array;
  /** All bytes from the start, those of the head included. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Reads ahead, so that encoding and format can be recognised before anything is decoded. */
export async function peek(bytes: Input['bytes'], length: number): Promise<PeekedBytes> {
  if (bytes instanceof Uint8Array) return { head: bytes.subarray(0, length), all: pieces(bytes) };
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    total += next.value.length;
  }
  const start = joinBytes(chunks);
  return { head: start.subarray(0, length), all: continued(start, iterator) };
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

async function* continued(
  start: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield start;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    // A file must be closed also when nobody reads on.
    await iterator.return?.();
  }
}

// In pieces, so that the lines of a large array are not all decoded at once.
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

const pieceLength = 1 << 16;
