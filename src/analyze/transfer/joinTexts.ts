import { abstractOf, shapesAsText } from '../abstract.ts';
import type { Abstract } from '../analysis.ts';
import { emptyShape, run, type Shape, shapeOf, unitsOf } from '../shape.ts';
import { admitsEmpty, alternatives, concatenateAll, notEmpty } from '../shapes.ts';
import { unionOfAll } from '../units.ts';
import { isSingle, mapShapes, type Transfer } from './transfer.ts';

export const append: Transfer = (view) => {
  const suffix = view.at(1);
  return mapShapes(view, {
    nullAsEmpty: true,
    isSafe: isSingle(suffix),
    change: (shape) => concatenateAll([shape], shapesAsText(suffix)),
  });
};

export const prepend: Transfer = (view) => {
  const prefix = view.at(0);
  return mapShapes(view, {
    place: 1,
    nullAsEmpty: true,
    isSafe: isSingle(prefix),
    change: (shape) => concatenateAll(shapesAsText(prefix), [shape]),
  });
};

/** Operands of `&`: null is empty, a list fails. */
export function concatenation(operands: readonly Abstract[]): Abstract {
  return abstractOf({
    shapes: operands.map(shapesAsText).reduce(concatenateAll),
    canInterrupt: operands.some(({ canBeList }) => canBeList),
  });
}

/** Empty sources are left out together with their separator, so that the text so far is empty or has had a source. */
export const join: Transfer = (view) => {
  const separator = view.at(0);
  const between = shapesAsText(separator);
  let filled: readonly Shape[] = [];
  let canBeEmpty = true;
  for (let place = 1; place < view.call.arguments.length; place++) {
    const source = view.at(place);
    const texts = sourceTexts(source, between);
    const first = canBeEmpty ? texts : [];
    const extended = concatenateAll(concatenateAll(filled, between), texts);
    const skips = source.canBeNull || source.canBeList || admitsEmpty(source.shapes);
    filled = alternatives([...first, ...extended, ...(skips ? filled : [])]);
    canBeEmpty = canBeEmpty && skips;
  }
  return abstractOf({
    shapes: canBeEmpty ? [...filled, emptyShape] : filled,
    canInterrupt: !isSingle(separator),
  });
};

/** What a source adds when it adds anything; the values of a list stand with the separator between them. */
function sourceTexts(
  { canBeList, canBeText, shapes }: Abstract,
  between: readonly Shape[],
): readonly Shape[] {
  const single = canBeText ? notEmpty(shapes) : [];
  if (!canBeList) return single;
  const units = unionOfAll([...shapes, ...between].map(({ segments }) => unitsOf(segments)));
  return alternatives([...single, shapeOf([run(units, 1)])]);
}
