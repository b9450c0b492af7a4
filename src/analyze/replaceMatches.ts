import {
  canBeEmpty,
  differenceOf,
  disjoint,
  type ParsedPattern,
  type UnitSet,
  unionOf,
} from '../regex/index.ts';
import { consumedUnits, isOneUnit, surelyConsumed, tailOf, trimmingOf } from './patternFacts.ts';
import { run, type Segment, type Shape, shapeOf, unitsOf } from './shape.ts';
import { cut, remains, trimEnd, trimStart } from './slice.ts';
import { cutBySet, isSubset, unitsIn } from './units.ts';

/** What a replacement puts in for each match. */
export interface PutIn {
  /** The text, when it is the same for all matches. */
  readonly text: string | undefined;
  /** Units of its own; what groups bring in is the source's. */
  readonly units: UnitSet;
  /** The most units of its own. */
  readonly maxLength: number;
  /** How many references to groups it has. */
  readonly references: number;
  /** Whether references reach beyond the match, so that each match may bring in the whole text again. */
  readonly reachesOut: boolean;
}

export function putText(text: string): PutIn {
  return { text, units: unitsIn(text), maxLength: text.length, references: 0, reachesOut: false };
}

/** A shape after every match of a pattern was replaced. */
export function replaceMatches(
  shape: Shape,
  { root }: ParsedPattern,
  putIn: PutIn,
): readonly (Shape | undefined)[] {
  const consumed = consumedUnits(root);
  const empty = canBeEmpty(root);
  if (disjoint(consumed, unitsOf(shape.segments)) && (!empty || putIn.text === '')) return [shape];
  if (putIn.text === '') return removeMatches(shape, root, consumed);
  if (putIn.references > 0 || empty) return [anywhere(shape, putIn)];
  const gone = surelyConsumed(root);
  return [replaceUnits(shape, { consumed, gone, isOne: isOneUnit(root), putIn })];
}

function removeMatches(shape: Shape, root: ParsedPattern['root'], consumed: UnitSet) {
  const trimming = trimmingOf(root);
  if (trimming !== undefined) {
    const { start, end, beforeNewline } = trimming;
    const trimmed = trimStart(shape, start).flatMap((left) => left && trimEnd(left, end));
    if (!beforeNewline || disjoint(differenceOf([10, 10], end), unitsOf(shape.segments))) return trimmed;
    const rest = remains(shape);
    return [...trimmed, rest && shapeOf([...rest.segments, '\n'], 0, shape.maxLength)];
  }
  const tail = tailOf(root);
  if (tail !== undefined) return cut(shape, tail.start, tail.tail);
  const gone = surelyConsumed(root);
  return [replaceUnits(shape, { consumed, gone, isOne: isOneUnit(root), putIn: putText('') })];
}

export interface UnitReplacement {
  /** The units that a match can consist of. */
  readonly consumed: UnitSet;
  /** Those of which none is left. */
  readonly gone: UnitSet;
  /** Every match is one unit. */
  readonly isOne: boolean;
  readonly putIn: PutIn;
}

/**
 * A replacement by matches that are not empty: the segments that no match can touch stay as they are; in the others each
 * unit stays, or is consumed by a match, of which each brings in its text once.
 */
export function replaceUnits(
  shape: Shape,
  { consumed, gone, isOne, putIn }: UnitReplacement,
): Shape | undefined {
  const { text, units: newUnits, maxLength } = putIn;
  const growth = Math.max(1, maxLength);
  const unitFor = (units: UnitSet): UnitSet => unionOf(differenceOf(units, gone), newUnits);
  const runFor = (units: UnitSet, min: number, max: number) =>
    run(unitFor(units), isOne && text !== undefined && text !== '' ? min : 0, max * growth);
  let least = isOne && text !== undefined && text !== '' ? shape.minLength : 0;
  if (text !== undefined && text !== '' && shape.minLength > 0) least = Math.max(least, 1);
  const segments = shape.segments.flatMap((segment): Segment[] => {
    if (typeof segment === 'object') {
      const { units, min, max } = segment;
      return disjoint(units, consumed) ? [segment] : [runFor(units, min, max)];
    }
    return cutBySet(segment, consumed).flatMap((piece): Segment[] => {
      if (!piece.inside) return [piece.text];
      const units = unitsIn(piece.text);
      const { length } = piece.text;
      if (!isSubset(units, gone)) return [runFor(units, length, length)];
      if (text === '') return [];
      return isOne && text !== undefined ? [text.repeat(length)] : [run(newUnits, 0, length * growth)];
    });
  });
  return shapeOf(segments, least, growth === 1 ? shape.maxLength : Number.POSITIVE_INFINITY);
}

/** Anything made of the units of the text and of what is put in: at most one match at each place, the end among them. */
function anywhere(shape: Shape, { units, maxLength, references, reachesOut }: PutIn): Shape | undefined {
  const length = shape.maxLength;
  const broughtIn = references === 0 ? 0 : references * length * (reachesOut ? length + 1 : 1);
  const most = length + (maxLength === 0 ? 0 : (length + 1) * maxLength) + broughtIn;
  return shapeOf([run(unionOf(unitsOf(shape.segments), units), 0, most)]);
}
