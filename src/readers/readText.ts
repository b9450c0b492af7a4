import type { Finding } from '../diagnostics/finding.ts';
import { asUtf8, type DetectedEncoding, detectEncoding } from './encoding.ts';
import { type Input, isRefusal, peek } from './input.ts';
import { readWhole } from './lines.ts';

export interface TextRead {
  readonly text: string;
  /** How it was encoded, for `encodeText`. */
  readonly encoding: DetectedEncoding;
}

/**
 * A whole text, such as an expression or a schema: UTF-8 or UTF-16, its byte order mark taken off. A finding when it
 * is binary, not valid UTF-8, or larger than 256 MiB. Throws only what the input itself throws.
 */
export async function readText({ name, bytes }: Input): Promise<TextRead | { readonly finding: Finding }> {
  try {
    const { head, all } = await peek(bytes, 1 << 16);
    const encoding = detectEncoding(head, name);
    return { text: await readWhole(asUtf8(all, encoding), name), encoding };
  } catch (thrown) {
    if (isRefusal(thrown)) return { finding: thrown.refusal };
    throw thrown;
  }
}
