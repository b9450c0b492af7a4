import { refuse } from './graphError.ts';
import type { readJsonBody } from './readBody.ts';

/** A call as an endpoint sees it. */
export interface Call {
  readonly request: Request;
  /** Of the part of the path that names a thing, in lower case; empty when there is none. */
  readonly name: string;
  readonly body: Awaited<ReturnType<typeof readJsonBody>>;
}

/** Whether the body is said to be of a type, with or without parameters (bulk-upload.md section 3.1, A for these). */
export function isOfType({ headers }: Request, type: string): boolean {
  const [said = ''] = (headers.get('content-type') ?? '').split(';');
  return said.trim().toLowerCase() === type;
}

/** The value of a body. One that is not kept ends the call with 413 or 503; what is wrong with another is for `invalid`. */
export function jsonOf(body: Call['body'], invalid: (reason: string) => never): unknown {
  if ('value' in body) return body.value;
  const { problem } = body;
  if ('reason' in problem) return invalid(problem.reason);
  return problem.kind === 'tooLong'
    ? refuse(413, 'RequestEntityTooLarge', 'The request exceeds the maximum limit.')
    : refuse(503, 'ServiceUnavailable', 'Too many long requests arrive at the same time.', {
        headers: { 'retry-after': '10' },
      });
}
