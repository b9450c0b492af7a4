import fc from 'fast-check';
import { type Abstract, abstractOf, type Segment } from '../../src/analyze/index.ts';
import { unitSetOf } from '../../src/regex/index.ts';
import type { Value } from '../../src/values/value.ts';
import { attributeNames } from './mappingArbitrary.ts';

type Piece = string | { readonly of: string; readonly min: number; readonly max: number };

const piece = (of: string, min: number, max: number): Piece => ({ of, min, max });

/** Kinds of values of which something is known, each hard on some function: text is there as it is, a piece is made of its units. */
const kinds: readonly (readonly Piece[])[] = [
  ['x'],
  ['1'],
  [piece('01+', 1, 2)],
  [piece('0', 0, 1), '1'],
  [piece('a', 1, 2), '.', piece('\n', 0, 1)],
  ['aa', piece('ab', 0, 2)],
  [piece('a', 1, 2), 'A'],
  [piece('a', 1, 2), piece('.', 0, 1), piece('\n', 0, 1)],
  ['\ud801', piece('\udc00', 1, 1)],
  [piece('ab.', 0, 4)],
  [piece('ab', 1, 3), '@', piece('ab.', 0, 3)],
  [piece('.', 0, 2), piece('ab', 1, 2), piece('.', 0, 2)],
  [piece('a.\n', 1, 4)],
  [piece('a.', 1, 3), '\n'],
  [piece('a@b\n', 0, 5)],
  [piece(' a', 1, 4)],
  ['a', piece('a', 0, 3), 'b'],
  [piece('éßæa', 1, 3)],
  [piece('e\u0301\u0653', 1, 3)],
  [piece('\u0627\u0622', 1, 2), piece('\u0653\u0655', 1, 2)],
  [piece('\u1100', 1, 1), piece('\u1161', 1, 1), piece('\u11a8', 0, 1)],
  ['か', piece('\u3099', 0, 2)],
  ['\ud834', piece('\udd5e\udd60', 1, 2)],
  ['\ud801', piece('\udc00\udc28', 1, 2)],
  [piece('AKİſıΣ\u212a', 1, 3)],
];

const textOf = (pieces: readonly Piece[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...pieces.map((part) =>
        typeof part === 'string'
          ? fc.constant(part)
          : fc.string({
              unit: fc.constantFrom(...part.of.split('')),
              minLength: part.min,
              maxLength: part.max,
            }),
      ),
    )
    .map((parts) => parts.join(''));

const segmentOf = (part: Piece): Segment =>
  typeof part === 'string'
    ? part
    : {
        units: unitSetOf(part.of.split('').flatMap((unit) => [unit.charCodeAt(0), unit.charCodeAt(0)])),
        min: part.min,
        max: part.max,
      };

const lengthOf = (pieces: readonly Piece[], bound: 'min' | 'max') =>
  pieces.reduce((so, part) => so + (typeof part === 'string' ? part.length : part[bound]), 0);

type Name = (typeof attributeNames)[number];

/** What is known of one attribute, and values that are so. */
interface Known {
  readonly abstract: Abstract;
  readonly values: readonly Value[];
}

const known: fc.Arbitrary<Known> = fc
  .record({ pieces: fc.constantFrom(...kinds), canBeNull: fc.boolean(), canBeList: fc.boolean() })
  .chain(({ pieces, canBeNull, canBeList }) => {
    const text = textOf(pieces);
    const shape = {
      segments: pieces.map(segmentOf),
      minLength: lengthOf(pieces, 'min'),
      maxLength: lengthOf(pieces, 'max'),
    };
    const value: fc.Arbitrary<Value> = fc.oneof(
      { weight: 4, arbitrary: text },
      ...(canBeNull ? [{ weight: 1, arbitrary: fc.constant(null) }] : []),
      ...(canBeList ? [{ weight: 1, arbitrary: fc.array(text, { maxLength: 2 }) }] : []),
    );
    return fc.array(value, { minLength: 4, maxLength: 4 }).map((values) => ({
      abstract: abstractOf({ canBeNull, canBeList, shapes: [shape] }),
      values,
    }));
  });

/** For each attribute what is known of it, with four values. */
export const knownUserArbitrary: fc.Arbitrary<Record<Name, Known>> = fc.record(
  Object.fromEntries(attributeNames.map((name) => [name, known])) as Record<Name, fc.Arbitrary<Known>>,
);
