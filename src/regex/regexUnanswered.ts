/** Thrown by the matching calls of a `Regex` that give no answer for a value. */
export abstract class RegexUnanswered extends Error {
  readonly pattern: string;

  constructor(pattern: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.pattern = pattern;
  }
}

/**
 * The step budget is used up: the pattern ran away on this value. It says nothing about whether the service would wait
 * longer. (spec/dotnet-semantics.md, section 5)
 */
export class RegexRunaway extends RegexUnanswered {
  readonly steps: number;

  constructor(pattern: string, steps: number) {
    super(pattern, `The pattern "${pattern}" ran away on this value: no answer within ${steps} steps.`);
    this.steps = steps;
  }
}

/**
 * A lazy loop took an iteration that matched nothing. Up to .NET 10 the interpreter then forgets where the match began,
 * later ones do not (dotnet/runtime, pull request 120872); which one the service runs is not known.
 */
export class RegexVersionDependent extends RegexUnanswered {
  constructor(pattern: string) {
    super(pattern, `What the pattern "${pattern}" gives for this value depends on the version of .NET.`);
  }
}
