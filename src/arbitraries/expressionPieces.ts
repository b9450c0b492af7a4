import * as fc from 'fast-check';

/** A text as a literal of the language. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const oneOfTexts = (...texts: readonly string[]) => oneOf(...texts).map(quoted);

/** Literals that mappings put between, before and behind names. */
export const constant = oneOfTexts(
  ...[
    'a',
    '',
    '.',
    '@',
    '-',
    ' ',
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

export const smallNumber = fc.integer({ min: 0, max: 6 }).map(String);
export const positiveNumber = fc.integer({ min: 1, max: 6 }).map(String);
export const anyNumber = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 12 }).map(String) },
  { weight: 1, arbitrary: oneOf('9223372036854775807', '-9223372036854775808', '&HFF') },
);

/** Literals of no certain kind, for places that are filled without regard to what they take. */
export const oddLiteral = oneOf(
  ...[
    'NULL',
    'True',
    'IgnoreAttributeFlow',
    'IgnoreObjectFlow',
    '1.5',
    '99999999999999999999',
    '"(a+)+$"',
    '"__proto__"',
  ],
  ...['"yyyy-MM-dd"', '"2026-11-25"', '"-1"', '"María Pérez@x"', '"\ud800"'],
);

/** Patterns of the kinds that mappings use, and some that are hard on engines and analyses. */
export const pattern = oneOfTexts(
  ...String.raw`[^a-z] [^A-Za-z0-9.@]+ ['-]+ [a-z]* [a-z]*? \s \s+ \d a aa ab|a . .* @.* @.*$ @(.)* @[^.]* ^[.]+|[.]+$ ^\.+ \.+$`.split(
    ' ',
  ),
  ...String.raw`\s+$ ^a* [.]$ (?i)[k-s] a? (?=a) (?<=a)b (?!a). \ba (a)|b (.)\1 (?>a*)a (?:a|b)+ [^@]* a*b [a-z]\.? [\w]{2,3}`.split(
    ' ',
  ),
  ...String.raw`\.{2,} (?i:É) [^\u0000-\u007F] $ ^ \z (a)(?(1)b|c) [.]*|x`.split(' '),
  ...['', '[. ]+$', '[\ud83d]'],
);

/** Patterns with a group of the name `g`. */
export const groupedPattern = oneOfTexts(
  ...String.raw`(?<g>@.*) (?<g>@(.)*) ^(?<g>.) (?<g>.)$ a(?<g>b) (?:(?<g>[a-z])\.)+ (?<g>a)|b (?<g>) (?=(?<g>.*))a ^(?<g>[^@]*)@`.split(
    ' ',
  ),
  ...['(?<g>[^a-z])', '(?<g>.)*'],
);

export const replacement = oneOfTexts('', '', '', '.', '_', 'xy', '$0', '$&$&', "$'", '$1', '${g}', '@', 'é');

export const culture = oneOfTexts('', 'tr-TR', 'de-DE', 'en-US');
export const interval = oneOfTexts('d', 'yyyy', 'm', 'ww', 'h', 'n', 's');
export const dateFormat = oneOfTexts(
  'yyyy-MM-dd',
  'yyyyMMddHHmmss.fZ',
  'dddd, d MMM',
  'HH:mm:ss.fff tt K',
  'M/d/yyyy',
);
export const dateLiteral = oneOfTexts('2026-03-01', '2026-03-01T10:00:00+08:00', '3/1/2026 4:05:06 PM');
export const fileTime = oneOf('129699324000000000', '132539615990000000', '0');
export const distinguishedName = oneOfTexts(
  'cn=Joe,ou=Sales,dc=contoso,dc=com',
  'cn=Doe\\, Joe,ou=x,dc=y',
  'cn=a',
);
export const base64 = oneOfTexts('SABlAGwAbABvACAAdwBvAHIAbABkACEA', 'YQBiAA==', '');
export const sid = oneOfTexts('AQIAAAAAAAUgAAAAIAIAAA==');
