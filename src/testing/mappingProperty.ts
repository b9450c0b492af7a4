import type { UserRecord } from '../arbitraries/index.ts';
import { recordOf } from '../arbitraries/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Outcome } from '../evaluate/index.ts';
import { complaintsAbout, type Judge, judgeOf } from '../prove/judge.ts';
import { readProperty } from '../prove/property.ts';
import { type Candidate, contextFor, type Subject, writtenValue } from '../prove/subject.ts';

/**
 * What is asked of a mapping for every user: that the value breaks no rule of the target attribute, that the same user
 * always gets the same value, that it has at most so many UTF-16 code units, that a .NET pattern matches it; or a function.
 */
export type MappingProperty =
  | 'valid-upn'
  | 'deterministic'
  | `max-length=${number}`
  | `matches=${string}`
  | MappingPredicate;

/**
 * Looks at one user and what the mapping gives. `false`, a sentence that says what is wrong, or anything thrown breaks the
 * property, so that assertions of a test library may stand in it; any other result is content.
 */
export type MappingPredicate = (result: MappingResult) => unknown;

export interface MappingResult {
  readonly attributes: UserRecord;
  /** What is written to the target: a text, a list, or null for no value. */
  readonly value: string | readonly string[] | null;
  readonly outcome: Outcome;
  /** What the rules of the target attribute say of the value; empty when there is none because of a failure or a skip. */
  readonly findings: readonly Finding[];
}

/** The judge of a property. Throws a RangeError for a name that is none. */
export function judgeFor(property: MappingProperty, subject: Subject): Judge {
  if (typeof property === 'function') return judgeByPredicate(property, subject);
  const read = readProperty(property);
  if ('error' in read) throw new RangeError(read.error);
  if (read.kind === 'unique') {
    throw new RangeError(
      'unique speaks of two users at a time; upnlint prove --property unique looks for them.',
    );
  }
  return judgeOf(read, subject);
}

function judgeByPredicate(predicate: MappingPredicate, subject: Subject): Judge {
  return (candidate) => {
    const problem = problemOf(predicate, resultFor(candidate, subject));
    return problem === undefined
      ? []
      : [{ cause: 'broken property', severity: 'error', message: problem, refutes: true }];
  };
}

function problemOf(predicate: MappingPredicate, result: MappingResult): string | undefined {
  try {
    const answer = predicate(result);
    return answer === false ? 'The property does not hold.' : typeof answer === 'string' ? answer : undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function resultFor({ values, draw }: Candidate, subject: Subject): MappingResult {
  const { program } = subject;
  const outcome = program.evaluate(values, contextFor(subject, draw));
  const value = outcome.kind === 'value' ? writtenValue(outcome, subject) : null;
  return {
    attributes: recordOf(program.attributes, values),
    value,
    outcome,
    findings: outcome.kind === 'value' ? complaintsAbout(value, subject).map(findingOfComplaint) : [],
  };
}

function findingOfComplaint({ cause, severity, message, help }: ReturnType<Judge>[number]): Finding {
  return { code: cause, severity, message, ...(help !== undefined && { help }) };
}
