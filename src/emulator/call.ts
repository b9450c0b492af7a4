import type { readJsonBody } from './readBody.ts';

/** A call as an endpoint sees it. */
export interface Call {
  readonly request: Request;
  /** Of the part of the path that names a thing, in lower case; empty when there is none. */
  readonly name: string;
  readonly body: Awaited<ReturnType<typeof readJsonBody>>;
}
