import type { Argument, Counterexample, Uniqueness, Verdict } from '../../prove/index.ts';
import type { ProveRun } from './proveRun.ts';
import { userJson } from './userJson.ts';

/** The report for programs; probabilities are numbers from 0 to 1, counts beyond 2^53 are texts. */
export function proveJson({
  attribute,
  source,
  diagnostics,
  defaultDomain,
  seed,
  verdicts,
}: ProveRun): string {
  const json = {
    attribute,
    expression: source.text,
    defaultDomain: defaultDomain ?? null,
    seed,
    diagnostics: diagnostics.map(({ code, severity, message, help, span }) => ({
      code,
      severity,
      message,
      help,
      span,
    })),
    verdicts: verdicts.map(jsonVerdict),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function jsonVerdict(verdict: Verdict): unknown {
  const { property, kind, runs, timedOut, suggestion, uniqueness } = verdict;
  return {
    property,
    verdict: kind,
    runs,
    timedOut,
    counterexamples: verdict.counterexamples.map(jsonCounterexample),
    argument: jsonArgument(verdict.argument),
    ...(suggestion && {
      suggestion: {
        expression: suggestion.expression,
        verdict: suggestion.kind,
        runs: suggestion.runs,
        counterexamples: suggestion.counterexamples.map(jsonCounterexample),
        argument: jsonArgument(suggestion.argument),
      },
    }),
    ...(uniqueness && { uniqueness: jsonUniqueness(uniqueness) }),
  };
}

function jsonCounterexample({ complaint, user, other }: Counterexample): unknown {
  return { ...complaint, user: userJson(user), ...(other && { other: userJson(other) }) };
}

function jsonArgument({ assumptions, steps }: Argument): unknown {
  return { assumptions, steps };
}

function jsonUniqueness({ random, namesakes, digits }: Uniqueness): unknown {
  return {
    ...(random && { random: { ...random, outcomes: random.outcomes.toString() } }),
    namesakes,
    digits,
  };
}
