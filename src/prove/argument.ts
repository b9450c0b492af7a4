/** What was tried to prove, step by step; proved when every step holds. Sentences are for people. */
export interface Argument {
  /** What the users are taken to be; the proof says nothing of others. */
  readonly assumptions: readonly string[];
  readonly steps: readonly Step[];
  readonly isProved: boolean;
}

export interface Step {
  readonly id: StepId;
  /** What has to be so: `Exactly one @ stands in the value`. */
  readonly claim: string;
  readonly holds: boolean;
  /** Why it is so, or what keeps it from being shown. */
  readonly reason: string;
}

/** What a step is about; of a user name in the order of its rules. */
export type StepId =
  | 'ends'
  | 'one-text'
  | 'one-at'
  | 'letters'
  | 'length'
  | 'filled'
  | 'last-dot'
  | 'domain'
  | 'deterministic'
  | 'max-length'
  | 'matches'
  | 'identity'
  | 'rules';

export function argumentOf(assumptions: readonly string[], steps: readonly Step[]): Argument {
  return { assumptions, steps, isProved: steps.every(({ holds }) => holds) };
}
