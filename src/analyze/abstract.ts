import { allUnits } from '../regex/index.ts';
import type { Abstract } from './analysis.ts';
import { emptyShape, literal, type Run, run, type Shape, shapeOf, textOf, unitsOf } from './shape.ts';
import { alternatives, joined, notEmpty, reversed } from './shapes.ts';
import { digits, unionOfAll, unitRanges, unitsIn } from './units.ts';

/** The parts that say it all; the others follow from the shapes. */
export interface AbstractParts {
  readonly canBeNull?: boolean;
  readonly canBeList?: boolean;
  readonly canBeText?: boolean;
  readonly shapes: readonly (Shape | undefined)[];
  readonly deterministic?: boolean;
  readonly canInterrupt?: boolean;
}

/** Left out: not null, not a list, a text if there are shapes, deterministic, not interrupting. */
export function abstractOf({ shapes: given, ...parts }: AbstractParts): Abstract {
  const shapes = alternatives(given);
  const texts = shapes.map(textOf);
  const { canBeNull = false, canBeList = false, canBeText = shapes.length > 0 } = parts;
  const { deterministic = true, canInterrupt = false } = parts;
  return {
    canBeNull,
    canBeList,
    canBeText: canBeText && shapes.length > 0,
    shapes,
    minLength: shapes.length === 0 ? 0 : Math.min(...shapes.map(({ minLength }) => minLength)),
    maxLength: Math.max(0, ...shapes.map(({ maxLength }) => maxLength)),
    units: unionOfAll(shapes.map(({ segments }) => unitsOf(segments))),
    prefix: commonStart(shapes),
    suffix: reverse(commonStart(shapes.map((shape) => ({ ...shape, segments: reversed(shape.segments) })))),
    texts: texts.every((text) => text !== undefined) ? texts : undefined,
    deterministic,
    canInterrupt,
  };
}

/** The same value with some parts changed. */
export function changed(abstract: Abstract, parts: Partial<AbstractParts>): Abstract {
  return abstractOf({ ...abstract, ...parts });
}

const anyShape = shapeOf([run(allUnits)]) as Shape;

/** Nothing is known. */
export const anything = abstractOf({
  canBeNull: true,
  canBeList: true,
  shapes: [anyShape],
  deterministic: false,
  canInterrupt: true,
});

/** An attribute of which nothing is known: the same user always has the same value. */
export const anyAttribute = changed(anything, { deterministic: true, canInterrupt: false });

/** No value at all: an omitted place. */
export const onlyNull = abstractOf({ canBeNull: true, shapes: [] });

/** Never ends in a value. */
export const never = abstractOf({ shapes: [], canInterrupt: true });

export function constant(text: string): Abstract {
  return abstractOf({ shapes: [literal(text)] });
}

export const anyBoolean = abstractOf({ shapes: [literal('True'), literal('False')] });

export const anyInteger = abstractOf({
  shapes: [shapeOf([run(digits, 1, 19)]), shapeOf(['-', run(digits, 1, 19)])],
});

/** 0 or more, as counts and positions are. */
export const anyCount = abstractOf({ shapes: [shapeOf([run(digits, 1, 19)])] });

const [oneOrTwo, two] = [run(digits, 1, 2), run(digits, 2, 2)];

/** A date by its text form, `M/d/yyyy h:mm:ss tt`. */
export const anyDate = abstractOf({
  shapes: ['AM', 'PM'].map((half) =>
    shapeOf([oneOrTwo, '/', oneOrTwo, '/', run(digits, 4, 4), ' ', oneOrTwo, ':', two, ':', two, ` ${half}`]),
  ),
});

/** A host name in ASCII, as domains of a tenant are (upn-rules.md, upn-domain-invalid, I). */
export const anyHostName = abstractOf({
  shapes: [shapeOf([run(unitRanges('az', 'AZ', '09', '-', '.'), 1, 253)])],
});

/** What an attribute of a declared type can hold (schema-format.md section 3, attributeDefinition). */
export function declaredAttribute(type: string, multivalued: boolean): Abstract {
  return abstractOf({
    canBeNull: true,
    canBeList: multivalued,
    shapes: [shapeOf([runByType.get(type.toLowerCase()) ?? run(allUnits)])],
  });
}

const runByType: ReadonlyMap<string, Run> = new Map([
  ['boolean', run(unitsIn('TRUEFALSEtruefalse'), 0, 5)],
  ['integer', run(unitRanges('09', '-', '+'), 0, 40)],
]);

/** Either of them. */
export function either(...values: readonly Abstract[]): Abstract {
  return abstractOf({
    canBeNull: values.some(({ canBeNull }) => canBeNull),
    canBeList: values.some(({ canBeList }) => canBeList),
    canBeText: values.some(({ canBeText }) => canBeText),
    shapes: values.flatMap(({ shapes }) => shapes),
    deterministic: values.every(({ deterministic }) => deterministic),
    canInterrupt: values.some(({ canInterrupt }) => canInterrupt),
  });
}

/** The same value where it is neither null nor empty text. */
export function filled(value: Abstract): Abstract {
  return changed(value, {
    canBeNull: false,
    shapes: value.canBeList ? value.shapes : notEmpty(value.shapes),
  });
}

/** The texts that a value can be where text is being built: null counts as empty (language.md section 4, A). */
export function shapesAsText({ canBeNull, shapes }: Abstract): readonly Shape[] {
  return canBeNull ? alternatives([...shapes, emptyShape]) : shapes;
}

function commonStart(shapes: readonly Shape[]): string {
  if (shapes.length === 0) return '';
  const [first] = joined(shapes).segments;
  return typeof first === 'string' ? first : '';
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
