import type { Job } from '../provisioning/job.ts';
import type { JsonObject } from '../readers/jsonObject.ts';

/** An answer of the provisioning API, or as much of it as was kept. */
export interface Answer {
  /** Undefined when only a body or headers were kept that do not tell it. */
  readonly status: number | undefined;
  /** By names in lower case; quotes around values are taken off. */
  readonly headers: ReadonlyMap<string, string>;
  readonly code: string | undefined;
  /** The message of the error, else the beginning of a body that is no JSON. */
  readonly message: string | undefined;
}

/** The request that was sent. */
export interface SentRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  /** By names in lower case; undefined when only the body was kept. Never holds the value of a token. */
  readonly headers: ReadonlyMap<string, string> | undefined;
  /** Whether the Authorization header is absent, of another scheme, or a bearer token; undefined without headers. */
  readonly authorization: 'absent' | 'other' | 'bearer' | undefined;
  readonly body: string | undefined;
  /** The text of the file when it is nothing but this request, what stands in Authorization blanked out. */
  readonly file: string | undefined;
}

/** One entry of the provisioning log (bulk-upload.md section 8); a text that the entry does not have is empty. */
export interface LogEntry {
  readonly status: string;
  readonly action: string;
  readonly errorCode: string;
  /** Reason, details and the descriptions of failed steps, as one text. */
  readonly text: string;
  /** The externalId of the record. */
  readonly sourceId: string;
  readonly jobId: string;
  /** What the files of a CSV download are joined by. */
  readonly changeId: string;
  /** The value that was to be written; undefined when the entry does not tell. */
  readonly userPrincipalName: string | undefined;
}

/** What a row of the two smaller files of a CSV download says of a change. */
export interface LogPart {
  readonly changeId: string;
  /** The status of a step; empty for a property. */
  readonly status: string;
  /** The description of a step; empty for a property. */
  readonly text: string;
  readonly userPrincipalName: string | undefined;
}

/** A token's claims; the token itself is not kept. Undefined when it cannot be decoded. */
export interface Token {
  readonly claims: JsonObject | undefined;
}

/** One thing that the user has, recognised by its content. */
export type Capture = { readonly source: string } & (
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'request'; readonly request: SentRequest }
  | {
      readonly kind: 'log';
      readonly entries: readonly LogEntry[];
      /** Whether the log goes on elsewhere. */
      readonly isPage: boolean;
      /** How many rows or lines cannot be read. */
      readonly unreadable: number;
    }
  | {
      readonly kind: 'log-part';
      readonly of: 'steps' | 'modified properties';
      /** How many changes it tells of; parts are those that say something for a diagnosis. */
      readonly changes: number;
      readonly parts: readonly LogPart[];
    }
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'notification'; readonly recipients: string }
  /** An exported mapping, and the tenant's domains: they are read where they are used. */
  | { readonly kind: 'schema' | 'domains' }
  | { readonly kind: 'unknown'; readonly why: string }
);

/** A capture without its place. */
export type Content = Capture extends infer Each
  ? Each extends Capture
    ? Omit<Each, 'source'>
    : never
  : never;
