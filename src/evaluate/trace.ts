import type { Evaluate, Run } from '../functions/define.ts';
import type { Span } from '../source/span.ts';
import type { Value } from '../values/value.ts';

/** One sub-expression that was evaluated, with what it came to; children in the order of evaluation. */
export interface TraceStep {
  /** The sub-expression in canonical form. */
  readonly text: string;
  readonly span: Span;
  /** `undefined` when the evaluation ended inside this step. */
  readonly value: Value | undefined;
  /** What the function said of its choice: the mode of Replace, the key of Switch, the branch of IIF. */
  readonly notes: readonly string[];
  readonly steps: readonly TraceStep[];
}

/** Collects steps while a traced expression runs. */
export class Tracer {
  readonly #steps: TraceStep[] = [];
  #open: OpenStep | undefined = undefined;

  get steps(): readonly TraceStep[] {
    return this.#steps;
  }

  /** The closure that records itself around another. */
  wrap(text: string, span: Span, evaluate: Evaluate): Evaluate {
    return (run) => {
      const outer = this.#open;
      const step: OpenStep = { text, span, value: undefined, notes: [], steps: [] };
      (outer === undefined ? this.#steps : outer.steps).push(step);
      this.#open = step;
      try {
        step.value = evaluate(run);
        return step.value;
      } finally {
        this.#open = outer;
      }
    };
  }

  /** Adds a remark to the step that is being evaluated. */
  readonly note = (_run: Run, text: string): void => {
    this.#open?.notes.push(text);
  };
}

interface OpenStep extends TraceStep {
  value: Value | undefined;
  readonly notes: string[];
  readonly steps: TraceStep[];
}
