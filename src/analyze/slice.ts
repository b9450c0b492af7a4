import { differenceOf, disjoint, type UnitSet } from '../regex/index.ts';
import { maxOf, minOf, run, type Segment, type Shape, shapeOf, sum, unitsOfSegment } from './shape.ts';
import { reversed } from './shapes.ts';
import { cutBySet, intersectionOf, isSubset, unitsIn } from './units.ts';

/** The first `count` units of every text, or all of it where it is shorter. */
export function take(shape: Shape, count: number): Shape | undefined {
  if (count >= shape.maxLength) return shape;
  const segments = shape.segments.map((segment, index) => {
    const { least, most } = startOf(shape.segments, index);
    const min = Math.min(minOf(segment), Math.max(0, count - most));
    const max = Math.min(maxOf(segment), Math.max(0, count - least));
    if (typeof segment === 'object') return run(segment.units, min, max);
    return min === max ? segment.slice(0, max) : run(unitsIn(segment.slice(0, max)), min, max);
  });
  return shapeOf(segments, Math.min(shape.minLength, count), Math.min(shape.maxLength, count));
}

/** Every text without its first `count` units. */
export function drop(shape: Shape, count: number): Shape | undefined {
  if (count === 0) return shape;
  const segments = shape.segments.map((segment, index) => {
    const { least, most } = startOf(shape.segments, index);
    const min = Math.max(0, minOf(segment) - Math.max(0, count - least));
    const max = Math.max(0, maxOf(segment) - Math.max(0, count - most));
    if (typeof segment === 'object') return run(segment.units, min, max);
    const rest = segment.slice(segment.length - max);
    return min === max ? rest : run(unitsIn(rest), min, max);
  });
  return shapeOf(segments, Math.max(0, shape.minLength - count), Math.max(0, shape.maxLength - count));
}

/** Where a segment can start. */
function startOf(
  segments: readonly Segment[],
  index: number,
): { readonly least: number; readonly most: number } {
  const before = segments.slice(0, index);
  return { least: sum(before, minOf), most: sum(before, maxOf) };
}

/** Anything that is left of a text when units are taken out here and there, and none of `without` is left. */
export function remains({ segments, maxLength }: Shape, without: UnitSet = []): Shape | undefined {
  return shapeOf(
    segments.map((segment) => run(differenceOf(unitsOfSegment(segment), without), 0, maxOf(segment))),
    0,
    maxLength,
  );
}

/** Every text without the units of a set. */
export function withoutUnits(shape: Shape, set: UnitSet): Shape | undefined {
  const segments = shape.segments.flatMap((segment): Segment[] => {
    if (typeof segment === 'string') {
      return cutBySet(segment, set).flatMap(({ text, inside }) => (inside ? [] : [text]));
    }
    if (disjoint(segment.units, set)) return [segment];
    return [run(differenceOf(segment.units, set), 0, segment.max)];
  });
  return shapeOf(segments, 0, shape.maxLength);
}

/** Every text without the units of a set that it begins with, up to the first other one. */
export function trimStart({ segments, maxLength }: Shape, set: UnitSet): readonly (Shape | undefined)[] {
  return trimmed(segments, set).map((sequence) => shapeOf(sequence, 0, maxLength));
}

/** The same at the end. */
export function trimEnd({ segments, maxLength }: Shape, set: UnitSet): readonly (Shape | undefined)[] {
  return trimmed(reversed(segments), set).map((sequence) => shapeOf(reversed(sequence), 0, maxLength));
}

function trimmed(segments: readonly Segment[], set: UnitSet): Segment[][] {
  const results: Segment[][] = [];
  for (const [index, segment] of segments.entries()) {
    const rest = segments.slice(index + 1);
    if (typeof segment === 'string') {
      const [first, ...others] = cutBySet(segment, set);
      const kept = first!.inside ? others.map(({ text }) => text).join('') : segment;
      if (kept === '') continue;
      results.push([kept, ...rest]);
      return results;
    }
    const { units, min, max } = segment;
    const untouched = disjoint(units, set);
    if (untouched) results.push([run(units, Math.max(1, min), max), ...rest]);
    else if (!isSubset(units, set)) {
      results.push([run(differenceOf(units, set), 1, 1), run(units, 0, max - 1), ...rest]);
    }
    if (untouched && min > 0) return results;
  }
  results.push([]);
  return results;
}

/**
 * Every text cut at its first unit of `start`: that unit and what follows it as far as it lies in `tail` is gone, and so is
 * every later unit of `start`.
 */
export function cut(shape: Shape, start: UnitSet, tail: UnitSet): readonly (Shape | undefined)[] {
  const results: Segment[][] = [];
  const kept: Segment[] = [];
  const after = (rest: readonly Segment[]): Segment[] => {
    const left = rest.filter((segment) => maxOf(segment) > 0);
    if (left.every((segment) => isSubset(unitsOfSegment(segment), tail))) return [];
    return left.map((segment) => run(differenceOf(unitsOfSegment(segment), start), 0, maxOf(segment)));
  };
  const finish = () => results.map((sequence) => shapeOf(sequence, 0, shape.maxLength));
  for (const [index, segment] of shape.segments.entries()) {
    const rest = shape.segments.slice(index + 1);
    if (typeof segment === 'string') {
      const pieces = cutBySet(segment, start);
      const first = pieces.findIndex(({ inside }) => inside);
      if (first === -1) {
        kept.push(segment);
        continue;
      }
      const before = pieces[0]!.inside ? '' : pieces[0]!.text;
      results.push([...kept, before, ...after([segment.slice(before.length + 1), ...rest])]);
      return finish();
    }
    const { units, min, max } = segment;
    const before = differenceOf(units, start);
    if (intersectionOf(units, start).length > 0) {
      results.push([...kept, run(before, 0, max - 1), ...after([run(units, 0, max - 1), ...rest])]);
    }
    if (before.length === 0 && min > 0) return finish();
    kept.push(run(before, min, max));
  }
  results.push(kept);
  return finish();
}
