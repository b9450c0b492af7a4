import type { Argument, FunctionCall } from '../../grammar/index.ts';
import { isDateFailure, isDateInterval, parseDateStyles } from '../dates/index.ts';
import { quote } from '../functions/arguments.ts';
import { functionsByName } from '../functions/index.ts';
import { textOf } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import type { Edit } from './lintFinding.ts';
import { literalText } from './literalText.ts';
import { replaceShiftEdits, replaceShiftOf } from './replaceShift.ts';

/** Values of a call that stand in each other's places. */
export interface ArgumentShift {
  readonly span: Span;
  readonly message: string;
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * What was meant, where the values of a call fit the function but not the places they stand in. Only what cannot work
 * as it stands: a call that has a meaning is left alone.
 */
export function argumentShiftOf(call: FunctionCall, text: string): ArgumentShift | undefined {
  return detectors.get(call.name)?.(call, text) ?? swappedNumber(call, text);
}

type Detector = (call: FunctionCall, text: string) => ArgumentShift | undefined;

const detectors: ReadonlyMap<string, Detector> = new Map<string, Detector>([
  ['Replace', lostPlaces],
  ['FormatDateTime', formatAsStyles],
  ['DateAdd', intervalElsewhere],
  ['DateDiff', intervalElsewhere],
]);

function lostPlaces(call: FunctionCall): ArgumentShift | undefined {
  const shift = replaceShiftOf(call);
  const [gap] = shift?.gaps ?? [];
  if (shift === undefined || gap === undefined) return undefined;
  const count = shift.gaps.reduce((sum, { count }) => sum + count, 0);
  const missing = count === 1 ? 'an empty place is' : `${count} empty places are`;
  return {
    span: call.arguments[gap.before]!.span,
    message: `Replace has none of its modes as it stands: ${missing} missing before ${placeName(call, gap.before)}.`,
    title: count === 1 ? 'Put in the empty place' : 'Put in the empty places',
    edits: replaceShiftEdits(call, shift),
  };
}

/** `FormatDateTime([d], "yyyy-MM-dd", , "yyyy")` and `FormatDateTime([d], "yyyy-MM-dd", "yyyy", )`. */
function formatAsStyles({ arguments: places }: FunctionCall): ArgumentShift | undefined {
  const [, first, second, third] = places;
  const format = literalText(first);
  if (first === undefined || second === undefined || third === undefined || format === undefined)
    return undefined;
  if (!isDateFailure(parseDateStyles(format)) || !/[yMdHhms]/.test(format)) return undefined;
  const gap = [second, third].find(({ kind }) => kind === 'Omitted');
  if (gap === undefined) return undefined;
  const before = gap === second ? first : second;
  return {
    span: first.span,
    message: 'A format stands in the place of dateTimeStyles, and the place of a format is empty.',
    title: 'Move the empty place before the formats',
    edits: [
      { span: { start: first.span.start, end: first.span.start }, text: ', ' },
      { span: { start: before.span.end, end: gap.span.end }, text: '' },
    ],
  };
}

/** `DateDiff([a], [b], "d")`. */
function intervalElsewhere(call: FunctionCall, text: string): ArgumentShift | undefined {
  const { arguments: places } = call;
  const place = places.findIndex((argument) => isDateInterval(literalText(argument) ?? ''));
  if (place < 1 || places.length !== 3) return undefined;
  const order = [place, ...[0, 1, 2].filter((other) => other !== place)];
  return {
    span: places[place]!.span,
    message: `The interval stands in place ${place + 1} of ${call.name}; it comes first.`,
    title: 'Put the interval first',
    edits: reordered(places, order, text),
  };
}

/** A number where text belongs and the other way round, as in `Word([name], " ", 1)` and `Left(5, [name])`. */
function swappedNumber(call: FunctionCall, text: string): ArgumentShift | undefined {
  const { arguments: places } = call;
  const parameters = functionsByName.get(call.name)?.parameters.slice(0, places.length) ?? [];
  if (parameters.length !== places.length) return undefined;
  const takesNumber = parameters.map(({ type }) => type === 'Integer');
  const isNumber = places.map((argument) => /^[+-]?\d+$/.test(literalText(argument) ?? ''));
  const misplaced = places.findIndex(({ kind }, place) => kind === 'Number' && takesNumber[place] === false);
  const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;
  if (misplaced === -1 || count(takesNumber) !== count(isNumber)) return undefined;
  if (places.some(({ kind }) => kind === 'Omitted')) return undefined;
  const numbers = places.flatMap((_, place) => (isNumber[place] ? [place] : []));
  const others = places.flatMap((_, place) => (isNumber[place] ? [] : [place]));
  const order = takesNumber.map((number) => (number ? numbers : others).shift()!);
  return {
    span: places[misplaced]!.span,
    message: `The number ${textOf(text, places[misplaced]!.span)} stands in the place of ${parameters[misplaced]!.name} of ${call.name}.`,
    title: 'Put number and text in their places',
    edits: reordered(places, order, text),
  };
}

/** Each place gets the text of another. */
function reordered(places: readonly Argument[], order: readonly number[], text: string): Edit[] {
  return places.flatMap(({ span }, place) => {
    const from = order[place]!;
    return from === place ? [] : [{ span, text: textOf(text, places[from]!.span) }];
  });
}

function placeName(call: FunctionCall, place: number): string {
  const text = literalText(call.arguments[place]);
  return text === undefined ? `place ${place + 1}` : quote(text);
}
