import type { ComparisonOperator } from '../../../grammar/index.ts';
import { compareValues } from '../../values/compare.ts';
import { toBoolean, toInteger } from '../../values/convert.ts';
import { abstractOf, anyBoolean, changed } from '../abstract.ts';
import type { Abstract } from '../analysis.ts';
import { literal } from '../shape.ts';
import { admitsEmpty, anyAdmits, notEmpty } from '../shapes.ts';
import type { Transfer } from './transfer.ts';

/** True, False, or either. */
function oneOf(canBeTrue: boolean, canBeFalse: boolean): Abstract {
  return abstractOf({
    shapes: [...(canBeTrue ? [literal('True')] : []), ...(canBeFalse ? [literal('False')] : [])],
  });
}

export const isNull: Transfer = (view) => {
  const { canBeNull, canBeList, canBeText } = view.at(0);
  return oneOf(canBeNull, canBeList || canBeText);
};

export const isNullOrEmpty: Transfer = (view) => {
  const { canBeEmpty, canBeFilled } = fillingOf(view.at(0));
  return oneOf(canBeEmpty, canBeFilled);
};

export const isPresent: Transfer = (view) => {
  const { canBeEmpty, canBeFilled } = fillingOf(view.at(0));
  return oneOf(canBeFilled, canBeEmpty);
};

function fillingOf({ canBeNull, canBeList, canBeText, shapes }: Abstract) {
  return {
    canBeEmpty: canBeNull || canBeList || (canBeText && admitsEmpty(shapes)),
    canBeFilled: canBeList || (canBeText && notEmpty(shapes).length > 0),
  };
}

export const isString: Transfer = (view) => {
  const { canBeNull, canBeList, canBeText } = view.at(0);
  return oneOf(canBeText, canBeNull || canBeList);
};

export const not: Transfer = (view) => {
  const { shapes } = view.at(0);
  return oneOf(
    true,
    shapes.some(({ minLength, maxLength }) => minLength <= 4 && maxLength >= 4),
  );
};

/** Whatever is no boolean fails. */
export const cBool: Transfer = (view) => {
  const { canBeList, texts } = view.at(0);
  const isSafe = !canBeList && texts !== undefined && texts.every((text) => toBoolean(text) !== undefined);
  return changed(anyBoolean, { canInterrupt: !isSafe });
};

/**
 * A comparison; null makes it false, and so does empty text where `isAttribute` says that the side is a bare attribute
 * (language.md section 4, A), both only when `strict`. Dates are compared by time, so their texts say nothing: no date
 * has a known text here.
 */
export function comparison(operator: ComparisonOperator, left: Side, right: Side): Abstract {
  const canInterrupt = left.value.canBeList || right.value.canBeList;
  const [lefts, rights] = [textsOf(left), textsOf(right)];
  if (lefts !== undefined && rights !== undefined) {
    return changed(compared(operator, lefts, rights), { canInterrupt });
  }
  const differ = neverEqual(left, right) || neverEqual(right, left);
  if (!differ) return changed(anyBoolean, { canInterrupt });
  if (operator === '=') return changed(oneOf(false, true), { canInterrupt });
  const canBeFalse = operator !== '<>' || canFail(left) || canFail(right);
  return changed(oneOf(true, canBeFalse), { canInterrupt });
}

export interface Side {
  readonly value: Abstract;
  readonly isAttribute: boolean;
  readonly strict: boolean;
}

/** All texts of a side; null stands for what makes the comparison false. */
function textsOf({ value, isAttribute, strict }: Side): readonly (string | null)[] | undefined {
  if (value.texts === undefined || value.canBeList) return undefined;
  const texts: (string | null)[] = value.texts.map((text) =>
    strict && isAttribute && text === '' ? null : text,
  );
  return value.canBeNull ? [...texts, strict ? null : ''] : texts;
}

function compared(
  operator: ComparisonOperator,
  lefts: readonly (string | null)[],
  rights: readonly (string | null)[],
): Abstract {
  const results = new Set<boolean>();
  for (const left of lefts) {
    for (const right of rights) {
      const order = left === null || right === null ? undefined : compareValues(left, right);
      results.add(order !== undefined && holds[operator](order));
    }
  }
  return oneOf(results.has(true), results.has(false));
}

const holds: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Whether the one can be none of the few texts of the other, none of which reads as a number. */
function neverEqual(one: Side, other: Side): boolean {
  const texts = textsOf(other);
  if (texts === undefined || one.value.canBeList || (!one.strict && one.value.canBeNull)) return false;
  return texts.every(
    (text) => text === null || (toInteger(text) === undefined && !anyAdmits(one.value.shapes, text)),
  );
}

function canFail({ value, isAttribute, strict }: Side): boolean {
  return strict && (value.canBeNull || (isAttribute && admitsEmpty(value.shapes)));
}
