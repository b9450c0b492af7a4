import { type Candidate, contextFor, type Subject } from './subject.ts';
import type { MadeUpUser } from './verdict.ts';

/** A candidate as it is reported, with the steps of its evaluation. */
export function madeUpUser(
  subject: Subject,
  { values, draw }: Candidate,
  isTaken?: (value: string) => boolean,
): MadeUpUser {
  const { program } = subject;
  return {
    attributes: program.attributes.map((name, place) => [name, values[place] ?? null] as const),
    seed: program.deterministic ? undefined : draw,
    ...program.trace(values, contextFor(subject, draw, isTaken)),
  };
}
