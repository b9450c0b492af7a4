import type { Expression } from '../../grammar/index.ts';
import type { DateTime } from '../dates/index.ts';
import { type Finding, findingOf } from '../diagnostics/finding.ts';
import { type EvaluationContext, type Outcome, type Program, seededRandom } from '../evaluate/index.ts';
import { checkAttribute, checkUserPrincipalName, type Directory, type HeldName } from '../identity/index.ts';
import { toText } from '../values/convert.ts';
import { isList, type Value } from '../values/value.ts';
import { claimValue, heldNameOf, isHeld } from './claims.ts';
import { CollisionGroups } from './collisionGroups.ts';
import { randomPartOf } from './collisions.ts';
import { multiValuedResult, nameOfNobody } from './findings.ts';
import { Occurrences } from './occurrences.ts';
import type { PreviewRow } from './previewRow.ts';
import { recordHash } from './recordHash.ts';
import { type PreviewSummary, summarize, Tally } from './summary.ts';

export interface SimulationOptions {
  /** The attribute that the mapping writes; its rules apply. Default `userPrincipalName`. */
  readonly attribute?: string;
  /** Domains and taken names; the values of the run are added to it as it goes. */
  readonly directory: Directory;
  readonly now: DateTime;
  /** Seeds every row's random numbers, together with the row itself: a whole number from 0 to 2^53 - 1. */
  readonly seed: number;
  /** What DefaultDomain() gives. */
  readonly defaultDomain: string | undefined;
  readonly nullIif?: 'strict' | 'lenient';
  /** The mapping's default value, written where the expression gives null (schema-format.md section 3, D). */
  readonly defaultValue?: string | undefined;
  /** Whether the summary tells how likely random parts collide. Default true; it doubles the memory of a run. */
  readonly countCollisions?: boolean;
}

/** Where a user came from and what identifies it. */
export interface RowPlace {
  readonly source: string;
  readonly row: number;
  readonly key: string | null;
}

/**
 * Many users through one compiled mapping, one at a time: the value, what is wrong with it, and whether another
 * user has it. Memory grows only with what uniqueness needs. A row's value depends on the row and the seed, not on its
 * place in the file; only which of two rows is called the duplicate does.
 */
export class Simulation {
  readonly tally = new Tally();
  readonly #program: Program;
  readonly #options: SimulationOptions;
  readonly #attribute: string;
  readonly #heldName: HeldName | undefined;
  readonly #random;
  readonly #context: EvaluationContext;
  readonly #occurrences = new Occurrences();
  readonly #masked: Program | undefined;
  readonly #groups: CollisionGroups | undefined;
  /** Values of an attribute that the directory does not keep, in lower case, when SelectUniqueValue asks for them. */
  readonly #given = new Set<string>();
  readonly #remembers: boolean;
  #self: string | undefined;

  constructor(program: Program, options: SimulationOptions) {
    const { directory, now, seed, defaultDomain } = options;
    this.#program = program;
    this.#options = options;
    this.#attribute = options.attribute ?? 'userPrincipalName';
    this.#heldName = heldNameOf(this.#attribute);
    this.#random = seededRandom(seed);
    const heldName = this.#heldName;
    this.#context = {
      now: () => now,
      random: this.#random,
      defaultDomain,
      isTaken: (value) =>
        heldName === undefined
          ? this.#given.has(value.toLowerCase())
          : isHeld(directory, heldName, value, this.#self),
    };
    this.#remembers = heldName === undefined && asksForUniqueness(program.expression);
    const counts = !program.deterministic && options.countCollisions !== false;
    const randomPart = counts ? randomPartOf(program.expression, options) : undefined;
    this.#masked = randomPart?.masked;
    this.#groups = randomPart && new CollisionGroups(randomPart);
  }

