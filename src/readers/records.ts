import type { Finding } from '../diagnostics/finding.ts';
import type { JsonObject } from './jsonObject.ts';

/** The attributes of one user as they stand in the input: a row under its columns, or an object. */
export type AttributeRecord =
  | {
      readonly kind: 'row';
      /** The same array for all rows of an input. */
      readonly columns: readonly string[];
      readonly cells: readonly string[];
    }
  | { readonly kind: 'object'; readonly object: JsonObject };

/** What comes out of reading, in the order of the input. */
export type RecordItem = ReadRecord | UnreadableRecord | Note | Failure;

export interface ReadRecord extends RecordPlace {
  readonly kind: 'record';
  readonly record: AttributeRecord;
}

/** A record that was left out; the ones after it follow. */
export interface UnreadableRecord extends RecordPlace {
  readonly kind: 'unreadable';
  readonly finding: Finding;
}

/** Something to be said once about an input. */
export interface Note {
  readonly kind: 'note';
  readonly source: string;
  readonly finding: Finding;
}

/** Nothing more can be read from this input. */
export interface Failure {
  readonly kind: 'failure';
  readonly source: string;
  readonly finding: Finding;
}

export interface RecordPlace {
  /** The name of the input. */
  readonly source: string;
  /** Counts the records of the input from 1, unreadable ones too, the CSV header not. */
  readonly row: number;
  /** The physical line on which it begins, from 1; `null` inside a JSON document. */
  readonly line: number | null;
}
