/** What was tried to prove, step by step; proved when every step holds. Sentences are for people. */
export interface Argument {
  /** What the users are taken to be; the proof says nothing of others. */
  readonly assumptions: readonly string[];
  readonly steps: readonly Step[];
  readonly isProved: boolean;
}

export interface Step {
  /** What has to be so: `Exactly one @ stands in the value`. */
  readonly claim: string;
  readonly holds: boolean;
  /** Why it is so, or what keeps it from being shown. */
  readonly reason: string;
}

export function argumentOf(assumptions: readonly string[], steps: readonly Step[]): Argument {
  return { assumptions, steps, isProved: steps.every(({ holds }) => holds) };
}
