import fc from 'fast-check';
import type { Value } from '../../src/values/value.ts';

/** Attributes that the expressions below read. */
export const attributeNames = ['first', 'last', 'user', 'many', 'flag'] as const;

const quoted = (text: string) => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

const constants = fc.constantFrom(
  ...[
    '',
    '.',
    '@',
    '-',
    ' ',
    'a',
    'x',
    'ß',
    'é',
    'True',
    '1',
    '0',
    'contoso.com',
    '@contoso.com',
    'Ab.c',
    '\n',
    "o'",
  ],
);
const constant = constants.map(quoted);
const attribute = fc.constantFrom(...attributeNames).map((name) => `[${name}]`);
const small = fc.integer({ min: 0, max: 6 }).map(String);
const positive = fc.integer({ min: 1, max: 6 }).map(String);

/** Patterns of the kinds that mappings use, and some that are hard on an analysis. */
const patterns = fc
  .constantFrom(
    '[^a-z]',
    '[^A-Za-z0-9.@]+',
    "['-]+",
    '[a-z]*',
    '[a-z]*?',
    '\\s',
    '\\s+',
    '\\d',
    'a',
    'aa',
    'ab|a',
    '.',
    '.*',
    '@.*',
    '@.*$',
    '@(.)*',
    '@[^.]*',
    '^[.]+|[.]+$',
    '^\\.+',
    '\\.+$',
    '[. ]+$',
    '\\s+$',
    '^a*',
    '[.]$',
    '(?i)[k-s]',
    'a?',
    '',
    '(?=a)',
    '(?<=a)b',
    '(?!a).',
    '\\ba',
    '(a)|b',
    '(a)(?i:\\1)',
    '(.)\\1',
    '(?>a*)a',
    '(?:a|b)+',
    '[^@]*',
    'a*b',
    '[a-z]\\.?',
    '[\\w]{2,3}',
    '\\.{2,}',
    '(?i:É)',
    '[^\\u0000-\\u007F]',
    '[\ud83d]',
    '$',
    '^',
    '\\z',
    '(a)(?(1)b|c)',
    '[.]*|x',
  )
  .map(quoted);
const replacements = fc
  .constantFrom('', '', '', '.', '_', 'xy', '$0', '$&$&', "$'", '$1', '${g}', '@', 'é')
  .map(quoted);
const grouped = fc
  .constantFrom(
    '(?<g>@.*)',
    '(?<g>@(.)*)',
    '^(?<g>.)',
    '(?<g>.)$',
    'a(?<g>b)',
    '(?:(?<g>[a-z])\\.)+',
    '(?<g>a)|b',
    '(?<g>)',
    '(?=(?<g>.*))a',
    '^(?<g>[^@]*)@',
    '(?<g>[^a-z])',
    '(?<g>.)*',
  )
  .map(quoted);

type Parts = { text: string; condition: string };

