import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTimeFromTicks } from '../../src/dates/index.ts';
import { compile } from '../../src/evaluate/index.ts';
import { catalogue } from '../../src/functions/index.ts';
import type { Value } from '../../src/values/value.ts';
import { evaluateText, shown } from '../support/evaluateText.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'True',
    'false',
    '0',
    '-7',
    '9223372036854775807',
    '9223372036854775808',
    '256',
    '2024-02-29',
  ),
  fc.constantFrom(
    'yyyy',
    'd',
    'ww',
    'yyyy-MM-dd',
    '%',
    "'",
    '(',
    '(a+)+$',
    '(?<n>a)',
    'n',
    '$1',
    '${n}',
    'tr-TR',
  ),
  fc.constantFrom(
    'cn=A\\,B,dc=com',
    'AQEAAAAAAAEAAAAA',
    '{"value":1}',
    '__proto__',
    '\ud800',
    'a'.repeat(60),
  ),
);

const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -3n, max: 9n }),
  fc
    .bigInt({ min: 0n, max: 3_155_378_975_999_999_999n })
    .map((ticks) => dateTimeFromTicks(ticks, 'Utc') as Value),
  fc.array(text, { maxLength: 3 }),
);

/** A place of a call as text: an attribute, a literal, a bare name or nothing. */
function placeOf(number: number, form: number, literal: string, name: string): string {
  const quoted = `"${literal.replace(/[\\"]/g, '\\$&')}"`;
  return [`[a${number}]`, quoted, name, ''][form]!;
}

const place = fc.record({
  form: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  literal: text,
  name: fc.constantFrom('vbTextCompare', 'UTF8', 'NULL', 'True', 'IgnoreAttributeFlow', '7', '-1', '&HFF'),
});

describe('every function', () => {
  it.each(catalogue.map((definition) => [definition.name, definition] as const))(
    '%s has an outcome for values of every kind in every number',
    (name, definition) => {
      const most = definition.parameters.length + 2;
      fc.assert(
        fc.property(
          fc.array(place, { maxLength: most }),
          fc.array(value, { minLength: most, maxLength: most }),
          (places, values) => {
            const written = places.map(({ form, literal, name: bare }, number) =>
              placeOf(number, form, literal, bare),
            );
            const attributes = Object.fromEntries(values.map((one, number) => [`a${number}`, one]));
            const outcome = evaluateText(`${name}(${written.join(', ')})`, attributes);
            if (outcome.kind === 'error') expect(outcome.diagnostic.code).not.toBe('internal-error');
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each(
    catalogue
      // In Replace a literal "" for replacementAttributeName is not supplied, an attribute that is empty is.
      .filter(({ name, deterministic, topLevelOnly }) => deterministic && !topLevelOnly && name !== 'Replace')
      .map((definition) => [definition.name, definition] as const),
  )('%s gives the same from attributes as from literals', (name, definition) => {
    const { parameters } = definition;
    const literal = fc.oneof(text, fc.bigInt({ min: -9n, max: 99n }));
    const least = parameters.findLastIndex(({ required }) => required) + 1;
    const values = fc.array(literal, { minLength: least, maxLength: Math.max(least, parameters.length) });
    fc.assert(
      fc.property(values, (given) => {
        const written = given.map((one) =>
          typeof one === 'bigint' ? `${one}` : `"${one.replace(/[\\"]/g, '\\$&')}"`,
        );
        const bare = parameters.findIndex(({ type }) => type === 'Name');
        const places = (forms: readonly string[]) => (bare === -1 ? forms : forms.slice(0, bare)).join(', ');
        const fromLiterals = evaluateText(`${name}(${places(written)})`);
        const names = given.map((_, number) => `[a${number}]`);
        const attributes = Object.fromEntries(given.map((one, number) => [`a${number}`, one]));
        const fromAttributes = evaluateText(`${name}(${places(names)})`, attributes);
        expect(shown(fromAttributes)).toEqual(shown(fromLiterals));
      }),
      { numRuns: 60 },
    );
  });

  it('is in the catalogue once, with a summary, a reference, facts and examples', () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(55);
    for (const { summary, reference, facts, examples } of catalogue) {
      expect(summary).toMatch(/^[A-Z].+\.$/);
      expect(reference).toMatch(/^language\.md section [789]$/);
      expect(facts.length).toBeGreaterThan(0);
      expect(examples.length).toBeGreaterThan(0);
      for (const { text: fact } of facts) expect(fact).toMatch(/\S$/);
    }
  });

  it('says of itself whether it is deterministic', () => {
    expect(catalogue.filter(({ deterministic }) => !deterministic).map(({ name }) => name)).toEqual([
      'Guid',
      'Now',
      'RandomString',
    ]);
    expect(compile('Join("", [a], Guid())').program!.deterministic).toBe(false);
  });
});

describe('functions of one text', () => {
  const functions: readonly (readonly [expression: string, ofNull: string | null])[] = [
    ['Append([a], "x")', 'x'],
    ['Prepend("x", [a])', 'x'],
    ['Left([a], 2)', ''],
    ['Mid([a], 2, 2)', ''],
    ['Word([a], 1, " ")', ''],
    ['ToLower([a])', null],
    ['ToUpper([a])', null],
    ['PCase([a])', null],
    ['PCase([a], "-")', null],
    ['StripSpaces([a])', null],
    ['Trim([a])', null],
    ['NormalizeDiacritics([a])', null],
    ['ConvertToBase64([a])', null],
    ['ConvertToUTF8Hex([a])', null],
    ['ConvertFromBase64(ConvertToBase64([a]))', null],
    ['Replace([a], "a", , , "b", , )', null],
    ['Replace([a], "a", , , , , "<a>")', '<>'],
    ['Replace([a], , "[a-z]", , "$0$0", , )', null],
    ['Replace([a], , "(?<n>.)$", "n", "", , )', null],
    ['FormatDateTime([a], , "yyyy", "yy")', null],
  ];

  it.each(functions.slice(0, -1))('%s maps every value of a list', (expression) => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 9 }), { maxLength: 4 }), (values) => {
        const each = values.map((one) => shown(evaluateText(expression, { a: one })));
        expect(shown(evaluateText(expression, { a: values }))).toEqual(each);
      }),
      { numRuns: 40 },
    );
  });

  it.each(functions)('%s of null', (expression, ofNull) => {
    expect(shown(evaluateText(expression))).toBe(ofNull);
  });
});
