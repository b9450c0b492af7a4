import { type Expression, type Node, walk } from '../../grammar/index.ts';
import { type Abstract, type Analysis, analyze } from '../analyze/index.ts';
import { unitsOf } from '../analyze/shape.ts';
import { isSubset, unitRanges } from '../analyze/units.ts';
import type { AttributeKind } from '../arbitraries/attributeKind.ts';
import { hasUnit } from '../regex/index.ts';
import { type Argument, argumentOf, type Step } from './argument.ts';
import { describeShape, describeUnits } from './describeShape.ts';
import { limitOf } from './evaluationLimits.ts';
import { cutAtSign, formsOf, lastUnits, type NameForm } from './formsOf.ts';
import { complaintsAbout } from './judge.ts';
import { shortened } from './shortened.ts';
import type { Subject } from './subject.ts';
import { turningPoints } from './turningPoints.ts';
import { anyUpTo, assumptionsOf } from './universe.ts';

/** What may stand before `@` (upn-rules.md, upn-invalid-character, D). */
export const localUnits = unitRanges('az', 'AZ', '09', "'", '.', '-', '_', '!', '#', '^', '~');
const dot = '.'.charCodeAt(0);
/** Characters before `@` (upn-rules.md, upn-local-too-long, D). */
export const mostBeforeAt = 64;

/** The texts of attributes are bounded, so that limits of upnlint itself can be kept out; the longest that does counts. */
const lengths = [65_536, 4096, 2048, 1024, 512, 256];

/**
 * Why no user gets a value that the rules on userPrincipalName call an error (upn-rules.md), from what `analyze` knows.
 * Each rule is one step, and no step rests on a sample.
 */
export function validArgument(subject: Subject, kindOf: (name: string) => AttributeKind): Argument {
  const { expression, attributes } = subject.program;
  const analysisUpTo = (length: number) =>
    analyze(expression, {
      attribute: (name) => anyUpTo(length, kindOf(name)),
      defaultDomain: subject.defaultDomain,
      nullIif: subject.nullIif ?? 'strict',
    });
  const length =
    lengths.find((one) => limitOf(expression, analysisUpTo(one)) === undefined) ?? lengths.at(-1)!;
  const analysis = analysisUpTo(length);
  const value = analysis.of(expression);
  return argumentOf(assumptionsOf(attributes, kindOf, length), [
    endsStep(expression, analysis),
    ...nameSteps(value, analysis, subject),
  ]);
}

function endsStep(expression: Expression, analysis: Analysis): Step {
  const value = analysis.of(expression);
  const limit = limitOf(expression, analysis);
  const about = { id: 'ends', claim: 'Evaluating always ends, without an error, in a value.' } as const;
  if (limit !== undefined) return { ...about, holds: false, reason: sentence(limit) };
  if (!value.canInterrupt) {
    const reason = 'No function in it can fail on these values, and no pattern can take too long.';
    return { ...about, holds: true, reason };
  }
  const culprits = interrupting(expression, analysis);
  return { ...about, holds: false, reason: `${culprits.join(' and ')} can fail, or skip the user.` };
}

/** The innermost calls that can end the evaluation. */
function interrupting(expression: Expression, analysis: Analysis): readonly string[] {
  const culprits = new Set<string>();
  const isSafe = (node: Node) => node.kind === 'Omitted' || !analysis.of(node).canInterrupt;
  const meet = (node: Node, parts: readonly Node[]) => {
    if (!isSafe(node) && parts.every(isSafe)) culprits.add(shortened(node));
  };
  walk(expression, {
    Function: (call) => meet(call, call.arguments),
    Comparison: (node) => meet(node, [node.left, node.right]),
    Concatenation: (node) => meet(node, node.operands),
    Name: (node) => meet(node, []),
  });
  return [...culprits];
}

