import { type AttributeReference, type Expression, walk } from '../../../grammar/index.ts';
import { type DateTime, dateTimeFromUnixMilliseconds } from '../../dates/index.ts';
import { type Program, seededRandom } from '../../evaluate/index.ts';
import { toTexts } from '../../values/convert.ts';
import { walkValue } from '../choicesOf.ts';
import { literalText } from '../literalText.ts';
import type { RuleContext } from '../rule.ts';
import { selectUniqueValueOf } from '../selectUniqueValueOf.ts';
import { ungrouped } from '../ungrouped.ts';
import { isFreeText, plainValue, sortOf } from './sourceAttribute.ts';

/** Made-up users on whom an expression is tried out, so that a rule claims only what it has seen. */
export interface Trials {
  /** The attributes of free text that go into the value, each once, at its first place. */
  readonly free: readonly AttributeReference[];
  /** The same at all their places. */
  readonly places: readonly AttributeReference[];
  /** The users to begin with: a plain one, and one for each constant that an attribute is compared with. */
  readonly bases: readonly Given[];
  /**
   * The value for a user, each one of a list, and of SelectUniqueValue what each of its rules gives when those before are
   * taken; none when the evaluation ends otherwise.
   */
  readonly valuesFor: (given: Given) => readonly string[];
}

/** Values by attribute, in place of the plain ones. */
export type Given = ReadonlyMap<string, string>;

/** More choices of an expression are not tried out. */
const BASE_LIMIT = 12;

const known = new WeakMap<Program, Trials>();

/** The trials of a subject's expression; `undefined` when it does not compile. */
export function trialsOf(context: RuleContext): Trials | undefined {
  const program = context.compiled?.program;
  if (program === undefined) return undefined;
  let trials = known.get(program);
  if (trials === undefined) {
    trials = createTrials(program, context);
    known.set(program, trials);
  }
  return trials;
}

/** The trials of another expression in the same surroundings. */
export function createTrials(program: Program, context: RuleContext): Trials {
  const domain = domainOf(context);
  const plain = program.attributes.map((name) => plainValue(name, sortOf(name, context), domain));
  const start = dateTimeFromUnixMilliseconds(Date.UTC(2025, 0, 15)) as DateTime;
  const places = freeAttributes(program.expression, context);
  const turns = selectUniqueValueOf(program.expression)?.arguments.length ?? 1;
  return {
    free: places.filter(({ name }, index) => places.findIndex((other) => other.name === name) === index),
    places,
    bases: [new Map(), ...choicesIn(program.expression)].slice(0, BASE_LIMIT),
    valuesFor(given) {
      const values = program.attributes.map((name, index) => given.get(name) ?? plain[index]!);
      return Array.from({ length: turns }, (_, taken) => {
        let asked = 0;
        const outcome = program.evaluate(values, {
          now: () => start,
          random: seededRandom(1),
          defaultDomain: domain,
          isTaken: () => asked++ < taken,
        });
        return outcome.kind === 'value' ? toTexts(outcome.value) : [];
      }).flat();
    },
  };
}

/** The tenant's default domain, or one to show results with. */
export function domainOf({ domains }: Pick<RuleContext, 'domains'>): string {
  return domains?.assumedDefault ?? 'contoso.com';
}

function freeAttributes(root: Expression, context: RuleContext): AttributeReference[] {
  const found: AttributeReference[] = [];
  walkValue(root, (node) => {
    if (node.kind === 'Attribute' && isFreeText(sortOf(node.name, context))) found.push(node);
  });
  return found;
}

/** An attribute with a constant that it is compared with, or that is a key for it. */
function choicesIn(root: Expression): Given[] {
  const choices: Given[] = [];
  walk(root, {
    Comparison({ left, right }) {
      const [one, other] = [ungrouped(left), ungrouped(right)];
      const [attribute, constant] = one.kind === 'Attribute' ? [one, other] : [other, one];
      const text = literalText(constant);
      if (attribute.kind === 'Attribute' && text !== undefined)
        choices.push(new Map([[attribute.name, text]]));
    },
    Function({ name, arguments: places }) {
      const source = places[0] && ungrouped(places[0]);
      if (name !== 'Switch' || source?.kind !== 'Attribute') return;
      for (let place = 2; place < places.length; place += 2) {
        const key = literalText(places[place]);
        if (key !== undefined) choices.push(new Map([[source.name, key]]));
      }
    },
  });
  return choices;
}
