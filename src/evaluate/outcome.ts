import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Value } from '../values/value.ts';
import type { TraceStep } from './trace.ts';

/** What evaluating an expression for one user comes to (language.md section 5). */
export type Outcome =
  /** A value, which may be null. `sensitive` when Redact took part: the provisioning log shows `[Redact]` instead. */
  | { readonly kind: 'value'; readonly value: Value; readonly sensitive: boolean }
  /** The attribute does not flow: IgnoreFlowIfNullOrEmpty or IgnoreAttributeFlow. */
  | { readonly kind: 'skip-attribute' }
  /** The object is not provisioned: IgnoreObjectFlow. */
  | { readonly kind: 'skip-object' }
  /** The evaluation failed at the place that the diagnostic shows. */
  | { readonly kind: 'error'; readonly diagnostic: Diagnostic }
  /** SelectUniqueValue found no free value; the service tries the object again later. */
  | { readonly kind: 'escrow'; readonly diagnostic: Diagnostic };

export type OutcomeKind = Outcome['kind'];

/** An outcome with the steps that led to it. */
export interface TracedOutcome {
  readonly outcome: Outcome;
  readonly steps: readonly TraceStep[];
}