  /** Evaluates and checks one user. `values` are in the order of the program's attributes. */
  next(place: RowPlace, values: readonly Value[]): PreviewRow {
    this.#self = place.key ?? undefined;
    if (!this.#program.deterministic) {
      const hash = recordHash(place.key, values);
      this.#random.restart(hash, this.#occurrences.next(hash));
    }
    const outcome = this.#program.evaluate(values, this.#context);
    if (outcome.kind === 'value') this.#countGroup(values);
    const row = this.#rowOf(place, values, outcome);
    this.tally.add(row);
    return row;
  }

  /** Takes note of a user that could not be read. */
  refuse(source: string, row: number, finding: Finding): PreviewRow {
    const refused: PreviewRow = {
      source,
      row,
      key: null,
      value: null,
      outcome: 'error',
      findings: [finding],
    };
    this.tally.add(refused);
    return refused;
  }

  summary(): PreviewSummary {
    const { seed, defaultDomain } = this.#options;
    return summarize(
      this.tally,
      { seed, defaultDomain, expression: this.#program.text },
      this.#groups?.result(),
    );
  }

  #countGroup(values: readonly Value[]): void {
    const masked = this.#masked?.evaluate(values, this.#context);
    if (masked?.kind === 'value') this.#groups?.add(masked.value);
  }

  #rowOf({ source, row, key }: RowPlace, values: readonly Value[], outcome: Outcome): PreviewRow {
    if (outcome.kind === 'value') {
      const value = shownValue(outcome.value) ?? this.#options.defaultValue ?? null;
      const found = this.#check(value, source, row);
      const findings = this.#isOfNobody(values, value, found) ? [...found, this.#nameOfNobody(value)] : found;
      return { source, row, key, value, outcome: 'value', findings };
    }
    const findings: readonly Finding[] = 'diagnostic' in outcome ? [outcome.diagnostic] : [];
    return { source, row, key, value: null, outcome: outcome.kind, findings };
  }

  /** Whether a name came out although the user has none of what it is made of. An error says more. */
  #isOfNobody(
    values: readonly Value[],
    value: string | readonly string[] | null,
    found: readonly Finding[],
  ): value is string | readonly string[] {
    if (value === null || this.#heldName === undefined || this.#program.attributes.length === 0) return false;
    return values.every(isNothing) && found.every(({ severity }) => severity !== 'error');
  }

  #nameOfNobody(value: string | readonly string[]): Finding {
    const names = this.#program.attributes.map((name) => `[${name}]`).join(', ');
    const message = `\`${value}\` is made although the user has no ${names}.`;
    return findingOf(nameOfNobody, message, nameOfNobody.cure);
  }

  #check(value: string | readonly string[] | null, source: string, row: number): readonly Finding[] {
    const { directory } = this.#options;
    if (isMultiValued(value) && this.#attribute.toLowerCase() !== 'proxyaddresses') {
      const message = `${this.#attribute} takes one value, but the expression gives a list of ${value.length}.`;
      return [findingOf(multiValuedResult, message, multiValuedResult.cure)];
    }
    const findings =
      this.#heldName === 'userPrincipalName'
        ? checkUserPrincipalName(value as string | null, directory, this.#self)
        : checkAttribute(this.#attribute, value, directory, this.#self);
    claimValue(directory, this.#heldName, value, `row ${row} of ${source}`);
    if (this.#remembers && value !== null) this.#given.add((value as string).toLowerCase());
    return findings;
  }
}

function isNothing(value: Value): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

/** SelectUniqueValue stands outermost or nowhere. */
function asksForUniqueness(expression: Expression): boolean {
  return expression.kind === 'Group'
    ? asksForUniqueness(expression.expression)
    : expression.kind === 'Function' && expression.name === 'SelectUniqueValue';
}

/** The value as it is shown and checked: text form, list, or null; an empty list is no value. */
function shownValue(value: Value): string | readonly string[] | null {
  if (value === null) return null;
  if (isList(value)) return value.length === 0 ? null : value;
  return toText(value) as string;
}

function isMultiValued(value: string | readonly string[] | null): value is readonly string[] {
  return typeof value === 'object' && value !== null;
}
