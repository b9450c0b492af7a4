import fc from 'fast-check';
import { dateTimeFromTicks } from '../../src/dates/index.ts';
import type { FunctionDefinition, Parameter } from '../../src/functions/define.ts';
import { catalogue } from '../../src/functions/index.ts';
import type { Value } from '../../src/values/value.ts';

const word = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom(
    '',
    'ana',
    'María Pérez@x',
    'True',
    '7',
    '-1',
    '2026-11-25',
    'yyyy-MM-dd',
    '(a+)+$',
    '@',
    '__proto__',
  ),
);

/** Any value that an attribute may have. */
export const valueArbitrary: fc.Arbitrary<Value> = fc.oneof(
  word,
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -2, max: 9 }).map(BigInt),
  fc
    .bigInt({ min: 0n, max: 3_155_378_975_999_999_999n })
    .map((ticks) => dateTimeFromTicks(ticks, 'Utc') as Value),
  fc.array(word, { maxLength: 3 }),
);

/** The attributes that `callArbitrary` reads. */
export const attributeNames = ['a', 'b', 'c', 'd'] as const;

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...attributeNames).map((name) => `[${name}]`) },
  { weight: 4, arbitrary: word.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`) },
  { weight: 2, arbitrary: fc.constantFrom('0', '1', '2', '-1', '9223372036854775807', '&HFF', '1.5') },
  { weight: 1, arbitrary: fc.constantFrom('True', 'NULL', 'IgnoreAttributeFlow', 'IgnoreObjectFlow') },
);

/**
 * Expressions that compile: calls of the whole catalogue inside one another, each with as many places as it takes and
 * the right bare names, but whatever values; so most fail somewhere, and all should fail as designed.
 */
export const callArbitrary: fc.Arbitrary<string> = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression');
  const calls = catalogue
    .filter(({ topLevelOnly }) => topLevelOnly !== true)
    .map((definition) => callOf(definition, inner));
  const joined = fc
    .tuple(leaf, fc.constantFrom('=', '<>', '<', '>=', '&'), inner)
    .map(([left, sign, right]) => `(${left} ${sign} (${right}))`);
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 2, arbitrary: leaf },
      { weight: 8, arbitrary: fc.oneof(...calls) },
      { weight: 1, arbitrary: joined },
    ),
  };
}).expression;

function callOf(
  { name, parameters, checkPlaces }: FunctionDefinition,
  inner: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const least = parameters.findLastIndex(({ required }) => required) + 1;
  const repeats = parameters.some(({ allowMultipleOccurrences }) => allowMultipleOccurrences === true);
  return fc
    .integer({ min: least, max: parameters.length + (repeats ? 3 : 0) })
    .filter((count) => checkPlaces?.(count) === undefined)
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, place) => placeOf(parameters[place], inner))),
    )
    .map((places) => `${name}(${places.join(', ')})`);
}

function placeOf(parameter: Parameter | undefined, inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const given = parameter?.names === undefined ? inner : fc.constantFrom(...parameter.names);
  return parameter?.required === false
    ? fc.oneof({ weight: 3, arbitrary: given }, { weight: 1, arbitrary: fc.constant('') })
    : given;
}
