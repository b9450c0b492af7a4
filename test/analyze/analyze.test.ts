import { describe, expect, it } from 'vitest';
import { type Expression, type FunctionCall, parse } from '../../grammar/index.ts';
import {
  type AnalysisOptions,
  analyze,
  anything,
  constant,
  declaredAttribute,
} from '../../src/analyze/index.ts';
import { transfers } from '../../src/analyze/transfer/index.ts';
import { functionsByName } from '../../src/functions/index.ts';
import { shownShapes } from '../support/shownShapes.ts';

const single: AnalysisOptions = { attribute: () => declaredAttribute('String', false) };

function expressionOf(text: string): Expression {
  const { expression } = parse(text);
  if (expression === undefined) throw new Error(`${text} does not parse`);
  return expression;
}

function analyzed(text: string, options: AnalysisOptions = single) {
  const expression = expressionOf(text);
  return analyze(expression, options).of(expression);
}

describe('what is known of a value is', () => {
  it.each([
    ['"abc"', '"abc"'],
    ['[a]', 'null | any{0,}'],
    ['NULL', 'null'],
    ['Error("x")', 'nothing'],
    // Put together
    ['Append([a], "x")', 'any{0,} "x"'],
    ['Prepend("x", [a])', '"x" any{0,}'],
    ['[a] & "-" & [b]', 'any{0,} "-" any{0,}'],
    ['Join("@", Join(".", [a], [b]), "contoso.com")', '"contoso.com" | any{1,} "@contoso.com"'],
    ['Join("", "a", [a], )', '"a" any{1,} | "a"'],
    // Cut
    ['Mid("abcdef", 2, 3)', '"bcd"'],
    ['Mid(Append("smtp:", [a]), 6, 64)', 'any{0,64}'],
    ['Left(Join("", "u", [a]), 20)', '"u" any{1,19} | "u"'],
    ['Left(Append(Left([a], 3), "xyz"), 4)', '(any{0,3} [x-z]{1,3}){3,4}'],
    ['Word([a], 1, "@")', '[\\u0000-?A-\\uffff]{0,}'],
    ['Item(Split(Append([a], ","), ","), 1)', '[\\u0000-+--\\uffff]{1,}'],
    // Changed
    ['ToLower(Append("AB", Guid()))', /^"ab" \[0-9a-f\]\{8\} "-"/],
    ['ToUpper("straße")', '"STRAßE"'],
    ['NormalizeDiacritics(Replace([a], , "[^a-zé]", , "", , ))', 'null | [a-z]{0,}'],
    ['NormalizeDiacritics(Append([a], "ß"))', /"ss"$/],
    ['StripSpaces(Append(" a ", Left([n], 0)))', '"a"'],
    ['Trim(Append("  x", CStr([n])))', /^"x"/],
    ['ConvertToBase64(Left([a], 3))', '[+/-9=A-Za-z]{0,8}'],
    ['ConvertToUTF8Hex("é")', '"C3A9"'],
    // Replaced
    ['Replace([a], "-", , , "_", , )', 'null | [\\u0000-,.-\\uffff]{0,}'],
    ['Replace([a], "<u>", , , , , "<u>@contoso.com")', 'any{0,} "@contoso.com"'],
    ['Replace([a], , "[^a-z]", , "", , )', 'null | [a-z]{0,}'],
    ['Replace(Append([a], "@x.y"), , "[^a-z@.]+", , "", , )', '[.@a-z]{0,} "@x.y"'],
    ['Replace([a], , "(?<Suffix>@(.)*)", "Suffix", "", , )', 'null | [\\u0000-?A-\\uffff]{0,}'],
    ['Replace(Append(Guid(), "@x.y"), , "@.*", , "", , )', /\[0-9a-f\]\{12\}$/],
    ['Replace("a@b", , "@.*", , "", , )', '"a"'],
    [
      'Replace(Replace([a], , "[^a-z.]", , "", , ), , "^[.]+|[.]+$", , "", , )',
      'null | [a-z]{1} [.a-z]{0,} [a-z]{1} | [a-z]{1} | ""',
    ],
    ['Replace([a], , "[a-z]*?", , "", , )', 'null | any{0,}'],
    ['Replace([a], , "(", , "", , )', 'nothing'],
    ['Replace([a], , "(?<g>a)", "h", "", , )', 'nothing'],
    // Chosen
    ['IIF(IsPresent([a]), [a], "")', 'any{1,} | ""'],
    ['IIF(Not(IsNullOrEmpty([a])), [a], "x")', 'any{1,}'],
    ['IIF([a] = "x", [a], "y")', '"x" | "y"'],
    ['IIF([a] = "1", [a], "y")', 'any{1,}'],
    ['IIF([a] <> "x", [a], Left([a], 2))', 'any{1,} | any{0,2}'],
    ['IIF("1" = "01", "same", "other")', '"same"'],
    ['IIF(IsNull([a]), [a], "y")', 'null | "y"'],
    ['Switch([a], [a], "", "Other")', 'any{1,}'],
    ['Switch([a], "d", "k", [a])', '"k" | "d"'],
    ['Switch("k", "d", "j", "1", "k", "2")', '"2"'],
    ['Switch(Left([a], 1), "d", "long", "1")', '"d"'],
    ['Coalesce([a], "c")', 'any{0,}'],
    ['Coalesce("c", [a])', '"c"'],
    ['IgnoreFlowIfNullOrEmpty([a])', 'any{1,}'],
    ['SelectUniqueValue(Append([a], "1"), Append([a], "2"))', 'any{0,} "1" | any{0,} "2"'],
    // Made
    ['RandomString(3, 3, 0, 0, 0, )', '[0-9]{3}'],
    ['FormatDateTime([a], , "M/d/yyyy", "yyyy-MM-dd")', 'null | [0-9]{4} "-" [0-9]{2} "-" [0-9]{2}'],
    ['IsPresent([a])', '"True" | "False"'],
    ['IsPresent("x")', '"True"'],
    ['Append([a], "b") = "a"', '"False"'],
  ])('of %s: %s', (text, shown) => {
    const result = shownShapes(analyzed(text));
    if (typeof shown === 'string') expect(result).toBe(shown);
    else expect(result).toMatch(shown);
  });
});

