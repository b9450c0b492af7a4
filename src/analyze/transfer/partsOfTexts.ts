import { abstractOf, never } from '../abstract.ts';
import type { Abstract } from '../analysis.ts';
import { knownInteger, knownText } from '../foldCall.ts';
import { run, type Shape, shapeOf } from '../shape.ts';
import { drop, remains, take } from '../slice.ts';
import { noUnits, unitsIn } from '../units.ts';
import { isSingle, mapShapes, type Transfer } from './transfer.ts';

export const left: Transfer = (view) => {
  const count = knownInteger(view.at(1));
  return mapShapes(view, {
    nullAsEmpty: true,
    isSafe: count !== undefined,
    change: (shape) => {
      if (count === undefined) return [remains(shape)];
      return [count < 0 ? shape : take(shape, count)];
    },
  });
};

export const mid: Transfer = (view) => {
  const start = knownInteger(view.at(1));
  const length = knownInteger(view.at(2));
  if ((start !== undefined && start < 1) || (length !== undefined && length < 0)) return never;
  return mapShapes(view, {
    nullAsEmpty: true,
    isSafe: start !== undefined && length !== undefined,
    change: (shape) => {
      const rest = start === undefined ? remains(shape) : drop(shape, start - 1);
      return [rest && (length === undefined ? remains(rest) : take(rest, length))];
    },
  });
};

/** A word holds none of the delimiters. */
export const word: Transfer = (view) => {
  const delimiters = knownText(view.at(2));
  return mapShapes(view, {
    nullAsEmpty: true,
    isSafe: knownInteger(view.at(1)) !== undefined && isSingle(view.at(2)),
    change: (shape) => [remains(shape, delimiters === undefined ? noUnits : unitsIn(delimiters))],
  });
};

/** Pieces are trimmed and never empty; a delimiter of one character stands in none of them. */
export const split: Transfer = (view) => {
  const source = view.at(0);
  const delimiter = knownText(view.at(1));
  if (delimiter === '') return never;
  const without = delimiter?.length === 1 ? unitsIn(delimiter) : noUnits;
  return abstractOf({
    canBeNull: source.canBeNull,
    canBeList: source.canBeText,
    canBeText: false,
    shapes: source.shapes.map((shape) => {
      const piece = remains(shape, without);
      return piece && shapeOf(piece.segments, 1, piece.maxLength);
    }),
    canInterrupt: source.canBeList || delimiter === undefined,
  });
};

/** One value of a list, or a single text as its own first one. */
export const item: Transfer = (view) => {
  const source = view.at(0);
  const isFirst = knownInteger(view.at(1)) === 1;
  return abstractOf({
    shapes: source.shapes,
    canInterrupt: source.canBeList || source.canBeNull || !isFirst,
  });
};

export const dnComponent: Transfer = (view) =>
  mapShapes(view, { isSafe: false, change: (shape) => [remains(shape)] });

/** The same value as at the first place. */
export const asItIs: Transfer = (view) => copyOf(view.at(0));

function copyOf(value: Abstract): Abstract {
  return { ...value, canInterrupt: false };
}

export const removeDuplicates: Transfer = (view) => {
  const { canBeNull, canBeList, canBeText, shapes } = view.at(0);
  return abstractOf({ canBeNull, canBeList: canBeList || canBeText, canBeText: false, shapes });
};

/** The text form; a list fails. */
export const cStr: Transfer = (view) => {
  const { canBeNull, canBeList, canBeText, shapes } = view.at(0);
  return abstractOf({ canBeNull, shapes: canBeText ? shapes : [], canInterrupt: canBeList });
};

/** Any text at all, made from another one. */
export const anyTextOf: Transfer = (view) => mapShapes(view, { isSafe: false, change: () => [anyText] });

const anyText = shapeOf([run([0, 0xffff])]) as Shape;
