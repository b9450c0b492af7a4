import { unionOf } from '../regex/index.ts';
import {
  admits,
  concatenate,
  maxOf,
  minOf,
  run,
  type Segment,
  type Shape,
  shapeOf,
  textOf,
  unitsOf,
  unitsOfSegment,
  widest,
} from './shape.ts';
import { isSubset, sameUnits } from './units.ts';

/** How many shapes a value is told apart into; beyond it they are joined into one that holds them all. */
const SHAPE_LIMIT = 32;
/** How many pairs a concatenation of alternatives may have. */
const PAIR_LIMIT = 64;

/** Alternatives without those that others hold already, joined where they are too many. */
export function alternatives(shapes: readonly (Shape | undefined)[]): readonly Shape[] {
  const kept: Shape[] = [];
  for (const shape of limited(distinct(shapes))) {
    if (kept.some((other) => holds(other, shape))) continue;
    for (let i = kept.length - 1; i >= 0; i--) if (holds(shape, kept[i]!)) kept.splice(i, 1);
    kept.push(shape);
  }
  return kept.length > SHAPE_LIMIT ? [joined(kept)] : kept;
}

/** Every alternative of the first followed by every one of the second. */
export function concatenateAll(first: readonly Shape[], second: readonly Shape[]): readonly Shape[] {
  if (first.length * second.length > PAIR_LIMIT) {
    return first.length > second.length
      ? concatenateAll([joined(first)], second)
      : concatenateAll(first, [joined(second)]);
  }
  return alternatives(first.flatMap((left) => second.map((right) => concatenate(left, right))));
}

/** The same without the empty text. */
export function notEmpty(shapes: readonly Shape[]): readonly Shape[] {
  return alternatives(
    shapes.map((shape) => (shape.minLength > 0 ? shape : shapeOf(shape.segments, 1, shape.maxLength))),
  );
}

export function admitsEmpty(shapes: readonly Shape[]): boolean {
  return shapes.some(({ minLength }) => minLength === 0);
}

export function anyAdmits(shapes: readonly Shape[], text: string): boolean {
  return shapes.some((shape) => admits(shape, text));
}

function distinct(shapes: readonly (Shape | undefined)[]): Shape[] {
  const texts = new Set<string>();
  const result: Shape[] = [];
  for (const shape of shapes) {
    if (shape === undefined) continue;
    const text = textOf(shape);
    if (text !== undefined) {
      if (texts.has(text)) continue;
      texts.add(text);
    }
    result.push(shape);
  }
  return result;
}

/** Comparing all pairs costs the square, so constants that are too many are joined before. */
function limited(shapes: readonly Shape[]): readonly Shape[] {
  const constants = shapes.filter((shape) => textOf(shape) !== undefined);
  if (constants.length <= SHAPE_LIMIT && shapes.length <= PAIR_LIMIT) return shapes;
  const others = shapes.filter((shape) => textOf(shape) === undefined);
  const few = others.length > PAIR_LIMIT ? [joined(others)] : others;
  return constants.length > SHAPE_LIMIT ? [joined(constants), ...few] : [...constants, ...few];
}

/** Whether every text of the second is one of the first; false also where that was not found out. */
function holds(whole: Shape, part: Shape): boolean {
  if (part.minLength < whole.minLength || part.maxLength > whole.maxLength) return false;
  const text = textOf(part);
  if (text !== undefined) return admits(whole, text);
  const [only] = whole.segments;
  if (whole.segments.length === 1 && typeof only === 'object')
    return isSubset(unitsOf(part.segments), only.units);
  return (
    whole.segments.length === part.segments.length &&
    whole.segments.every((segment, index) => segmentHolds(segment, part.segments[index]!))
  );
}

function segmentHolds(whole: Segment, part: Segment): boolean {
  if (typeof whole === 'string') return whole === part;
  return minOf(part) >= whole.min && maxOf(part) <= whole.max && isSubset(unitsOfSegment(part), whole.units);
}

/** One shape that holds them all: what they begin and end with in common, and a run between. */
export function joined(shapes: readonly Shape[]): Shape {
  return shapes.reduce(joinedPair);
}

function joinedPair(left: Shape, right: Shape): Shape {
  const front = commonFront([...left.segments], [...right.segments]);
  const back = commonFront(reversed(front.left), reversed(front.right));
  const one = widest(back.left);
  const other = widest(back.right);
  const between = run(
    unionOf(one.units, other.units),
    Math.min(one.min, other.min),
    Math.max(one.max, other.max),
  );
  const whole = [...front.common, between, ...reversed(back.common)];
  return shapeOf(
    whole,
    Math.min(left.minLength, right.minLength),
    Math.max(left.maxLength, right.maxLength),
  ) as Shape;
}

interface Compared {
  readonly common: readonly Segment[];
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
}

function commonFront(left: Segment[], right: Segment[]): Compared {
  const common: Segment[] = [];
  for (;;) {
    const [one] = left;
    const [other] = right;
    if (one === undefined || other === undefined) break;
    if (typeof one === 'object' && typeof other === 'object') {
      if (one.min !== other.min || one.max !== other.max || !sameUnits(one.units, other.units)) break;
      common.push(one);
      left.shift();
      right.shift();
      continue;
    }
    if (typeof one === 'object' || typeof other === 'object') break;
    let length = 0;
    while (length < one.length && one[length] === other[length]) length++;
    if (length === 0) break;
    common.push(one.slice(0, length));
    replaceFirst(left, one.slice(length));
    replaceFirst(right, other.slice(length));
  }
  return { common, left, right };
}

function replaceFirst(segments: Segment[], rest: string): void {
  if (rest === '') segments.shift();
  else segments[0] = rest;
}

/** The sequence read from its end. */
export function reversed(segments: readonly Segment[]): Segment[] {
  return segments
    .map((segment) => (typeof segment === 'string' ? segment.split('').reverse().join('') : segment))
    .reverse();
}
