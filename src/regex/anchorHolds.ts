import type { AnchorPlace } from './regexTree.ts';
import { boundaryWordSet } from './unicodeSets.ts';
import { hasUnit, unitTestOf } from './unitTest.ts';

/** The places that an anchor can ask for; the exact engine knows them by their index here. */
export const anchorPlaces: readonly AnchorPlace[] = [
  'start',
  'end',
  'finalEnd',
  'lineStart',
  'lineEnd',
  'boundary',
  'notBoundary',
  'contiguous',
];

const NEWLINE = 0x0a;

/** Whether the anchor holds at `position`. `contiguousAt` is where `\G` does. Only U+000A ends a line. */
export function anchorHolds(place: number, input: string, position: number, contiguousAt: number): boolean {
  const { length } = input;
  switch (anchorPlaces[place]!) {
    case 'start':
      return position === 0;
    case 'end':
      return position === length;
    case 'finalEnd':
      return position === length || (position === length - 1 && input.charCodeAt(position) === NEWLINE);
    case 'lineStart':
      return position === 0 || input.charCodeAt(position - 1) === NEWLINE;
    case 'lineEnd':
      return position === length || input.charCodeAt(position) === NEWLINE;
    case 'boundary':
      return isBoundary(input, position);
    case 'notBoundary':
      return !isBoundary(input, position);
    case 'contiguous':
      return position === contiguousAt;
  }
}

function isBoundary(input: string, position: number): boolean {
  const word = unitTestOf(boundaryWordSet());
  const before = position > 0 && hasUnit(word, input.charCodeAt(position - 1));
  const after = position < input.length && hasUnit(word, input.charCodeAt(position));
  return before !== after;
}
