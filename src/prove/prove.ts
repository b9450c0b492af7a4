import { argumentFor } from './argumentFor.ts';
import { freedomOf } from './freedom.ts';
import { judgeOf } from './judge.ts';
import { madeUpUser } from './madeUpUser.ts';
import { madeUpUsers } from './madeUpUsers.ts';
import { type Property, readProperty } from './property.ts';
import { type ProveOptions, sourceOf } from './proveOptions.ts';
import { proveUnique } from './proveUnique.ts';
import { type Found, search } from './search.ts';
import type { Subject } from './subject.ts';
import { suggest } from './suggest.ts';
import type { Counterexample, Verdict } from './verdict.ts';

/**
 * Asks whether a property holds of an expression for every user: by a proof from what the analysis knows, and by a
 * search for a user for whom it fails. The same options give the same verdict, unless the time ends it.
 * Throws a RangeError for a property that there is not (`readProperty`).
 */
export function prove(subject: Subject, property: string, options: ProveOptions): Verdict {
  const read = readProperty(property);
  if ('error' in read) throw new RangeError(read.error);
  if (read.kind === 'unique') return proveUnique(subject, options);
  // What is left of the time is for a suggestion.
  const verdict = decide(subject, read, options, read.kind === 'valid' ? 0.6 : 1);
  if (read.kind !== 'valid' || verdict.kind !== 'refuted') return verdict;
  const suggestion = suggest(subject, verdict.counterexamples, options, (mended) =>
    decide(mended, read, options, 1),
  );
  return suggestion === undefined ? verdict : { ...verdict, suggestion };
}

function decide(
  subject: Subject,
  property: Exclude<Property, { kind: 'unique' }>,
  options: ProveOptions,
  share: number,
): Verdict {
  const { program } = subject;
  const argument = argumentFor(property, subject, options.kindOf);
  const isRandom = !program.deterministic;
  const users = madeUpUsers(program.attributes, [program.expression], options.given, isRandom);
  const { found, runs, timedOut } = search(users, judgeOf(property, subject), {
    ...options,
    isOver: () => options.elapsed() >= share,
    freedomAt: (place) => freedomOf(sourceOf(program.attributes[place]!, options)),
  });
  const isRefuted = found.some(({ complaint }) => complaint.refutes);
  return {
    kind: isRefuted ? 'refuted' : argument.isProved ? 'proved' : 'not-refuted',
    property: property.name,
    counterexamples: inOrder(found).map((one) => counterexampleOf(one, subject)),
    argument,
    runs,
    timedOut,
  };
}

/** Those that refute first, each kind by its cause, so that another order of finding them changes nothing. */
function inOrder(found: readonly Found[]): readonly Found[] {
  const rank = ({ complaint }: Found) => (complaint.refutes ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b) || (a.complaint.cause < b.complaint.cause ? -1 : 1));
}

function counterexampleOf({ complaint, candidate }: Found, subject: Subject): Counterexample {
  return { complaint, user: madeUpUser(subject, candidate) };
}
