import { nestsDeeperThan } from '../provisioning/nestsDeeperThan.ts';
import type { MemoryClaim } from './memoryBudget.ts';

/** What a body cannot be taken for. */
export type BodyProblem = { readonly kind: 'tooLong' | 'noMemory' } | { readonly reason: string };

/**
 * The JSON value of a body: at most so many bytes are kept in memory, and the text must be UTF-8 and not nest without
 * end, so that nothing later runs out of stack. Of duplicate members the last counts (A).
 */
export async function readJsonBody(
  request: Request,
  limit: number,
  memory: MemoryClaim,
): Promise<{ readonly value: unknown } | { readonly problem: BodyProblem }> {
  const bytes = await readBytes(request, limit, memory).catch(() => 'broken' as const);
  if (bytes === 'broken') return { problem: { reason: 'The body broke off.' } };
  if (typeof bytes === 'string') return { problem: { kind: bytes } };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (nestsDeeperThan(maxDepth, text)) {
      return { problem: { reason: `The body nests more than ${maxDepth} deep.` } };
    }
    return { value: JSON.parse(text) as unknown };
  } catch (thrown) {
    const reason = thrown instanceof SyntaxError ? 'The body is not JSON.' : 'The body is not UTF-8.';
    return { problem: { reason } };
  }
}

/** The bytes of a body, or why they are not kept; then the rest is not read. Rejects with the body. */
export async function readBytes(
  request: Request,
  limit: number,
  memory: MemoryClaim,
): Promise<Uint8Array | 'tooLong' | 'noMemory'> {
  // Servers hold senders to the length that they tell, and have a shorter way to a whole body than through a stream.
  const told = request.headers.get('content-length');
  if (told !== null && Number(told) <= small) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > limit ? 'tooLong' : bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader!.read()) {
    length += part.value.length;
    const counted = length > small ? part.value.length : 0;
    const problem = length > limit ? 'tooLong' : memory.take(counted) ? undefined : 'noMemory';
    if (problem !== undefined) {
      // What the client still sends is of no interest, nor is its complaint about that.
      reader!.cancel().catch(() => undefined);
      return problem;
    }
    chunks.push(part.value);
  }
  return joined(chunks, length);
}

// As much as a server keeps for a connection anyway, and so not counted; most bulk requests are no longer.
const small = 65_536;

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const maxDepth = 64;
