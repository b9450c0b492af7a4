import type { Evidence } from './facts.ts';

/**
 * A way to fail, as data: how it shows, what may be behind it, and what to do. The signs are alternatives; the causes
 * stand in the order in which they are to be suspected when nothing tells more.
 */
export interface Scenario {
  /** `S1` to `S7` for those of Microsoft's troubleshooting guide (bulk-upload.md section 10), a word for the others. */
  readonly id: string;
  readonly title: string;
  readonly signs: readonly Sign[];
  /** Scenarios that explain this one where they are found as well. */
  readonly explainedBy?: readonly string[];
  /** Whether it belongs to runs that go well, and is told for who wonders at it. */
  readonly isOrdinary?: boolean;
  readonly causes: readonly Cause[];
  readonly reference: string;
}

export type Sign =
  /** An answer with this status, and with this in its code or message. */
  | { readonly kind: 'answer'; readonly status: number; readonly says?: RegExp; readonly unless?: RegExp }
  /** A log entry other than a success with this error code, and with this in its texts. */
  | {
      readonly kind: 'log';
      readonly status?: 'skipped';
      readonly errorCode?: RegExp;
      readonly says?: RegExp;
      readonly unless?: RegExp;
    }
  /** A finding. An answer tells more: beside one it counts only where it says so. */
  | {
      readonly kind: 'finding';
      readonly findings: readonly Proof[];
      readonly beside?: 'acceptance' | 'any answer';
    };

/** A finding by its code; where a code stands for several things, also by what its message says. */
export type Proof = string | { readonly code: string; readonly says: RegExp };

export interface Cause {
  readonly title: string;
  /** Whether documented, inferred or assumed to lead to this. */
  readonly mark: 'D' | 'I' | 'A';
  /** Findings that prove it, or only point to it. */
  readonly provenBy?: readonly Proof[];
  readonly hintedBy?: readonly Proof[];
  /** What answers, log entries and quarantines say when it is the cause: proof where no finding can prove it. */
  readonly says?: RegExp;
  /** What decides: with all of it at hand and neither proof nor hint, the cause is out. */
  readonly decidedBy?: readonly Evidence[];
  readonly steps: readonly string[];
}
