import type { Node } from 'jsonc-parser';
import type { JsonObject } from '../readers/jsonObject.ts';
import type { JsonProblem } from '../schema/index.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** A file of a batch: a payload alone, a captured request with its body, a job resource, or a token. */
export interface PayloadDocument {
  /** Of a token its claims only, so that no report shows the token itself. */
  readonly source: Source;
  readonly kind: 'payload' | 'request' | 'job' | 'token';
  /** The JSON text that the nodes have their places in: the file's, or that of a body written as a JSON string. */
  readonly text: string;
  readonly root: Node | undefined;
  /** What keeps the text from being strict JSON; one that cannot be passed over leaves no root. */
  readonly problems: readonly JsonProblem[];
  /** What keeps the file from being UTF-8 as it has to be sent; the place is in the file. */
  readonly encodingFlaw: EncodingFlaw | undefined;
  readonly request: CapturedRequest | undefined;
  readonly operations: readonly Operation[];
  /** The place in the file of a place in the text. */
  readonly outer: (span: Span) => Span;
  /** How a text of an edit is written in the file. */
  readonly escape: (text: string) => string;
}

/** A file, with what its bytes told of it where the text no longer does. */
export interface PayloadSource extends Source {
  readonly encodingFlaw?: EncodingFlaw | undefined;
}

export interface EncodingFlaw {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** A sentence for the user. */
  readonly what: string;
  /** The text has U+FFFD where bytes could not be read; what was there is lost when it is written. */
  readonly isLossy: boolean;
}

/** Whether a document has a request body to look at. */
export function isPayload({ kind }: PayloadDocument): boolean {
  return kind === 'payload' || kind === 'request';
}

/** The places are in the file. */
export interface CapturedRequest {
  readonly method: Placed | undefined;
  readonly url: Placed | undefined;
  readonly headers: readonly (Placed & { readonly name: string })[];
  /** The request as a whole, or its first line. */
  readonly span: Span;
}

export interface Placed {
  readonly value: string;
  readonly span: Span;
}

/** One entry of Operations, whatever it is. */
export interface Operation {
  readonly document: PayloadDocument;
  /** From 0, within its document. */
  readonly index: number;
  readonly node: Node;
  /** Undefined when it is no object. */
  readonly data: Node | undefined;
  /** The data as plain values; of names that come twice the last counts. */
  readonly record: JsonObject | undefined;
  /** Only when it is a text that is not empty. */
  readonly externalId: string | undefined;
  /** What findings call it, such as `externalId 701984`, or else `operation 3`. */
  readonly label: string;
}
