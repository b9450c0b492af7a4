import { analyze } from '../analyze/index.ts';
import { type Shape, textOf, unitsOf } from '../analyze/shape.ts';
import { isSubset } from '../analyze/units.ts';
import type { AttributeKind } from '../arbitraries/attributeKind.ts';
import { isSingleUnit, type Regex, type RegexNode, type UnitSet } from '../regex/index.ts';
import { type Argument, argumentOf, type Step } from './argument.ts';
import { describeShape } from './describeShape.ts';
import { formsOf } from './formsOf.ts';
import { matches, type Property } from './property.ts';
import type { Subject } from './subject.ts';
import { anyUpTo, assumptionsOf } from './universe.ts';
import { validArgument } from './validArgument.ts';

/** Why a property of single users holds for all of them, or which step of that cannot be made. */
export function argumentFor(
  property: Exclude<Property, { kind: 'unique' }>,
  subject: Subject,
  kindOf: (name: string) => AttributeKind,
): Argument {
  if (property.kind === 'valid') {
    return subject.attribute.toLowerCase() === 'userprincipalname'
      ? validArgument(subject, kindOf)
      : argumentOf([], [onlyNames(subject.attribute)]);
  }
  const { expression, attributes } = subject.program;
  const unbounded = Number.POSITIVE_INFINITY;
  const value = analyze(expression, {
    attribute: (name) => anyUpTo(unbounded, kindOf(name)),
    defaultDomain: subject.defaultDomain,
    nullIif: subject.nullIif ?? 'strict',
  }).of(expression);
  const forms = formsOf(value, subject);
  const assumptions = assumptionsOf(attributes, kindOf, unbounded);
  switch (property.kind) {
    case 'deterministic':
      return argumentOf(assumptions, [
        {
          id: 'deterministic',
          claim: 'The same user always gets the same value.',
          holds: value.deterministic,
          reason: value.deterministic
            ? 'Neither random numbers nor the clock come into it.'
            : 'Random numbers or the clock come into it.',
        },
      ]);
    case 'max-length': {
      const longest = Math.max(0, ...forms.map(({ maxLength }) => maxLength));
      return argumentOf(assumptions, [
        {
          id: 'max-length',
          claim: `The value has at most ${property.most} characters.`,
          holds: longest <= property.most,
          reason:
            longest === unbounded
              ? 'Nothing bounds their number.'
              : `It has at most ${longest}: ${forms.map(describeShape).join('; or ')}.`,
        },
      ]);
    }
    case 'matches':
      return argumentOf(assumptions, [
        matchStep(
          property.regex,
          value.canBeNull && subject.defaultValue === undefined ? [...forms, nothing] : forms,
        ),
      ]);
  }
}

const nothing: Shape = { segments: [], minLength: 0, maxLength: 0 };

function onlyNames(attribute: string): Step {
  return {
    id: 'rules',
    claim: `The rules on ${attribute} hold.`,
    holds: false,
    reason: 'What is proved so far are the rules on userPrincipalName only.',
  };
}

function matchStep(regex: Regex, forms: readonly Shape[]): Step {
  const open = forms.find((form) => !surelyMatches(regex, form));
  return {
    id: 'matches',
    claim: `Every value matches ${regex.pattern}.`,
    holds: open === undefined,
    reason:
      open === undefined
        ? `Its forms are ${forms.map(describeShape).join('; or ')}.`
        : `That is not clear for the form ${describeShape(open)}.`,
  };
}

/** A constant is tried out; else the pattern has to be one repeated class between anchors, or one that may match nothing. */
function surelyMatches(regex: Regex, form: Shape): boolean {
  const text = textOf(form);
  if (text !== undefined && text.length < 1000) return matches(regex, text);
  const { root } = regex.tree;
  if (root.kind === 'Empty' || (root.kind === 'Loop' && root.min === 0)) return true;
  const loop = repeatedClass(root);
  return (
    loop !== undefined &&
    isSubset(unitsOf(form.segments), loop.units) &&
    form.minLength >= loop.min &&
    form.maxLength <= loop.max
  );
}

/** The class and bounds of a pattern such as `^[a-z]{1,20}$`. */
function repeatedClass(
  root: RegexNode,
): { readonly units: UnitSet; readonly min: number; readonly max: number } | undefined {
  if (root.kind !== 'Concatenation') return undefined;
  const [start, body, end] = root.items;
  if (root.items.length !== 3 || start?.kind !== 'Anchor' || start.place !== 'start') return undefined;
  if (end?.kind !== 'Anchor' || (end.place !== 'end' && end.place !== 'finalEnd')) return undefined;
  if (body?.kind === 'Loop' && !body.lazy && isSingleUnit(body.body))
    return { units: body.body.units, min: body.min, max: body.max };
  return body !== undefined && isSingleUnit(body) ? { units: body.units, min: 1, max: 1 } : undefined;
}
