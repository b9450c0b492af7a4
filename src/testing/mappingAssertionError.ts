import { recordOf, type UserRecord } from '../arbitraries/index.ts';
import type { Outcome, TraceStep } from '../evaluate/index.ts';
import type { Found } from '../prove/search.ts';
import { contextFor, type Subject } from '../prove/subject.ts';
import { wrap } from '../report/columns.ts';
import { printable } from '../report/printable.ts';
import { createStyle } from '../report/style.ts';
import { traceText, valueText } from '../report/traceText.ts';

/** The simplest user found for one cause. */
export interface Counterexample {
  /** The code of the finding, or what else sets the cause apart. */
  readonly cause: string;
  readonly message: string;
  readonly help: string | undefined;
  readonly attributes: UserRecord;
  readonly outcome: Outcome;
  readonly steps: readonly TraceStep[];
  /** The seed of random numbers under which it happens; `undefined` where none take part. */
  readonly draw: number | undefined;
}

/** What was tried, and what repeats it. */
export interface Trial {
  readonly runs: number;
  readonly seed: number;
}

/** A mapping that breaks a property; the message tells all. */
export class MappingAssertionError extends Error {
  readonly property: string;
  readonly counterexamples: readonly Counterexample[];
  readonly seed: number;

  constructor(property: string, counterexamples: readonly Counterexample[], trial: Trial) {
    super(messageOf(property, counterexamples, trial));
    this.name = 'MappingAssertionError';
    this.property = property;
    this.counterexamples = counterexamples;
    this.seed = trial.seed;
  }
}

/** Evaluates a user that was found once more, step by step. */
export function counterexampleOf({ complaint, candidate }: Found, subject: Subject): Counterexample {
  const { values, draw } = candidate;
  const { cause, message, help } = complaint;
  const { program } = subject;
  const attributes = recordOf(program.attributes, values);
  const traced = program.trace(values, contextFor(subject, draw));
  return { cause, message, help, attributes, draw: program.deterministic ? undefined : draw, ...traced };
}

const plain = createStyle(false);
const width = 100;

function messageOf(
  property: string,
  counterexamples: readonly Counterexample[],
  { runs, seed }: Trial,
): string {
  const shown = counterexamples.map(counterexampleText).join('\n');
  return `The mapping does not satisfy ${property}.\n\n${shown}\n${runs} users were made up with seed ${seed}.`;
}

function counterexampleText({
  cause,
  message,
  help,
  attributes,
  outcome,
  steps,
  draw,
}: Counterexample): string {
  const users = Object.entries(attributes).map(
    ([name, value]) => `[${printable(name)}] = ${valueText(value)}`,
  );
  const seed = draw === undefined ? [] : [`random numbers from seed ${draw}`];
  return [
    // What an assertion of a test library throws has lines of its own.
    ...`${cause}: ${message}`.split('\n').flatMap((line) => wrap(printable(line, 2000), width)),
    ...labelled('for', [...users, ...seed]),
    ...labelled('gives', [outcome.kind === 'value' ? valueText(outcome.value) : outcome.kind]),
    ...(help === undefined ? [] : labelled('help', wrap(printable(help, 1000), width - indent.length))),
    ...labelled('steps', traceText(steps, plain).trimEnd().split('\n')),
    '',
  ].join('\n');
}

const indent = '         ';

/** Lines under one another, the label before the first. */
function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? `  ${label}`.padEnd(indent.length) + line : indent + line));
}