it('knows the default domain, or that it is a host name', () => {
  expect(shownShapes(analyzed('DefaultDomain()', { defaultDomain: 'contoso.com' }))).toBe('"contoso.com"');
  expect(shownShapes(analyzed('DefaultDomain()'))).toBe('[--.0-9A-Za-z]{1,253}');
});

it('bounds the mended expression of the guide in form, length and domain', () => {
  const mended =
    'Join("", Left(Replace(NormalizeDiacritics(Replace([userName], , "(?<Suffix>@(.)*)", "Suffix", "", , )), , "[^A-Za-z0-9_-]", , "", , ), 61), RandomString(3, 3, 0, 0, 0, ), "@", DefaultDomain())';
  expect(shownShapes(analyzed(mended, { ...single, defaultDomain: 'contoso.com' }))).toBe(
    '[0-9]{3} "@contoso.com" | [-0-9A-Z_a-z]{1,61} [0-9]{3} "@contoso.com"',
  );
});

it('holds a list possible where nothing is known of an attribute', () => {
  expect(shownShapes(analyzed('Append([a], "x")', {}))).toBe('list of (any{0,} "x") | any{0,} "x"');
  const many: AnalysisOptions = { attribute: () => declaredAttribute('String', true) };
  expect(shownShapes(analyzed('Join(",", [a])', many))).toBe('any{1,} | ""');
});

it('says what is certain at both ends, and the few texts that are possible', () => {
  const { prefix, suffix, minLength, maxLength } = analyzed(
    'Join("", "smtp:", Left([a], 5), "@contoso.com")',
  );
  expect([prefix, suffix, minLength, maxLength]).toEqual(['smtp:', '@contoso.com', 17, 22]);
  expect(analyzed('Switch([a], "d", "k", "v")').texts).toEqual(['v', 'd']);
  expect(analyzed('[a]').texts).toBeUndefined();
});

it('joins what are too many alternatives without losing their ends', () => {
  const pairs = Array.from({ length: 60 }, (_, key) => `"${key}", "u${key}@contoso.com"`).join(', ');
  const { texts, shapes, prefix, suffix } = analyzed(`Switch([a], "u@contoso.com", ${pairs})`);
  expect(texts).toBeUndefined();
  expect([shapes.length, prefix, suffix]).toEqual([1, 'u', '@contoso.com']);
});

it.each([
  ['[a]', true, false],
  ['Now()', false, false],
  ['IIF("a" = "a", [a], Guid())', true, false],
  ['RandomString(3, 0, 0, 0, 0, )', false, false],
  ['Mid([a], 0, 1)', true, true],
  ['Mid([a], 1, 1)', true, false],
  ['Mid([a], [n], 1)', true, true],
  ['IIF([a], "x", "y")', true, true],
  ['IIF(IsPresent([a]), "x", IgnoreAttributeFlow)', true, true],
  ['SelectUniqueValue("a", "b")', true, true],
  ['DefaultDomain()', true, true],
])(
  'takes %s for deterministic: %s, and as able to end without a value: %s',
  (text, deterministic, canInterrupt) => {
    const { deterministic: same, canInterrupt: ends } = analyzed(text);
    expect([same, ends]).toEqual([deterministic, canInterrupt]);
  },
);

it('answers for every node under what its branch knows', () => {
  const root = expressionOf('IIF(IsNullOrEmpty([a]), [a], Append([a], "x"))') as FunctionCall;
  const analysis = analyze(root, single);
  const [, whenTrue, whenFalse] = root.arguments;
  expect(shownShapes(analysis.of(whenTrue!))).toBe('null | ""');
  expect(shownShapes(analysis.of(whenFalse!))).toBe('any{1,} "x"');
  expect(analysis.of(expressionOf('"other tree"'))).toBe(anything);
});

it('takes what it is told of attributes', () => {
  const options: AnalysisOptions = { attribute: (name) => (name === 'a' ? constant('x') : undefined) };
  expect(shownShapes(analyzed('Append([a], "y")', options))).toBe('"xy"');
});

it('has a line for every function', () => {
  expect([...transfers.keys()].sort()).toEqual([...functionsByName.keys()].sort());
});
