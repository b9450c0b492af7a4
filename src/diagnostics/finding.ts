/** How much it matters: an `error` will fail in the service, a `warning` may, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing found wrong with a value, a row or a text. */
export interface Finding {
  /** The id of its definition, such as `upn-non-ascii`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence that quotes the thing. */
  readonly message: string;
  /** What to do now. */
  readonly help?: string;
}

/**
 * What is said once about a kind of finding; `upnlint explain` and docs/findings.md are made of these,
 * so every code that a user can meet has one.
 */
export interface FindingDefinition {
  readonly code: string;
  readonly severity: Severity;
  /** The condition, one sentence. */
  readonly summary: string;
  /** What it does to users if it stays. */
  readonly why: string;
  /** The cure in general terms; the finding itself speaks of the case at hand. */
  readonly cure: string;
  readonly example: FindingExample;
  /** Where it is written: spec page, section and D/I/A mark. */
  readonly reference: string;
}

/** A thing that has the problem and the same thing mended. */
export interface FindingExample {
  readonly bad: string;
  readonly good: string;
}

/** A finding of this definition. */
export function findingOf(definition: FindingDefinition, message: string, help?: string): Finding {
  const { code, severity } = definition;
  return help === undefined ? { code, severity, message } : { code, severity, message, help };
}

/** The graver first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severityOrder[a] - severityOrder[b];
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
