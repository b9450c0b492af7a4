import { spaceSet, type UnitSet, unionOf } from '../../regex/index.ts';
import { type Culture, findCulture, invariantCulture, toLower, toUpper } from '../../text/index.ts';
import { changeEachUnit, imageUnder, type UnitImage } from '../changeUnits.ts';
import { knownText } from '../foldCall.ts';
import { plainLetters } from '../plainLetters.ts';
import { run, type Shape, shapeOf, unitsOfSegment } from '../shape.ts';
import { trimEnd, trimStart, withoutUnits } from '../slice.ts';
import { asciiUnits, isSubset, unitRanges } from '../units.ts';
import { mapShapes, type Transfer } from './transfer.ts';

type Casing = (text: string, culture: Culture) => string;

/** ToLower or ToUpper: one unit for one in every culture. */
function casing(change: Casing): Transfer {
  const images = new Map<Culture['casing'], UnitImage>();
  return (view) => {
    const name = view.node(1) === undefined ? '' : knownText(view.at(1));
    const culture = name === '' ? invariantCulture : name === undefined ? undefined : findCulture(name);
    if (culture === undefined || 'error' in culture) {
      return mapShapes(view, { isSafe: false, change: anyOfThisLength });
    }
    const inCulture = (text: string) => change(text, culture);
    let image = images.get(culture.casing);
    if (image === undefined) {
      image = imageUnder(inCulture);
      images.set(culture.casing, image);
    }
    const known = image;
    return mapShapes(view, { change: (shape) => [changeEachUnit(shape, known, inCulture)] });
  };
}

export const toLowerCase = casing(toLower);
export const toUpperCase = casing(toUpper);

function anyOfThisLength({ minLength, maxLength }: Shape): readonly (Shape | undefined)[] {
  return [shapeOf([run([0, 0xffff])], minLength, maxLength)];
}

const lowerImage = imageUnder((text) => toLower(text));
const upperImage = imageUnder((text) => toUpper(text));

/** The letters that are one half capital, such as ǅ. */
const titleLetters: UnitSet = unitRanges('ǅ', 'ǈ', 'ǋ', 'ǲ');

/** PCase: every unit becomes its lower case, or the capital of that or of itself. */
export const properCase: Transfer = (view) =>
  mapShapes(view, {
    isSafe: !view.at(1).canBeList,
    change: ({ segments, minLength, maxLength }) => [
      shapeOf(
        segments.map((segment) => {
          const units = unitsOfSegment(segment);
          const lower = lowerImage(units);
          const cased = unionOf(unionOf(lower, upperImage(units)), upperImage(lower));
          const image = isSubset(units, asciiUnits) ? cased : unionOf(cased, titleLetters);
          return typeof segment === 'string'
            ? run(image, segment.length, segment.length)
            : run(image, segment.min, segment.max);
        }),
        minLength,
        maxLength,
      ),
    ],
  });

export const withoutDiacritics: Transfer = (view) =>
  mapShapes(view, { change: (shape) => [plainLetters(shape)] });

const blank = unitRanges(' ');

export const stripSpaces: Transfer = (view) =>
  mapShapes(view, { change: (shape) => [withoutUnits(shape, blank)] });

export const trim: Transfer = (view) =>
  mapShapes(view, {
    change: (shape) => trimStart(shape, spaceSet).flatMap((trimmed) => trimmed && trimEnd(trimmed, spaceSet)),
  });

/** Base64 of two bytes for each unit, four characters for three bytes begun. */
export const base64: Transfer = (view) =>
  mapShapes(view, {
    change: ({ minLength, maxLength }) => [
      shapeOf([run(base64Units, base64Length(minLength), base64Length(maxLength))]),
    ],
  });

const base64Units = unitRanges('az', 'AZ', '09', '+', '/', '=');

function base64Length(units: number): number {
  return Math.ceil((2 * units) / 3) * 4;
}

/** One to three bytes of UTF-8 for each unit, two digits each. */
export const hexadecimal: Transfer = (view) =>
  mapShapes(view, {
    change: ({ minLength, maxLength }) => [
      shapeOf([run(unitRanges('09', 'AF'), 2 * minLength, 6 * maxLength)]),
    ],
  });