/** Expressions that compile, made of the whole catalogue with an eye on how user names are built. */
export const mappingOf = (maxDepth: number): fc.Arbitrary<string> =>
  fc
    .letrec<Parts>((tie) => {
      const text = tie('text');
      const condition = tie('condition');
      const call = (name: string, ...places: fc.Arbitrary<string>[]) =>
        fc.tuple(...places).map((given) => `${name}(${given.join(', ')})`);
      const replace = (...places: fc.Arbitrary<string>[]) => call('Replace', text, ...places);
      const nothing = fc.constant('');
      return {
        condition: fc.oneof(
          call('IsPresent', attribute),
          call('IsNullOrEmpty', attribute),
          call('IsNull', text),
          call('IsString', text),
          call('Not', condition),
          call('CBool', condition),
          fc
            .tuple(attribute, fc.constantFrom('=', '<>', '<', '>='), constant)
            .map((parts) => parts.join(' ')),
          fc.tuple(text, fc.constantFrom('=', '<>', '<', '>='), text).map((parts) => parts.join(' ')),
          fc.tuple(text, constant).map(([given, sought]) => `InStr(${given}, ${sought}) > 0`),
          constant,
        ),
        text: fc.oneof(
          { maxDepth, depthSize: 'medium' },
          attribute,
          constant,
          call('Join', constant, text, text, text),
          call('Join', text, text),
          call('Append', text, text),
          call('Prepend', text, text),
          fc.tuple(text, text).map(([one, other]) => `(${one} & ${other})`),
          call('Mid', text, positive, small),
          call('Left', text, fc.integer({ min: -1, max: 9 }).map(String)),
          call('Left', text, text),
          call('ToLower', text),
          call('ToUpper', text),
          call('ToUpper', text, fc.constantFrom('"tr-TR"', '"de-DE"', '""')),
          call('PCase', text),
          call('PCase', text, constant),
          call('NormalizeDiacritics', text),
          call('StripSpaces', text),
          call('Trim', text),
          call('Word', text, positive, constant),
          call('Item', text, positive),
          call('Split', text, constant),
          call('RemoveDuplicates', text),
          call('CStr', text),
          call('ConvertToBase64', text),
          call('ConvertToUTF8Hex', text),
          call('ConvertFromBase64', text),
          call('IgnoreFlowIfNullOrEmpty', text),
          call('Redact', text),
          call('Coalesce', text, text, text),
          call('IIF', condition, text, text),
          call('IIF', condition, text, nothing),
          call('Switch', text, text, constant, text, constant, text),
          call('Switch', attribute, attribute, constant, attribute),
          call('Switch', text, nothing, text, text),
          replace(constant, nothing, nothing, constant, nothing, nothing),
          replace(text, nothing, nothing, text, nothing, nothing),
          replace(constant, nothing, nothing, nothing, nothing, constant),
          replace(nothing, patterns, nothing, replacements, nothing, nothing),
          replace(
            nothing,
            patterns,
            nothing,
            constant.map(() => '""'),
            nothing,
            nothing,
          ),
          replace(nothing, grouped, fc.constant('"g"'), replacements, nothing, nothing),
          replace(nothing, grouped, fc.constant('"g"'), nothing, attribute, nothing),
          replace(nothing, patterns, nothing, text, nothing, nothing),
          call(
            'RandomString',
            small,
            fc.constant('0'),
            fc.constant('0'),
            fc.constant('0'),
            fc.constant('0'),
            nothing,
          ),
          fc.constant('RandomString(4, 1, 1, 0, 1, "a")'),
          fc.constantFrom(
            'DefaultDomain()',
            'Guid()',
            'Now()',
            'NULL',
            '12',
            'IgnoreAttributeFlow',
            'DateAdd("d", 1, Now())',
          ),
          call(
            'FormatDateTime',
            fc.constant('Now(), , "x"'),
            fc.constantFrom('"yyyy-MM-dd"', '"dddd, d MMM"', '"HH:mm:ss.fff tt K"'),
          ),
          call('BitAnd', small, text),
          call('InStr', text, text),
          call('Contains', text, constant),
          call('Count', text),
          condition.map((test) => `(${test})`),
        ),
      };
    })
    .text.filter((text) => text.length < 10_000);

export const mappingArbitrary = mappingOf(5);

/** One step on one attribute, of the kinds that have the most cases. */
export const stepArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(patterns, replacements).map(([pattern, put]) => `Replace([first], , ${pattern}, , ${put}, , )`),
  fc.tuple(grouped, replacements).map(([pattern, put]) => `Replace([first], , ${pattern}, "g", ${put}, , )`),
  fc
    .tuple(
      fc.constantFrom('ToLower', 'ToUpper', 'PCase', 'NormalizeDiacritics', 'Trim'),
      attribute,
      attribute,
    )
    .map(([name, one, other]) => `${name}(${one} & ${other})`),
  fc
    .tuple(fc.constantFrom('=', '<>', '<', '>='), fc.constantFrom('"1"', '"x"', '""', '"01"'))
    .map(([sign, sought]) => `IIF([first] ${sign} ${sought}, [first], Append([first], "y"))`),
  fc
    .tuple(attribute, constant, constant)
    .map(([key, value, other]) => `Switch([first], ${other}, ${key}, ${value}, "x", [first])`),
);

const names = fc.oneof(
  fc.constantFrom(
    '',
    'Anna',
    "O'Brien",
    'Müller',
    'Łukasz',
    'ana.maria',
    '.x.',
    'a@b.c',
    'a@b@c\n',
    ' x ',
    'True',
    '1',
    '日本',
    'e\u0301',
    '👍🏽',
    'ǆ',
    'İıſK',
    'a\nb',
    '가',
    'か\u3099',
    'ﬁ',
    '\u{1f600}@',
    'ΑΣ',
  ),
  fc.string({
    unit: fc.constantFrom(..."aAbk.@- \n'é1ßŁ\u0301\u00a0\u0958\u0653\u0627\ud83d\udc4d"),
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** A value for each attribute: names with all that can go wrong, nothing, a list, a boolean. */
export const userArbitrary: fc.Arbitrary<Record<(typeof attributeNames)[number], Value>> = fc.record({
  first: fc.option(names),
  last: names,
  user: fc.option(names),
  many: fc.oneof(fc.constant(null), fc.array(names, { maxLength: 3 }), names),
  flag: fc.oneof(fc.boolean(), fc.constant(null), names),
});
