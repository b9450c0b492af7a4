import type { Settings } from './settings.ts';

export interface Failures {
  readonly successes: number;
  /** Users that could not be written. */
  readonly failures: number;
  readonly referenceFailures: number;
}

/**
 * Why so many failures put a job into quarantine, or `undefined` when they do not (bulk-upload.md section 7, D): more than
 * 40,000, 60,000 with references, or from 5,000 on more than 40 % of all. Reaching 60,000 counts (A).
 */
export function quarantineReason(
  { successes, failures, referenceFailures }: Failures,
  limits: Settings['quarantine'],
): string | undefined {
  if (failures > limits.failures) return 'EncounteredBaseEscrowThreshold';
  if (failures + referenceFailures >= limits.allFailures) return 'EncounteredTotalEscrowThreshold';
  const isTooMuch = failures * 100 > limits.percent * (failures + successes);
  return failures >= limits.evaluatedFrom && isTooMuch ? 'EncounteredEscrowProportionThreshold' : undefined;
}
