import type { Abstract } from '../analyze/index.ts';
import {
  emptyShape,
  literal,
  maxOf,
  minOf,
  type Segment,
  type Shape,
  sum,
  unitsOfSegment,
} from '../analyze/shape.ts';
import { hasUnit, type UnitSet } from '../regex/index.ts';
import type { Subject } from './subject.ts';

/** The texts that are written, as far as the value is one; what stands for null is the mapping's default value. */
export function formsOf({ shapes, canBeNull }: Abstract, { defaultValue }: Subject): readonly Shape[] {
  return canBeNull && defaultValue !== undefined
    ? [...shapes, defaultValue === '' ? emptyShape : literal(defaultValue)]
    : shapes;
}

/** A user principal name as a form, cut at its only `@`. */
export interface NameForm {
  readonly shape: Shape;
  readonly local: readonly Segment[];
  readonly domain: readonly Segment[];
  /** The bounds of the length before `@`. */
  readonly localMin: number;
  readonly localMax: number;
}

/** Cuts a form at `@`; what keeps it from having exactly one, as a sentence, where it has not. */
export function cutAtSign(shape: Shape): NameForm | { readonly trouble: string } {
  const { segments } = shape;
  if (segments.some((segment) => typeof segment !== 'string' && hasUnit(segment.units, AT)))
    return { trouble: 'an @ may come from what is not constant' };
  const count = sum(segments, (segment) => (typeof segment === 'string' ? segment.split('@').length - 1 : 0));
  if (count !== 1) return { trouble: count === 0 ? 'there is none' : `there are ${count}` };
  const index = segments.findIndex((segment) => typeof segment === 'string' && segment.includes('@'));
  const [before = '', after = ''] = (segments[index] as string).split('@');
  const local = [...segments.slice(0, index), ...(before === '' ? [] : [before])];
  const domain = [...(after === '' ? [] : [after]), ...segments.slice(index + 1)];
  return {
    shape,
    local,
    domain,
    localMin: Math.max(sum(local, minOf), shape.minLength - 1 - sum(domain, maxOf)),
    localMax: Math.min(sum(local, maxOf), shape.maxLength - 1 - sum(domain, minOf)),
  };
}

const AT = '@'.charCodeAt(0);

/** The units that can stand last in a sequence. */
export function lastUnits(segments: readonly Segment[]): readonly UnitSet[] {
  const sets: UnitSet[] = [];
  for (const segment of segments.toReversed()) {
    sets.push(typeof segment === 'string' ? unitsOfSegment(segment.slice(-1)) : segment.units);
    if (minOf(segment) > 0) break;
  }
  return sets;
}
