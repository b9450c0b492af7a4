import * as fc from 'fast-check';

/** The attributes that the expressions read. */
export const provableAttributes = ['givenName', 'familyName', 'userName', 'department'] as const;

const attribute = fc.constantFrom(...provableAttributes).map((name) => `[${name}]`);
const condition = fc.oneof(
  attribute.map((name) => `IsPresent(${name})`),
  attribute.map((name) => `Not(IsNullOrEmpty(${name}))`),
  attribute.map((name) => `${name} = "Sales"`),
);

/** What a user name is made of before anything is cleaned. */
const raw: fc.Arbitrary<string> = fc.letrec<{ text: string }>((tie) => {
  const text = tie('text');
  return {
    text: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      attribute,
      fc
        .tuple(fc.constantFrom('.', '', '-', ' '), text, text)
        .map(([sign, a, b]) => `Join("${sign}", ${a}, ${b})`),
      fc.tuple(text, text).map(([a, b]) => `Append(${a}, ${b})`),
      text.map((a) => `Replace(${a}, , "(?<Suffix>@(.)*)", "Suffix", "", , )`),
      fc
        .tuple(text, fc.constantFrom('ToLower', 'PCase', 'StripSpaces', 'Trim', 'NormalizeDiacritics'))
        .map(([a, name]) => `${name}(${a})`),
      fc
        .tuple(text, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 70 }))
        .map(([a, start, count]) => `Mid(${a}, ${start}, ${count})`),
      fc.tuple(condition, text, text).map(([test, a, b]) => `IIF(${test}, ${a}, ${b})`),
      fc.tuple(attribute, text, text).map(([source, a, b]) => `Switch(${source}, ${a}, "Sales", ${b})`),
      fc.tuple(text, text).map(([a, b]) => `Coalesce(${a}, ${b})`),
    ),
  };
}).text;

/** One way each to clean a part; most are needed, and in most orders. */
const cleanings: readonly ((text: string) => string)[] = [
  (text) => `Replace(${text}, , "[^A-Za-z0-9._-]", , "", , )`,
  (text) => `Replace(${text}, , "[^A-Za-z0-9.]+", , "_", , )`,
  (text) => `Replace(${text}, , "[^a-z0-9]", , "", , )`,
  (text) => `NormalizeDiacritics(${text})`,
  (text) => `ToLower(${text})`,
  (text) => `Left(${text}, 40)`,
  (text) => `Mid(${text}, 1, 57)`,
  (text) => `Replace(${text}, , "^\\\\.+|\\\\.+$", , "", , )`,
  (text) => `Replace(${text}, , "\\\\.+$", , "", , )`,
  (text) => `Replace(${text}, , "\\\\.{2,}", , ".", , )`,
  (text) => `Replace(${text}, ".", , , "", , )`,
];

const cleaned = fc
  .tuple(raw, fc.array(fc.constantFrom(...cleanings), { minLength: 2, maxLength: 5 }))
  .map(([text, chosen]) => chosen.reduce((so, clean) => clean(so), text));

const filled = fc.constantFrom(
  '"x"',
  '"u-"',
  'RandomString(3, 3, 0, 0, 0, )',
  'RandomString(6, 1, 0, 1, 2, "0Oo")',
  'IIF(IsPresent([userName]), "u", "v")',
  'Left(Guid(), 5)',
);
const domain = fc.constantFrom('"contoso.com"', 'DefaultDomain()', '"contoso.com"', '"fabrikam.com"');

/** What a user name is put together of, and how. */
export interface NameInParts {
  /** What stands before `@`, part by part. */
  readonly local: readonly string[];
  readonly host: string;
  readonly way: 'join' | 'append' | 'operands';
}

export const nameInParts: fc.Arbitrary<NameInParts> = fc
  .record({
    parts: fc.array(fc.oneof({ weight: 3, arbitrary: cleaned }, { weight: 2, arbitrary: filled }), {
      minLength: 1,
      maxLength: 2,
    }),
    last: fc.option(filled),
    host: domain,
    way: fc.constantFrom('join', 'append', 'operands'),
  })
  .map(({ parts, last, host, way }) => ({ local: last === null ? parts : [...parts, last], host, way }));

export function expressionOf({ local, host, way }: NameInParts): string {
  if (way === 'operands') return [...local, '"@"', host].join(' & ');
  if (way === 'append') return `Append(Append(Join("", ${local.join(', ')}, ""), "@"), ${host})`;
  return `Join("", ${local.join(', ')}, "@", ${host})`;
}

/** Expressions of which many, but not all, are valid user names for every user: cleaned parts, a sure one, a domain. */
export const provableExpression: fc.Arbitrary<string> = nameInParts.map(expressionOf);

const within = (part: string) => (name: NameInParts) =>
  expressionOf({ ...name, local: [...name.local, part] });

/** Each plants a fault in a name that is valid for every user; for some user it is then not, whatever the rest. */
export const faults: readonly (readonly [what: string, plant: (name: NameInParts) => string])[] = [
  ['an attribute as it is', within('[department]')],
  ['its first character', within('Mid([familyName], 1, 1)')],
  ['what stands far behind in it', within('Mid([userName], 30, 5)')],
  ['all of it but ASCII', within('Replace([givenName], , "[\\u0000-\\u007f]", , "", , )')],
  ['its signs', within('Replace([userName], , "[A-Za-z0-9@. ]", , "", , )')],
  ['a dot where a name is missing', within('IIF(IsPresent([givenName]), "", ".")')],
  ['a blank where two names are the same', within('IIF([givenName]=[familyName], " ", "")')],
  ['far too much of it', within('Left(Replace([userName], , "[^a-z]", , "", , ), 66)')],
  [
    'a second @',
    (name) => expressionOf({ ...name, host: 'IIF(IsPresent([userName]), "contoso.com", "@contoso.com")' }),
  ],
  [
    'a domain of the source',
    (name) => expressionOf({ ...name, host: 'Coalesce([department], "contoso.com")' }),
  ],
  [
    'another domain for some',
    (name) => expressionOf({ ...name, host: 'Switch([department], "contoso.com", "Sales", "fabrikam.com")' }),
  ],
  [
    'the raw name for some',
    (name) => `IIF([department]="Sales", [userName], Join("", ${expressionOf(name)}))`,
  ],
];
