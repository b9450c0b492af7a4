import type { EncodingFlaw } from '../../payload/index.ts';
import type { Input } from '../../readers/index.ts';

/** Inputs that are taken as the endpoint takes a body: as UTF-8. What they are instead is kept by their names. */
export interface SentBytes {
  readonly take: (input: Input) => Input;
  readonly flaws: ReadonlyMap<string, EncodingFlaw>;
}

/**
 * The readers take other encodings without a word, as exports have them, and refuse a file for one wrong byte. A payload
 * goes out as it is, so either is a mistake to find in it (bulk-upload.md section 11 BU001, D). Bytes that are not UTF-8
 * are handed on as U+FFFD, so that the rest can be checked.
 */
export function sentBytes(): SentBytes {
  const flaws = new Map<string, EncodingFlaw>();
  async function* examined({ name, bytes }: Input): AsyncGenerator<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      length += chunk.length;
      if (length > largest) {
        yield* chunks.splice(0);
        yield chunk;
      } else chunks.push(chunk);
    }
    if (length > largest) return;
    const whole = Buffer.concat(chunks);
    const { flaw, text } = examine(whole);
    if (flaw !== undefined) flaws.set(name, flaw);
    yield text === undefined ? whole : Buffer.from(text);
  }
  return { take: (input) => ({ ...input, bytes: examined(input) }), flaws };
}

/** In bytes; the readers refuse what is longer than a text may be. */
const largest = 1 << 28;

interface Examined {
  readonly flaw?: EncodingFlaw;
  /** What to read in place of bytes that cannot be. */
  readonly text?: string;
}

function examine(bytes: Uint8Array): Examined {
  const [first, second] = bytes;
  if (
    first === 0 ||
    second === 0 ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  ) {
    return { flaw: { offset: 0, what: 'The file is in UTF-16, not in UTF-8.', isLossy: false } };
  }
  const isMarked = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  const body = bytes.subarray(isMarked ? 3 : 0);
  const text = decode(body, false);
  const wrong = Buffer.from(text).findIndex((byte, index) => byte !== body[index]);
  if (wrong >= 0) {
    const offset = decode(body.subarray(0, wrong), true).length;
    return { flaw: { offset, what: 'Bytes that are not UTF-8 stand here.', isLossy: true }, text };
  }
  return isMarked
    ? { flaw: { offset: 0, what: 'The file begins with a byte order mark.', isLossy: false } }
    : {};
}

/** Of a text that is cut, what the last bytes begin is left out. */
function decode(bytes: Uint8Array, isCut: boolean): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: isCut });
}
