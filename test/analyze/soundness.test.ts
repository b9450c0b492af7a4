import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expression, type Node, parse, walk } from '../../grammar/index.ts';
import { type Abstract, type AnalysisOptions, admits, analyze } from '../../src/analyze/index.ts';
import { type DateTime, dateTimeFromUnixMilliseconds } from '../../src/dates/index.ts';
import {
  compile,
  type Outcome,
  type Program,
  seededRandom,
  type TraceStep,
} from '../../src/evaluate/index.ts';
import { regexRunaway } from '../../src/functions/findings.ts';
import { toText } from '../../src/values/convert.ts';
import { isList, type Value } from '../../src/values/value.ts';
import { evaluateText, shown } from '../support/evaluateText.ts';
import { knownUserArbitrary } from '../support/knownUserArbitrary.ts';
import {
  attributeNames,
  mappingArbitrary,
  mappingOf,
  stepArbitrary,
  userArbitrary,
} from '../support/mappingArbitrary.ts';
import { runs } from '../support/runs.ts';

const context = { seed: 7, defaultDomain: 'fabrikam.com', existing: ['a', 'x'] };
const start = dateTimeFromUnixMilliseconds(Date.UTC(2025, 6, 30)) as DateTime;
const modes = fc.constantFrom('strict' as const, 'lenient' as const);
const shortMappings = fc.oneof(stepArbitrary, mappingOf(1), mappingOf(2));
const users = fc.array(userArbitrary, { minLength: 3, maxLength: 3 });

test('every value of every step lies within what was said of its node', () => {
  fc.assert(
    fc.property(mappingArbitrary, users, modes, (text, given, nullIif) => {
      holdAgainst(text, given, { nullIif });
    }),
    runs(300),
  );
});

test('and so it does where something is known of the attributes', () => {
  fc.assert(
    fc.property(shortMappings, knownUserArbitrary, modes, (text, known, nullIif) => {
      const given = [0, 1, 2, 3].map((turn) =>
        Object.fromEntries(attributeNames.map((name) => [name, known[name].values[turn] as Value])),
      );
      holdAgainst(text, given, { nullIif, attribute: (name) => known[name as 'first'].abstract });
    }),
    runs(800),
  );
});

function holdAgainst(text: string, given: readonly Record<string, Value>[], options: AnalysisOptions): void {
  const expression = parse(text).expression as Expression;
  const analysis = analyze(expression, options);
  const nodes = nodesBySpan(expression);
  const program = compile(text, { nullIif: options.nullIif ?? 'strict' }).program as Program;
  for (const user of given) {
    const { outcome, steps } = program.trace(
      program.attributes.map((name) => user[name] as Value),
      {
        now: () => start,
        random: seededRandom(context.seed),
        defaultDomain: context.defaultDomain,
        isTaken: (value) => context.existing.includes(value.toLowerCase()),
      },
    );
    if (outcome.kind !== 'value' && !isResourceLimit(outcome)) {
      expect(analysis.of(expression).canInterrupt, `${text} ends in ${outcome.kind}`).toBe(true);
    }
    for (const step of allSteps(steps)) {
      if (step.value === undefined) continue;
      const node = nodes.get(`${step.span.start} ${step.span.end}`) as Node;
      const complaint = liesWithin(step.value, analysis.of(node));
      if (complaint !== undefined) {
        throw new Error(`${step.text} gives ${JSON.stringify(String(step.value))}: ${complaint}`);
      }
    }
  }
}

test('what is deterministic is the same at another time, with other random bits', () => {
  fc.assert(
    fc.property(mappingArbitrary, userArbitrary, (text, user) => {
      const expression = parse(text).expression as Expression;
      fc.pre(analyze(expression).of(expression).deterministic);
      const later = { ...context, seed: 8, now: '2031-01-02T03:04:05Z' };
      expect(shown(evaluateText(text, user, later))).toEqual(shown(evaluateText(text, user, context)));
    }),
    runs(100),
  );
});

function liesWithin(value: Value, abstract: Abstract): string | undefined {
  if (value === null) return abstract.canBeNull ? undefined : 'it cannot be null';
  if (isList(value)) {
    if (!abstract.canBeList) return 'it cannot be a list';
    return value.map((text) => textWithin(text, abstract)).find((complaint) => complaint !== undefined);
  }
  if (!abstract.canBeText) return 'it cannot be a text';
  return textWithin(toText(value) as string, abstract);
}

function textWithin(text: string, abstract: Abstract): string | undefined {
  if (!abstract.shapes.some((shape) => admits(shape, text))) return 'no shape admits it';
  if (text.length < abstract.minLength || text.length > abstract.maxLength)
    return 'its length is out of bounds';
  if (!text.startsWith(abstract.prefix)) return 'it begins otherwise';
  if (!text.endsWith(abstract.suffix)) return 'it ends otherwise';
  if (abstract.texts?.includes(text) === false) return 'it is none of the texts';
  const { units } = abstract;
  const isKnown = (unit: number) =>
    units.some((first, i) => i % 2 === 0 && first <= unit && unit <= units[i + 1]!);
  return text.split('').every((character) => isKnown(character.charCodeAt(0)))
    ? undefined
    : 'it holds other units';
}

/** Left out of account by contract: texts that are too long, patterns that run away. */
function isResourceLimit(outcome: Outcome): boolean {
  if (outcome.kind !== 'error') return false;
  const { code, message } = outcome.diagnostic;
  return code === regexRunaway.code || message.includes('would be longer than');
}

function allSteps(steps: readonly TraceStep[]): TraceStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
}

/** Parentheses have their own span, so a span belongs to one node. */
function nodesBySpan(expression: Expression): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const add = (node: Node) => nodes.set(`${node.span.start} ${node.span.end}`, node);
  walk(expression, {
    Function: add,
    Attribute: add,
    Comparison: add,
    Concatenation: add,
    Name: add,
    Text: add,
    Number: add,
    Group: add,
  });
  return nodes;
}
