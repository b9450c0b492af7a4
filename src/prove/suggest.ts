import { analyze } from '../analyze/index.ts';
import { compile } from '../evaluate/index.ts';
import type { Step } from './argument.ts';
import type { ProveOptions } from './proveOptions.ts';
import { type Repair, repair, repairsFor, repairsForSteps } from './repair.ts';
import type { Subject } from './subject.ts';
import { anyUpTo } from './universe.ts';
import type { Counterexample, Suggestion, Verdict } from './verdict.ts';

/**
 * An expression that mends what was found wrong with user names: repairs are put together until the same search finds
 * nothing more that one of them would mend. `undefined` where there is none that helps.
 */
export function suggest(
  subject: Subject,
  counterexamples: readonly Counterexample[],
  options: ProveOptions,
  decide: (subject: Subject) => Verdict,
): Suggestion | undefined {
  if (subject.attribute.toLowerCase() !== 'userprincipalname') return undefined;
  const { expression } = subject.program;
  const analysis = analyze(expression, {
    attribute: (name) => anyUpTo(Number.POSITIVE_INFINITY, options.kindOf(name)),
    defaultDomain: subject.defaultDomain,
  });
  const repairs = new Set<Repair>();
  let suggestion: Suggestion | undefined;
  let wanted = repairsOfCauses(counterexamples);
  // Each round adds a repair, so there are no more rounds than repairs.
  while (options.elapsed() < 1 && wanted.some((one) => !repairs.has(one))) {
    for (const one of wanted) repairs.add(one);
    const text = repair(expression, repairs, analysis);
    const { program } = compile(text, { nullIif: subject.nullIif ?? 'strict' });
    if (program === undefined) break;
    const verdict = decide({ ...subject, program });
    const { kind, argument, runs } = verdict;
    suggestion = { expression: text, kind, counterexamples: verdict.counterexamples, argument, runs };
    wanted = repairsOfCauses(verdict.counterexamples);
    if (wanted.every((one) => repairs.has(one))) wanted = repairsOfSteps(argument.steps);
  }
  return suggestion !== undefined && helps(suggestion, counterexamples) ? suggestion : undefined;
}

function repairsOfCauses(counterexamples: readonly Counterexample[]): readonly Repair[] {
  return counterexamples.flatMap(({ complaint }) => repairsFor.get(complaint.cause) ?? []);
}

/** What the search has not met may still keep it from being proved. */
function repairsOfSteps(steps: readonly Step[]): readonly Repair[] {
  return steps.flatMap(({ id, holds }) => (holds ? [] : (repairsForSteps.get(id) ?? [])));
}

/** Fewer causes refute it than before. */
function helps(suggestion: Suggestion, before: readonly Counterexample[]): boolean {
  const count = (all: readonly Counterexample[]) => all.filter(({ complaint }) => complaint.refutes).length;
  return count(suggestion.counterexamples) < count(before);
}
