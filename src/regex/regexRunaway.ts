/**
 * Thrown by the matching calls of a `Regex` when the step budget is used up: the pattern ran away on this value. It says nothing
 * about whether the service would wait longer. (spec/dotnet-semantics.md, section 5)
 */
export class RegexRunaway extends Error {
  readonly pattern: string;
  readonly steps: number;

  constructor(pattern: string, steps: number) {
    super(`The pattern "${pattern}" ran away on this value: no answer within ${steps} steps.`);
    this.name = 'RegexRunaway';
    this.pattern = pattern;
    this.steps = steps;
  }
}