function nameSteps(value: Abstract, analysis: Analysis, subject: Subject): Step[] {
  const forms = formsOf(value, subject);
  const isText =
    !value.canBeList && (!value.canBeNull || subject.defaultValue !== undefined) && forms.length > 0;
  const steps: Step[] = [
    {
      id: 'one-text',
      claim: 'The value is one text.',
      holds: isText,
      reason: isText
        ? `Its form${forms.length === 1 ? ' is' : 's are'} ${forms.map(describeShape).join('; or ')}.`
        : value.canBeList
          ? 'It can be a list.'
          : 'It can be absent.',
    },
  ];
  const cuts = forms.map(cutAtSign);
  const names = cuts.filter((cut): cut is NameForm => 'shape' in cut);
  const trouble = cuts.find((cut) => 'trouble' in cut);
  steps.push({
    id: 'one-at',
    claim: 'Exactly one @ stands in it.',
    holds: trouble === undefined,
    reason:
      trouble === undefined
        ? 'It is a constant, and nothing around it can hold another.'
        : sentence(trouble.trouble),
  });
  // Without an @ there are no parts to speak of.
  if (names.length === 0) return steps;
  const { expression } = subject.program;
  const because = (has: (value: Abstract) => boolean) => {
    const points = turningPoints(expression, analysis, has);
    return points.length === 0 ? '' : `, by ${points.join(' and ')}`;
  };
  return [...steps, ...localSteps(names, because), domainStep(names, subject)];
}

function localSteps(
  names: readonly NameForm[],
  because: (has: (value: Abstract) => boolean) => string,
): Step[] {
  const strange = names.find(({ local }) => !isSubset(unitsOf(local), localUnits));
  const long = names.find(({ localMax }) => localMax > mostBeforeAt);
  const empty = names.find(({ localMin }) => localMin < 1);
  const dotted = names.find(({ local }) => lastUnits(local).some((units) => hasUnit(units, dot)));
  return [
    {
      id: 'letters',
      claim: "Before @ stand only letters and digits of ASCII and '.-_!#^~.",
      holds: strange === undefined,
      reason:
        strange === undefined
          ? `There are only ${describeUnits(unionOfLocals(names))}${because(({ units, shapes }) => shapes.length > 0 && isSubset(units, localUnits))}.`
          : `There may be ${describeUnits(unitsOf(strange.local))}.`,
    },
    {
      id: 'length',
      claim: 'Before @ stand at most 64 characters.',
      holds: long === undefined,
      reason:
        long === undefined
          ? `There are at most ${Math.max(...names.map(({ localMax }) => localMax))}${because(({ maxLength }) => maxLength <= mostBeforeAt)}.`
          : long.localMax === Number.POSITIVE_INFINITY || long.localMax > 1000
            ? 'Nothing bounds their number.'
            : `There may be ${long.localMax}.`,
    },
    {
      id: 'filled',
      claim: 'Something stands before @.',
      holds: empty === undefined,
      reason:
        empty === undefined
          ? `There ${Math.min(...names.map(({ localMin }) => localMin)) === 1 ? 'is at least 1 character' : `are at least ${Math.min(...names.map(({ localMin }) => localMin))} characters`}${because(({ minLength, canBeNull, units }) => minLength > 0 && !canBeNull && isSubset(units, localUnits))}.`
          : 'All that comes from attributes may be empty.',
    },
    {
      id: 'last-dot',
      claim: 'No dot stands right before @.',
      holds: dotted === undefined,
      reason:
        dotted === undefined
          ? `The last character there is of ${describeUnits(unionOfLast(names))}.`
          : `The last character there may be of ${describeUnits(unionOfLast([dotted]))}.`,
    },
  ];
}

function domainStep(names: readonly NameForm[], subject: Subject): Step {
  const texts = [
    ...new Set(
      names.map(({ domain }) =>
        domain.length === 1 && typeof domain[0] === 'string' ? domain[0] : undefined,
      ),
    ),
  ];
  const about = { id: 'domain', claim: 'After @ stands a domain that the tenant takes.' } as const;
  if (texts.includes(undefined))
    return { ...about, holds: false, reason: 'What stands there is not constant.' };
  const wrong = texts.flatMap((domain) =>
    complaintsAbout(`aa@${domain}`, subject).filter(({ refutes }) => refutes),
  );
  const known =
    subject.directory.domains.verified.length > 0
      ? 'verified'
      : 'well formed (which domains are verified was not said)';
  return {
    ...about,
    holds: wrong.length === 0,
    reason:
      wrong.length === 0
        ? `It is ${texts.join(' or ')}, which ${texts.length === 1 ? 'is' : 'are'} ${known} and at most 48 characters long.`
        : wrong.map(({ message }) => message).join(' '),
  };
}

function unionOfLocals(names: readonly NameForm[]) {
  return unitsOf(names.flatMap(({ local }) => local));
}

function unionOfLast(names: readonly NameForm[]) {
  return unitsOf(names.flatMap(({ local }) => lastUnits(local)).map((units) => ({ units, min: 1, max: 1 })));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
