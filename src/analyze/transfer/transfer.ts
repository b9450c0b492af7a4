import type { Argument, FunctionCall } from '../../../grammar/index.ts';
import { abstractOf } from '../abstract.ts';
import type { Abstract, AnalysisOptions } from '../analysis.ts';
import { emptyShape, type Shape } from '../shape.ts';

/** A call as a transfer function sees it. */
export interface CallView {
  readonly call: FunctionCall;
  /** What is known of the value at a place; a place that the call does not have is omitted. */
  readonly at: (place: number) => Abstract;
  /** The same where more is known of some attributes than outside. */
  readonly under: (place: number, knowledge: Knowledge) => Abstract;
  /** The place without parentheses around it; `undefined` when it is omitted. */
  readonly node: (place: number) => Exclude<Argument, { kind: 'Omitted' }> | undefined;
  /** The attributes of which more is known here. */
  readonly knowledge: Knowledge;
  /** What is known here of an attribute. */
  readonly attribute: (name: string) => Abstract;
  readonly options: AnalysisOptions;
}

/** What is known of attributes at a place, by name. */
export type Knowledge = ReadonlyMap<string, Abstract>;

/**
 * What a call can give, from what its arguments can be. Whether it is deterministic, and whether its arguments can
 * interrupt, is added by the analyzer; `canInterrupt` says whether the function itself can.
 */
export type Transfer = (view: CallView) => Abstract;

/** How a function of one text, applied to every value of a list, changes shapes. */
export interface TextChange {
  /** The place of the text, 0 when left out. */
  readonly place?: number;
  /** True when null is read as empty text; else null stays null. */
  readonly nullAsEmpty?: boolean;
  /** The further places hold what the function needs, for certain. */
  readonly isSafe?: boolean;
  readonly change: (shape: Shape) => readonly (Shape | undefined)[];
}

/** The counterpart of `mapText` and `mapTextWith`. */
export function mapShapes(
  view: CallView,
  { place = 0, nullAsEmpty = false, isSafe = true, change }: TextChange,
): Abstract {
  const source = view.at(place);
  const readsNull = nullAsEmpty && source.canBeNull;
  const shapes = readsNull ? [...source.shapes, emptyShape] : source.shapes;
  return abstractOf({
    canBeNull: source.canBeNull && !nullAsEmpty,
    canBeList: source.canBeList,
    canBeText: source.canBeText || readsNull,
    shapes: shapes.flatMap(change),
    canInterrupt: !isSafe,
  });
}

/** Whether a place holds a single text or nothing: what `textAt` reads without failing. */
export function isSingle({ canBeList }: Abstract): boolean {
  return !canBeList;
}
