import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertMapping,
  ExpressionError,
  MappingAssertionError,
  type MappingOptions,
  type MappingProperty,
} from '../../src/testing/index.ts';

/** The error of a mapping that breaks a property. */
function failureOf(
  expression: string,
  property: MappingProperty,
  options?: MappingOptions,
): MappingAssertionError {
  try {
    assertMapping(expression, property, options);
  } catch (thrown) {
    if (thrown instanceof MappingAssertionError) return thrown;
    throw thrown;
  }
  throw new Error('the mapping satisfies the property');
}

const plain = fc.constantFrom('ana', 'bo');
const domains = ['contoso.com'];
const name = 'Join("@", [n], "contoso.com")';

describe('a mapping that satisfies a property passes', () => {
  it.each<[what: string, expression: string, property: MappingProperty, options?: MappingOptions]>([
    ['valid names', name, 'valid-upn', { domains, given: { n: plain } }],
    [
      'names at the default domain',
      'Join("@", [n], DefaultDomain())',
      'valid-upn',
      { domains, given: { n: plain } },
    ],
    [
      'a fault that is allowed',
      'Append([n], "@x.com")',
      'valid-upn',
      { domains, given: { n: plain }, allow: ['upn-unknown-domain'] },
    ],
    ['an attribute that does not flow', 'IgnoreAttributeFlow', 'valid-upn'],
    [
      'an account name',
      'Left(Replace([n], , "[^a-z]", , "x", , ), 19) & "1"',
      'valid-upn',
      { attribute: 'sAMAccountName', target: 'ad', given: { n: 'person-name' } },
    ],
    ['the same each time', 'ToLower([n])', 'deterministic'],
    ['a length', 'Left([n], 20)', 'max-length=20'],
    ['a pattern', 'Replace([n], , "[^a-z]", , "", , )', 'matches=^[a-z]*$'],
    ['a function', 'ToLower([n])', ({ value, attributes }) => value === null || attributes.n !== null],
    ['a function that says nothing', 'ToLower([n])', () => undefined],
  ])('%s', (_, expression, property, options) => {
    expect(() => assertMapping(expression, property, options)).not.toThrow();
  });
});

describe('a mapping that breaks a property is told', () => {
  it('with each cause, the simplest user for it, the value, the cure and the steps', () => {
    const { message, counterexamples, property } = failureOf(name, 'valid-upn', {
      domains,
      given: { n: fc.constantFrom('ana', 'é', "o'b", 'a b') },
    });
    expect(property).toBe('valid-upn');
    expect(counterexamples.map(({ cause, attributes }) => [cause, attributes.n]).sort()).toEqual([
      ['upn-non-ascii', 'é'],
      ['upn-whitespace', 'a b'],
    ]);
    expect(message.split('\n\n').find((part) => part.startsWith('upn-non-ascii'))).toBe(
      [
        'upn-non-ascii: `é` is not allowed before @.',
        '  for    [n] = "é"',
        '  gives  "é@contoso.com"',
        '  help   Wrap the part before @ in NormalizeDiacritics: it makes `e` of `é`.',
        '  steps  Join("@", [n], "contoso.com") → "é@contoso.com"',
        '           [n] → "é"',
      ].join('\n'),
    );
    expect(message).toMatch(/^The mapping does not satisfy valid-upn\.\n/);
    expect(message).toMatch(/\n1000 users were made up with seed 1\.$/);
  });

  it('with the user that a person would give', () => {
    const { counterexamples } = failureOf('Join("", [givenName], "@contoso.com")', 'max-length=40');
    expect(counterexamples.map(({ attributes }) => attributes.givenName)).toEqual(['a'.repeat(29)]);
  });

  it.each<[what: string, expression: string, property: MappingProperty, says: RegExp]>([
    ['that fails', 'Left([n], [n])', 'valid-upn', /^argument-value: Left: A whole number is needed/m],
    ['that draws', 'Guid()', 'deterministic', /^differs from time to time: .*gives {2}"/ms],
    ['that asks for the time', 'CStr(Now())', 'deterministic', /^differs/m],
    ['that is too long', 'Append([n], "aaaaaa")', 'max-length=5', /^longer than 5: /m],
    ['that does not match', 'ToLower([n])', 'matches=^[a-z]$', /^no match: /m],
    ['by a sentence', '[n]', () => 'This is wrong.', /^broken property: This is wrong\.$/m],
    [
      'by false',
      '[n]',
      function isRight() {
        return false;
      },
      /^The mapping does not satisfy isRight\.\n\nbroken property: The property does not hold\.$/m,
    ],
    [
      'by an assertion',
      '[n]',
      ({ value }) => expect(value).toBe('x\ny'),
      /^broken property: expected .* to be 'x/m,
    ],
    [
      'by its findings',
      'Append([n], ".@contoso.com")',
      ({ findings }) => findings.length === 0,
      /^broken property/m,
    ],
    [
      'and has random numbers',
      'Append([n], RandomString(1, 1, 0, 0, 0))',
      'matches=[0-4]$',
      /random numbers from seed \d+/,
    ],
  ])('%s', (_, expression, property, says) => {
    expect(failureOf(expression, property, { given: { n: fc.constant('bo') } }).message).toMatch(says);
  });

  it('never with a value that an arbitrary does not make', () => {
    const met = new Set<unknown>();
    failureOf('[n]', ({ attributes }) => met.add(attributes.n) && false, { given: { n: plain } });
    expect([...met].sort()).toEqual(['ana', 'bo'].slice(0, met.size));
  });

  it('in the same words for the same seed, and by other users for another', () => {
    const of = (seed: number) => failureOf(name, 'valid-upn', { domains, seed, runs: 300 }).message;
    expect(of(5)).toBe(of(5));
    expect(of(6)).toContain('made up with seed 6.');
  });

  it('printing no control characters of a value', () => {
    expect(
      failureOf('[n]', () => false, { given: { n: fc.constant('\u001b[31m\u202e') } }).message,
    ).toContain('[n] = "\\u{001B}[31m\\u{202E}"');
  });
});

describe('what is no mapping, property or option is refused', () => {
  it.each<[what: string, run: () => void, error: unknown]>([
    ['a text that does not compile', () => assertMapping('Lef([n], 1)', 'valid-upn'), ExpressionError],
    ['a property that is none', () => assertMapping('[n]', 'valid' as 'valid-upn'), RangeError],
    ['a pattern that is none', () => assertMapping('[n]', 'matches=('), RangeError],
    ['a property of two users', () => assertMapping('[n]', 'unique' as 'valid-upn'), RangeError],
    ['a seed that is none', () => assertMapping('[n]', 'valid-upn', { seed: 0.5 }), RangeError],
    ['a time that is none', () => assertMapping('[n]', 'valid-upn', { now: 'soon' }), RangeError],
  ])('%s', (_, run, error) => {
    expect(run).toThrow(error as ErrorConstructor);
  });
});
