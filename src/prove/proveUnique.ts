import type { Expression } from '../../grammar/index.ts';
import type { AttributeKind } from '../arbitraries/attributeKind.ts';
import type { Outcome, Program } from '../evaluate/index.ts';
import { randomPartOf } from '../simulate/collisions.ts';
import { collisionProbability } from '../simulate/index.ts';
import { foldCase } from '../text/index.ts';
import type { Value } from '../values/value.ts';
import { type Argument, argumentOf } from './argument.ts';
import { digitsNeeded } from './digitsNeeded.ts';
import { freedomOf } from './freedom.ts';
import type { Judge } from './judge.ts';
import { madeUpUser } from './madeUpUser.ts';
import { madeUpUsers } from './madeUpUsers.ts';
import { joinedParts } from './nameParts.ts';
import { type ProveOptions, sourceOf } from './proveOptions.ts';
import { type Found, search } from './search.ts';
import { type Candidate, contextFor, type Subject, writtenValue } from './subject.ts';
import { areTwins, identifies, twinsOf, twinUsers } from './twins.ts';
import type { RandomSeparation, Uniqueness } from './uniqueness.ts';
import type { Counterexample, Verdict } from './verdict.ts';

/** More users of one name are not counted. */
const NAMESAKE_LIMIT = 1000;

/**
 * Whether two different users of one name can get the same value, case ignored, or the second one none. Random parts are
 * left out of the comparison where their outcomes can be counted; how often they save it is in the uniqueness.
 */
export function proveUnique(subject: Subject, options: ProveOptions): Verdict {
  const { program } = subject;
  const { expression, attributes } = program;
  const kinds = attributes.map(options.kindOf);
  const random = program.deterministic
    ? undefined
    : randomPartOf(expression, { nullIif: subject.nullIif ?? 'strict' });
  const judge = judgeTwins(subject, random?.masked ?? program, kinds);
  const users = madeUpUsers(attributes, [expression], options.given, !program.deterministic);
  const { found, runs, timedOut } = search(twinUsers(users, kinds), judge, {
    ...options,
    isOver: () => options.elapsed() >= 1,
    freedomAt: (place) => freedomOf(sourceOf(attributes[place % attributes.length]!, options)),
  });
  const argument = argumentOfIdentity(expression, attributes, options.kindOf);
  return {
    kind: found.length > 0 ? 'refuted' : argument.isProved ? 'proved' : 'not-refuted',
    property: 'unique',
    counterexamples: found.map((one) => twinsFound(one, subject)),
    argument,
    runs,
    timedOut,
    uniqueness: {
      ...(random && { random: separationOf(random, options.wanted?.users) }),
      ...(isSelection(expression) && { namesakes: namesakesOf(subject, kinds) }),
      ...(options.wanted && { digits: digitsNeeded(options.wanted.users, options.wanted.risk) }),
    } satisfies Uniqueness,
  };
}

function judgeTwins(subject: Subject, program: Program, kinds: readonly AttributeKind[]): Judge {
  return ({ values, draw }) => {
    const [first, second] = twinsOf(values);
    if (!areTwins(first, second, kinds)) return [];
    const one = keyOf(program.evaluate(first, contextFor(subject, draw)), subject);
    if (one === undefined) return [];
    // Random numbers that cannot be left out are drawn anew for the second user.
    const context = contextFor(
      subject,
      program.deterministic ? draw : draw + 1,
      (value) => fold(value) === one,
    );
    const outcome = program.evaluate(second, context);
    if (outcome.kind === 'escrow') {
      return [complaint('no value left', 'The second user of that name gets no value: all are taken.')];
    }
    return keyOf(outcome, subject) === one
      ? [complaint('same value', 'Two different users of one name get the same value.')]
      : [];
  };
}

function complaint(cause: string, message: string) {
  return { cause, severity: 'error', message, refutes: true } as const;
}

/** The text by which a directory compares; nothing where no text is written. */
function keyOf(outcome: Outcome, subject: Subject): string | undefined {
  const value = outcome.kind === 'value' ? writtenValue(outcome, subject) : null;
  return typeof value === 'string' && value !== '' ? fold(value) : undefined;
}

function fold(text: string): string {
  return foldCase(text).toLowerCase();
}

function twinsFound({ complaint: about, candidate }: Found, subject: Subject): Counterexample {
  const [first, second] = twinsOf(candidate.values);
  const user = madeUpUser(subject, { ...candidate, values: first });
  const key = keyOf(user.outcome, subject);
  // What SelectUniqueValue asks for the second user; other functions do not ask.
  const other = madeUpUser(subject, { ...candidate, values: second }, (value) => fold(value) === key);
  return { complaint: about, user, other };
}

function separationOf(
  { outcomes, equallyLikely }: { readonly outcomes: bigint; readonly equallyLikely: boolean },
  users: number | undefined,
): RandomSeparation {
  return {
    outcomes,
    equallyLikely,
    ofTwo: collisionProbability(2, outcomes),
    ...(users !== undefined && { ofWanted: collisionProbability(users, outcomes) }),
  };
}

function isSelection(expression: Expression): boolean {
  if (expression.kind === 'Group') return isSelection(expression.expression);
  return expression.kind === 'Function' && expression.name === 'SelectUniqueValue';
}

/** How many users with these very attributes get a value one after the other, from an empty target. */
function namesakesOf(subject: Subject, kinds: readonly AttributeKind[]): number {
  const taken = new Set<string>();
  const candidate: Candidate = { values: kinds.map((kind) => plainValues[kind]), draw: 0 };
  for (let count = 0; count < NAMESAKE_LIMIT; count++) {
    const context = contextFor(subject, count, (value) => taken.has(fold(value)));
    const key = keyOf(subject.program.evaluate(candidate.values, context), subject);
    if (key === undefined) return count;
    taken.add(key);
  }
  return NAMESAKE_LIMIT;
}

/** A usual user, by whose values the rules of SelectUniqueValue can differ. */
const plainValues: Readonly<Record<AttributeKind, Value>> = {
  'person-name': 'Montgomery',
  'user-name': 'adele.vance',
  mail: 'adele.vance@contoso.com',
  'employee-id': '4711',
  date: '2020-01-31',
  boolean: 'True',
  integer: '7',
  list: ['Sales'],
  text: 'Sales',
};

/** Proved when the value is one attribute that tells users apart, between constants. */
function argumentOfIdentity(
  expression: Expression,
  attributes: readonly string[],
  kindOf: (name: string) => AttributeKind,
): Argument {
  const about = { id: 'identity', claim: 'What tells users apart goes into the value as it is.' } as const;
  const [name = ''] = attributes;
  const isWhole = joinedParts(expression).every(
    (part) =>
      part.kind === 'Text' ||
      part.kind === 'Attribute' ||
      (part.kind === 'Function' && part.name === 'DefaultDomain'),
  );
  if (attributes.length !== 1 || !isWhole || !identifies(kindOf(name)) || countOf(expression) !== 1) {
    const reason = 'The value is not one attribute that tells users apart, between constants.';
    return argumentOf([], [{ ...about, holds: false, reason }]);
  }
  return argumentOf(
    [`[${name}] is there for every user, and no two users have the same, case ignored.`],
    [{ ...about, holds: true, reason: `The value is [${name}] between constants.` }],
  );
}

function countOf(expression: Expression): number {
  return joinedParts(expression).filter(({ kind }) => kind === 'Attribute').length;
}
