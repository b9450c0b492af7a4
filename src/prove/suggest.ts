import { analyze } from '../analyze/index.ts';
import { compile } from '../evaluate/index.ts';
import type { ProveOptions } from './proveOptions.ts';
import { type Repair, repair, repairsFor } from './repair.ts';
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
  decide: (subject: Subject, options: ProveOptions) => Verdict,
): Suggestion | undefined {
  if (subject.attribute.toLowerCase() !== 'userprincipalname') return undefined;
  const { expression } = subject.program;
  const analysis = analyze(expression, {
    attribute: (name) => anyUpTo(Number.POSITIVE_INFINITY, options.kindOf(name)),
    defaultDomain: subject.defaultDomain,
  });
  const repairs = new Set<Repair>();
  let suggestion: Suggestion | undefined;
  let left: readonly Counterexample[] = counterexamples;
  // Each round adds a repair, so there are no more rounds than repairs.
  while (options.elapsed() < 1) {
    const before = repairs.size;
    for (const { complaint } of left) {
      for (const one of repairsFor.get(complaint.cause) ?? []) repairs.add(one);
    }
    if (repairs.size === before) break;
    const text = repair(expression, repairs, analysis);
    const { program } = compile(text, { nullIif: subject.nullIif ?? 'strict' });
    if (program === undefined) return suggestion;
    const {
      kind,
      counterexamples: rest,
      argument,
      runs,
    } = decide({ ...subject, program }, { ...options, share: 1 });
    left = rest;
    suggestion = { expression: text, kind, counterexamples: rest, argument, runs };
  }
  return suggestion !== undefined && helps(suggestion, counterexamples) ? suggestion : undefined;
}

/** Fewer causes refute it than before. */
function helps(suggestion: Suggestion, before: readonly Counterexample[]): boolean {
  const count = (all: readonly Counterexample[]) => all.filter(({ complaint }) => complaint.refutes).length;
  return count(suggestion.counterexamples) < count(before);
}
