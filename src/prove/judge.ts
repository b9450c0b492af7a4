import { addToDateTime, isDateFailure } from '../dates/index.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Outcome } from '../evaluate/index.ts';
import { regexRunaway } from '../functions/findings.ts';
import { checkAttribute, checkUserPrincipalName } from '../identity/index.ts';
import { multiValuedResult } from '../simulate/findings.ts';
import { matches, type Property } from './property.ts';
import { type Candidate, contextFor, type Subject, writtenValue } from './subject.ts';

/** What is wrong with a value, of which one example for each cause is wanted. */
export interface Complaint {
  /** The code of the finding, or what else sets it apart. */
  readonly cause: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string | undefined;
  /** Whether it shows the property to be false; a warning does not. */
  readonly refutes: boolean;
  /** A user for whom computing takes long, so that fewer of the like are tried. */
  readonly isCostly?: boolean;
}

/** Says what is wrong for a user; nothing when the property holds for it. Never throws. */
export type Judge = (candidate: Candidate) => readonly Complaint[];

/** The judge of a property of single users. */
export function judgeOf(property: Exclude<Property, { kind: 'unique' }>, subject: Subject): Judge {
  const { program } = subject;
  const judgeOutcome = judgesByKind[property.kind](property as never, subject);
  return (candidate) =>
    judgeOutcome(program.evaluate(candidate.values, contextFor(subject, candidate.draw)), candidate);
}

type JudgeOutcome = (outcome: Outcome, candidate: Candidate) => readonly Complaint[];

const judgesByKind: {
  readonly [Kind in Exclude<Property['kind'], 'unique'>]: (
    property: Property & { kind: Kind },
    subject: Subject,
  ) => JudgeOutcome;
} = {
  valid: (_, subject) => (outcome) => {
    if (outcome.kind !== 'value') return failureOf(outcome);
    return complaintsAbout(writtenValue(outcome, subject), subject);
  },
  'max-length':
    ({ most }, subject) =>
    (outcome) => {
      const texts = textsOf(outcome, subject);
      const longest = texts.find((text) => text.length > most);
      if (longest === undefined) return [];
      return [
        wrong(
          `longer than ${most}`,
          `The value has ${longest.length} characters; at most ${most} are wanted.`,
        ),
      ];
    },
  matches:
    ({ regex }, subject) =>
    (outcome) => {
      const texts = outcome.kind === 'value' ? textsOf(outcome, subject) : [];
      if (outcome.kind === 'value' && texts.length === 0) texts.push('');
      if (texts.every((text) => matches(regex, text))) return [];
      return [wrong('no match', `The value does not match ${regex.pattern}.`)];
    },
  deterministic: (_, subject) => {
    const later = addToDateTime(subject.now, 'days', 400);
    const { program } = subject;
    const other = { ...subject, now: isDateFailure(later) ? subject.now : later };
    return (outcome, { values, draw }) => {
      const again = program.evaluate(values, contextFor(other, draw + 1));
      if (shownOf(outcome, subject) === shownOf(again, subject)) return [];
      return [
        wrong(
          'differs from time to time',
          `At another time, with other random numbers, the same user gets ${shownOf(again, subject)}.`,
        ),
      ];
    };
  },
};

/** The complaints of the identity rules about a value; of Active Directory also what will not synchronize. */
export function complaintsAbout(
  value: string | readonly string[] | null,
  { attribute, directory }: Subject,
): readonly Complaint[] {
  const name = attribute.toLowerCase();
  if (typeof value === 'object' && value !== null && name !== 'proxyaddresses') {
    const { code, severity, cure } = multiValuedResult;
    const message = `${attribute} takes one value, but the expression gives a list of ${value.length}.`;
    return [{ cause: code, severity, message, help: cure, refutes: true }];
  }
  const findings =
    name === 'userprincipalname'
      ? checkUserPrincipalName(value as string | null, directory)
      : checkAttribute(attribute, value, directory);
  return findings.map(({ code, severity, message, help }) => {
    const refutes = severity === 'error' || unusable.has(code);
    return { cause: code, severity, message, help, refutes };
  });
}

/** Active Directory takes these, but the user then has another name in Entra ID, or none. */
const unusable: ReadonlySet<string> = new Set(['ad-upn-sync-fallback', 'ad-upn-empty']);

/** An evaluation without a value; one that is skipped writes nothing and so nothing wrong. */
function failureOf(outcome: Outcome): readonly Complaint[] {
  if (!('diagnostic' in outcome)) return [];
  const { code, message, help } = outcome.diagnostic;
  // That a pattern runs away here says nothing about the service.
  const isOurLimit = code === regexRunaway.code;
  const severity = isOurLimit ? 'warning' : 'error';
  return [{ cause: code, severity, message, help, refutes: !isOurLimit, isCostly: isOurLimit }];
}

function wrong(cause: string, message: string): Complaint {
  return { cause, severity: 'error', message, refutes: true };
}

function textsOf(outcome: Outcome, subject: Subject): string[] {
  if (outcome.kind !== 'value') return [];
  const value = writtenValue(outcome, subject);
  return value === null ? [] : typeof value === 'string' ? [value] : [...value];
}

function shownOf(outcome: Outcome, subject: Subject): string {
  return outcome.kind === 'value' ? JSON.stringify(writtenValue(outcome, subject)) : outcome.kind;
}
