import { hasUnit, onlyUnit, type UnitSet } from '../regex/index.ts';
import { noUnits, sameUnits, unionOfAll, unitsIn } from './units.ts';

/**
 * A set of texts, written as a sequence: literal texts and runs, each run any text of `min` to `max` units from a set.
 * Of these sequences only those count whose length in all lies within the bounds. Lengths are UTF-16 code units.
 */
export interface Shape {
  readonly segments: readonly Segment[];
  readonly minLength: number;
  readonly maxLength: number;
}

export type Segment = string | Run;

export interface Run {
  readonly units: UnitSet;
  readonly min: number;
  /** `Infinity` where unbounded. */
  readonly max: number;
}

export const emptyShape: Shape = { segments: [], minLength: 0, maxLength: 0 };

/** Longer sequences lose their middle: what ends and begins them tells the most. */
const SEGMENT_LIMIT = 24;
const KEPT_IN_FRONT = 8;

/** A run of one unit, fixed in length, is written as a literal up to this length. */
const REPEAT_LIMIT = 64;

/** The shape of a sequence in its simplest form; `undefined` when no text at all fits it. */
export function shapeOf(
  sequence: readonly Segment[],
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
): Shape | undefined {
  const segments = tidy(sequence);
  if (segments === undefined) return undefined;
  const least = Math.max(minLength, sum(segments, minOf));
  const most = Math.min(maxLength, sum(segments, maxOf));
  if (least > most) return undefined;
  const tightened = tighten(segments, least, most);
  const final = tightened === segments ? segments : tidy(tightened);
  return final && { segments: final, minLength: least, maxLength: most };
}

export function literal(text: string): Shape {
  return text === '' ? emptyShape : { segments: [text], minLength: text.length, maxLength: text.length };
}

/** Texts of units from one set. */
export function run(units: UnitSet, min = 0, max = Number.POSITIVE_INFINITY): Run {
  return { units, min, max };
}

/** One shape after another. */
export function concatenate(...shapes: readonly Shape[]): Shape | undefined {
  return shapeOf(
    shapes.flatMap(({ segments }) => segments),
    shapes.reduce((least, { minLength }) => least + minLength, 0),
    shapes.reduce((most, { maxLength }) => most + maxLength, 0),
  );
}

/** The one text of a shape that has only one. */
export function textOf({ segments }: Shape): string | undefined {
  if (segments.length === 0) return '';
  const [only] = segments;
  return segments.length === 1 && typeof only === 'string' ? only : undefined;
}

export function unitsOf(segments: readonly Segment[]): UnitSet {
  return unionOfAll(segments.map(unitsOfSegment));
}

export function unitsOfSegment(segment: Segment): UnitSet {
  return typeof segment === 'string' ? unitsIn(segment) : segment.units;
}

export function minOf(segment: Segment): number {
  return typeof segment === 'string' ? segment.length : segment.min;
}

export function maxOf(segment: Segment): number {
  return typeof segment === 'string' ? segment.length : segment.max;
}

export function sum(segments: readonly Segment[], measure: (segment: Segment) => number): number {
  return segments.reduce((so, segment) => so + measure(segment), 0);
}

/** Whether a text is one of those that a shape stands for. */
export function admits({ segments, minLength, maxLength }: Shape, text: string): boolean {
  if (text.length < minLength || text.length > maxLength) return false;
  // Where the segments so far can end.
  let ends = new Set([0]);
  for (const segment of segments) {
    const next = new Set<number>();
    for (const from of ends) {
      if (typeof segment === 'string') {
        if (text.startsWith(segment, from)) next.add(from + segment.length);
        continue;
      }
      let at = from;
      for (let taken = 0; taken <= segment.max; taken++, at++) {
        if (taken >= segment.min) next.add(at);
        if (at >= text.length || !hasUnit(segment.units, text.charCodeAt(at))) break;
      }
    }
    ends = next;
  }
  return ends.has(text.length);
}

function tidy(sequence: readonly Segment[]): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (const segment of sequence) {
    if (typeof segment !== 'string' && segment.units.length === 0 && segment.min > 0) return undefined;
    const next = asLiteral(segment);
    if (maxOf(next) === 0 || (typeof next !== 'string' && next.units.length === 0)) continue;
    const last = segments.at(-1);
    const merged = last === undefined ? undefined : mergedWith(last, next);
    if (merged === undefined) segments.push(next);
    else segments[segments.length - 1] = merged;
  }
  return segments.length > SEGMENT_LIMIT ? shorten(segments) : segments;
}

function asLiteral(segment: Segment): Segment {
  if (typeof segment === 'string' || segment.min !== segment.max || segment.max > REPEAT_LIMIT)
    return segment;
  const unit = onlyUnit(segment.units);
  return unit === -1 ? segment : String.fromCharCode(unit).repeat(segment.min);
}

function mergedWith(last: Segment, next: Segment): Segment | undefined {
  if (typeof last === 'string') return typeof next === 'string' ? last + next : undefined;
  if (typeof next === 'string' || !sameUnits(last.units, next.units)) return undefined;
  return run(last.units, last.min + next.min, last.max + next.max);
}

function shorten(segments: readonly Segment[]): Segment[] {
  const end = segments.length - (SEGMENT_LIMIT - KEPT_IN_FRONT - 1);
  const middle = segments.slice(KEPT_IN_FRONT, end);
  return [...segments.slice(0, KEPT_IN_FRONT), widest(middle), ...segments.slice(end)];
}

/** One run that holds a whole sequence. */
export function widest(segments: readonly Segment[]): Run {
  return segments.length === 0
    ? run(noUnits, 0, 0)
    : run(unitsOf(segments), sum(segments, minOf), sum(segments, maxOf));
}

/** Brings the bounds of the runs in line with those of the whole. */
function tighten(segments: readonly Segment[], least: number, most: number): readonly Segment[] {
  const allLeast = sum(segments, minOf);
  const unbounded = segments.filter((segment) => maxOf(segment) === Number.POSITIVE_INFINITY).length;
  const allMost = sum(segments, maxOf);
  let changed = false;
  const tightened = segments.map((segment) => {
    if (typeof segment === 'string') return segment;
    const othersAreUnbounded = unbounded > (segment.max === Number.POSITIVE_INFINITY ? 1 : 0);
    const othersMost = othersAreUnbounded
      ? Number.POSITIVE_INFINITY
      : segment.max === Number.POSITIVE_INFINITY
        ? sum(
            segments.filter((other) => other !== segment),
            maxOf,
          )
        : allMost - segment.max;
    const max = Math.min(segment.max, most - (allLeast - segment.min));
    const min = Math.max(segment.min, least - othersMost);
    if (max === segment.max && min === segment.min) return segment;
    changed = true;
    return run(segment.units, min, max);
  });
  return changed ? tightened : segments;
}
