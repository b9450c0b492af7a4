import { readRandomStringParameters } from '../../functions/randomString/index.ts';
import {
  abstractOf,
  anyBoolean,
  anyCount,
  anyDate,
  anyHostName,
  anyInteger,
  changed,
  constant,
  never,
} from '../abstract.ts';
import type { Abstract } from '../analysis.ts';
import { knownText } from '../foldCall.ts';
import { run, type Segment, shapeOf } from '../shape.ts';
import { asciiUnits, digits, unionOfAll, unitRanges, unitsIn } from '../units.ts';
import type { Transfer } from './transfer.ts';

/** What a function makes anew, whatever its arguments are; `isSafe` when it cannot fail. */
function always(value: Abstract, isSafe = false): Transfer {
  const result = changed(value, { canInterrupt: !isSafe });
  return () => result;
}

export const integer = always(anyInteger);
export const count = always(anyCount, true);
export const position = always(anyCount);
export const boolean = always(anyBoolean);
export const date = always(anyDate);
export const now = always(anyDate, true);
export const failure = always(never);

const hexDigits = unitRanges('09', 'af');

/** 8-4-4-4-12 hexadecimal digits of version 4, as the function makes them. */
export const guid = always(
  abstractOf({
    shapes: [
      shapeOf([
        run(hexDigits, 8, 8),
        '-',
        run(hexDigits, 4, 4),
        '-4',
        run(hexDigits, 3, 3),
        '-',
        run(unitRanges('89', 'ab'), 1, 1),
        run(hexDigits, 3, 3),
        '-',
        run(hexDigits, 12, 12),
      ]),
    ],
  }),
  true,
);

export const sid = always(
  abstractOf({ canBeNull: true, canBeList: true, shapes: [shapeOf([run(unitRanges('09', '-', 'S'), 5)])] }),
);

/** A role's name: any text, and null without an assignment. */
export const roleName = always(abstractOf({ canBeNull: true, shapes: [shapeOf([run([0, 0xffff])])] }), true);

export const defaultDomain: Transfer = ({ options }) =>
  options.defaultDomain === undefined
    ? changed(anyHostName, { canInterrupt: true })
    : constant(options.defaultDomain);

/** Exactly so many characters of the alphabets that take part. */
export const randomString: Transfer = (view) => {
  const texts = [0, 1, 2, 3, 4, 5].map((place) =>
    view.node(place) === undefined ? '' : knownText(view.at(place)),
  );
  if (texts.includes(undefined)) return anyRandomString;
  const parameters = readRandomStringParameters(texts as string[]);
  if ('error' in parameters) return never;
  const { length, classes } = parameters;
  const alphabet = unitsIn(classes.map((one) => one.alphabet).join(''));
  return abstractOf({ shapes: [shapeOf([run(alphabet, length, length)])] });
};

const anyRandomString = abstractOf({
  shapes: [shapeOf([run(unitRanges('!~'), 0, 256)])],
  canInterrupt: true,
});

/** The text that the output format makes, where its fields are numbers of fixed length; else anything it may hold. */
export const formatDateTime: Transfer = (view) => {
  const source = view.at(0);
  const format = knownText(view.at(view.call.arguments.length - 1));
  const shape = format === undefined ? shapeOf([run([0, 0xffff])]) : shapeOf(formatted(format));
  return abstractOf({
    canBeNull: source.canBeNull || source.shapes.some(({ minLength }) => minLength === 0),
    canBeList: source.canBeList,
    canBeText: source.canBeText,
    shapes: [shape],
    canInterrupt: true,
  });
};

function formatted(format: string): Segment[] {
  const fields = /yyyy|MM|dd|HH|hh|mm|ss|f{1,7}|[TZ :./_-]/g;
  if (format.replace(fields, '') !== '') {
    // Names of days and months, eras, offsets and quoted text; no field is longer than this for each of its letters.
    return [run(unionOfAll([asciiUnits, unitsIn(format)]), 0, 12 * format.length)];
  }
  return [...format.matchAll(fields)].map(([field]) =>
    /[A-Za-z]/.test(field) && !/[TZ]/.test(field) ? run(digits, field.length, field.length) : field,
  );
}
