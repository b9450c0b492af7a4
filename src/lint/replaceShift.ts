import type { Argument, FunctionCall } from '../../grammar/index.ts';
import { chooseMode, modeReads, type ReplaceMode, replacePlaces } from '../functions/replace/replaceMode.ts';
import { isSuppliedPlace, replaceModeOf } from './constantReplace.ts';
import type { Edit } from './lintFinding.ts';
import { literalText } from './literalText.ts';
import { looksLikePattern } from './looksLikePattern.ts';

/** Empty places that are missing before a place: how many, and before which. */
interface Gap {
  readonly before: number;
  readonly count: number;
}

export interface ReplaceShift {
  readonly mode: ReplaceMode;
  readonly gaps: readonly Gap[];
}

/**
 * The empty places that a Replace without a mode has lost, such as one in `Replace([x], , "[a-z]*", "", , )`: with
 * them it has one, and every place it supplies is read. The fewest gaps first; undefined when none help.
 */
export function replaceShiftOf(call: FunctionCall): ReplaceShift | undefined {
  if (replaceModeOf(call) !== undefined) return undefined;
  const { arguments: places } = call;
  const last = places.findLastIndex(({ kind }) => kind !== 'Omitted');
  const given = places.slice(0, last + 1);
  const single = gapsIn(given);
  const pairs = single.flatMap((first) =>
    single.flatMap((second) => (first.before < second.before ? [[first, second]] : [])),
  );
  for (const gaps of [...single.map((gap) => [gap]), ...pairs]) {
    const mode = modeWith(given, gaps);
    if (mode !== undefined) return { mode, gaps };
  }
  return undefined;
}

/** Puts the places in, and takes off empty ones at the end that are then too many. */
export function replaceShiftEdits({ arguments: places }: FunctionCall, { gaps }: ReplaceShift): Edit[] {
  const edits: Edit[] = gaps.map(({ before, count }) => {
    const { start } = places[before]!.span;
    return { span: { start, end: start }, text: ', '.repeat(count) };
  });
  const added = gaps.reduce((sum, { count }) => sum + count, 0);
  const kept = Math.min(places.length, placeCount - added);
  if (kept < places.length) {
    edits.push({ span: { start: places[kept - 1]!.span.end, end: places.at(-1)!.span.end }, text: '' });
  }
  return edits;
}

const placeCount = Object.keys(replacePlaces).length;

function gapsIn(given: readonly Argument[]): Gap[] {
  const gaps: Gap[] = [];
  for (let before = 1; before < given.length; before++) {
    for (let count = 1; count <= placeCount - given.length; count++) gaps.push({ before, count });
  }
  return gaps;
}

function modeWith(given: readonly Argument[], gaps: readonly Gap[]): ReplaceMode | undefined {
  const moved = given.flatMap((argument, place): (Argument | undefined)[] => {
    const count = gaps.find(({ before }) => before === place)?.count ?? 0;
    return [...Array<undefined>(count), argument];
  });
  if (moved.length > placeCount) return undefined;
  const mode = chooseMode((place) => isSuppliedPlace(moved[place], place));
  if (mode === undefined) return undefined;
  const allRead = moved.every(
    (argument, place) => !isSuppliedPlace(argument, place) || modeReads(mode, place),
  );
  return allRead && fits(mode, moved) ? mode : undefined;
}

/** Patterns are no texts to look for, and plain texts no patterns. */
function fits(mode: ReplaceMode, places: readonly (Argument | undefined)[]): boolean {
  const place = mode <= 2 ? replacePlaces.oldValue : replacePlaces.regexPattern;
  const text = literalText(places[place]);
  return text === undefined || looksLikePattern(text) === mode > 2;
}
