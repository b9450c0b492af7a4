import { analyze } from '../analyze/index.ts';
import type { Program } from '../evaluate/index.ts';
import { randomPartOf } from '../simulate/collisions.ts';
import { toText } from '../values/convert.ts';
import { isList } from '../values/value.ts';
import { freedomOf } from './freedom.ts';
import type { Judge } from './judge.ts';
import { madeUpUser } from './madeUpUser.ts';
import { madeUpUsers } from './madeUpUsers.ts';
import { normalForm } from './normalForm.ts';
import { type ProveOptions, sourceOf } from './proveOptions.ts';
import { search } from './search.ts';
import { type Candidate, contextFor, type Subject } from './subject.ts';
import { anyUpTo, assumptionsOf } from './universe.ts';
import type { MadeUpUser, Verdict } from './verdict.ts';

/** Whether two expressions give every user the same. */
export interface Equality {
  readonly kind: Verdict['kind'];
  /** What both are rewritten to; equal when proved. */
  readonly forms: { readonly old: string; readonly new: string };
  /** What the users are taken to be where it is proved. */
  readonly assumptions: readonly string[];
  /** The simplest user for whom they differ, as each of them sees it. */
  readonly difference?: { readonly old: MadeUpUser; readonly new: MadeUpUser };
  readonly runs: number;
  readonly timedOut: boolean;
}

export type EqualOptions = Omit<ProveOptions, 'wanted'>;

/**
 * Asks whether two expressions are equal: proved when their normal forms agree, refuted by a user for whom the values
 * differ, or by one for whom only one of them fails. `subject` is the old one with what both depend on.
 */
export function proveEqual(subject: Subject, next: Program, options: EqualOptions): Equality {
  const nullIif = subject.nullIif ?? 'strict';
  const attributes = [...new Set([...subject.program.attributes, ...next.attributes])];
  const analysisOf = ({ expression }: Program) =>
    analyze(expression, {
      attribute: (name) => anyUpTo(Number.POSITIVE_INFINITY, options.kindOf(name)),
      defaultDomain: subject.defaultDomain,
      nullIif,
    });
  const formOf = (program: Program) => normalForm(program.expression, analysisOf(program));
  const forms = { old: formOf(subject.program), new: formOf(next) };
  const assumptions = assumptionsOf(attributes, options.kindOf, Number.POSITIVE_INFINITY);
  if (forms.old === forms.new) return { kind: 'proved', forms, assumptions, runs: 0, timedOut: false };

  const users = [subject.program, next].map((program) => ({ ...subject, program }));
  const [old, other] = users.map((one) => viewOf(one, attributes)) as [View, View];
  const programs = [subject.program, next];
  const isRandom = programs.some(({ deterministic }) => !deterministic);
  const candidates = madeUpUsers(
    attributes,
    programs.map(({ expression }) => expression),
    options.given,
    isRandom,
  );
  const { found, runs, timedOut } = search(candidates, judgeOfPair(old, other, nullIif), {
    ...options,
    isOver: () => options.elapsed() >= 1,
    freedomAt: (place) => freedomOf(sourceOf(attributes[place]!, options)),
  });
  const [first] = found;
  if (first === undefined) return { kind: 'not-refuted', forms, assumptions, runs, timedOut };
  const difference = {
    old: madeUpUser(old.subject, old.candidate(first.candidate)),
    new: madeUpUser(other.subject, other.candidate(first.candidate)),
  };
  return { kind: 'refuted', forms, assumptions, difference, runs, timedOut };
}

/** One of the two, and how it sees a user that has the attributes of both. */
interface View {
  readonly subject: Subject;
  readonly candidate: (candidate: Candidate) => Candidate;
}

function viewOf(subject: Subject, attributes: readonly string[]): View {
  const places = subject.program.attributes.map((name) => attributes.indexOf(name));
  return {
    subject,
    candidate: ({ values, draw }) => ({ draw, values: places.map((place) => values[place] ?? null) }),
  };
}

/** Where both are random, the same numbers may be drawn in another order: no value of theirs may then agree. */
const DRAWS = [0, 1, 2, 3, 4, 5, 6, 7];

function judgeOfPair(old: View, next: View, nullIif: 'strict' | 'lenient'): Judge {
  const masked = [old, next].map(
    ({ subject }) => randomPartOf(subject.program.expression, { nullIif })?.masked,
  );
  const shown = (view: View, candidate: Candidate, program?: Program) => {
    const { values, draw } = view.candidate(candidate);
    const outcome = (program ?? view.subject.program).evaluate(values, contextFor(view.subject, draw));
    if (outcome.kind !== 'value') return outcome.kind;
    return JSON.stringify(
      isList(outcome.value) ? outcome.value : outcome.value === null ? null : toText(outcome.value),
    );
  };
  const bothRandom = !old.subject.program.deterministic && !next.subject.program.deterministic;
  const differ = (candidate: Candidate): boolean => {
    if (shown(old, candidate) === shown(next, candidate)) return false;
    if (!bothRandom) return true;
    const [oldMask, nextMask] = masked;
    if (oldMask !== undefined && nextMask !== undefined)
      return shown(old, candidate, oldMask) !== shown(next, candidate, nextMask);
    const ofOld = new Set(DRAWS.map((draw) => shown(old, { ...candidate, draw })));
    return DRAWS.every((draw) => !ofOld.has(shown(next, { ...candidate, draw })));
  };
  return (candidate) =>
    differ(candidate)
      ? [{ cause: 'differ', severity: 'error', message: 'The two give different values.', refutes: true }]
      : [];
}
