/** What became of a record, or of the reference to its manager. */
export type LogKind =
  | 'create'
  | 'update'
  | 'disable'
  | 'stagedDelete'
  | 'reference'
  | 'unchanged'
  | 'outOfScope'
  | 'importSkipped'
  | 'ambiguous';

/** A record of the provisioning log as it is kept; `summaryOf` prints it as Graph does. */
export interface LogRecord {
  readonly number: number;
  readonly at: number;
  readonly cycleId: string;
  readonly kind: LogKind;
  readonly status: 'success' | 'warning' | 'failure' | 'skipped';
  readonly error: { readonly code: string; readonly reason: string } | null;
  /** The externalId; empty when the record has none. */
  readonly anchor: string;
  /** The name of the filter that left the record out of scope. */
  readonly filter?: string;
  readonly sourceName: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly userPrincipalName: string;
  /** Name, old value, new value. */
  readonly modified: readonly (readonly [string, string | null, string | null])[];
}
