import { describe, expect, it } from 'vitest';
import { type Expression, parse, print, walk } from '../../grammar/index.ts';
import { kitchenSink } from '../support/kitchenSink.ts';
import { withoutSpans } from '../support/withoutSpans.ts';

const tree = (text: string): Expression => {
  const { expression, diagnostics } = parse(text);
  if (expression === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return expression;
};

const plain = (text: string): unknown => withoutSpans(tree(text));
const attribute = (name: string) => ({ kind: 'Attribute', name });
const constant = (value: string) => ({ kind: 'Text', value });
const omitted = { kind: 'Omitted' };
const call = (name: string, ...places: unknown[]) => ({ kind: 'Function', name, arguments: places });

describe('texts', () => {
  it.each([
    ['a plain text', '"abc"', 'abc'],
    ['the empty text', '""', ''],
    ['an escaped quotation mark', '"a\\"b"', 'a"b'],
    ['an escaped backslash', '"a\\\\b"', 'a\\b'],
    ['an escaped backslash before the end', '"a\\\\"', 'a\\'],
    ['a single backslash, which stays', '"a\\tb\\d"', 'a\\tb\\d'],
    ['three backslashes and a letter', '"\\\\\\d"', '\\\\d'],
    ['single quotes, brackets, commas and parentheses', '"it\'s [x], (y)"', "it's [x], (y)"],
    ['line breaks', '"a\r\nb"', 'a\r\nb'],
    ['typographic quotes', '"O’Neil “x”"', 'O’Neil “x”'],
    ['other scripts and lone surrogates', '"é中\ud800"', 'é中\ud800'],
  ])('%s', (_, text, value) => {
    expect(plain(text)).toEqual(constant(value));
  });
});

describe('attribute references', () => {
  it.each([
    ['a name', 'mail'],
    ['dots, underscores and digits', 'extension_0a_acme.Cost9'],
    ['a filter with brackets and quotes', 'emails[type eq "work"].value'],
    ['brackets inside quotes, which do not count', 'roles[value eq "a]b["].value'],
    ['a URN', 'urn:ietf:params:scim:schemas:extension:contoso:1.0:User:JobCode'],
    ['anything else between the brackets', "a, (b) 'c' & d = e"],
    ['blanks, which are not trimmed', ' mail '],
    ['a backslash', 'Active\\'],
  ])('%s', (_, name) => {
    expect(plain(`[${name}]`)).toEqual(attribute(name));
  });
});

describe('numbers', () => {
  it.each([
    ['7', 7n],
    ['0', 0n],
    ['007', undefined],
    ['-0', undefined],
    ['-10', -10n],
    ['+5', undefined],
    ['&HF', 15n],
    ['&hf7', 247n],
    ['129699324000000000', 129699324000000000n],
    ['9223372036854775807', 2n ** 63n - 1n],
    ['9223372036854775808', undefined],
    ['-9223372036854775808', -(2n ** 63n)],
    ['-9223372036854775809', undefined],
    ['&H7FFFFFFFFFFFFFFF', 2n ** 63n - 1n],
    ['&H8000000000000000', undefined],
    [`${'0'.repeat(40)}12`, undefined],
    [`&H${'0'.repeat(40)}12`, 18n],
    ['9'.repeat(5000), undefined],
    ['1.5', undefined],
  ])('%s', (text, value) => {
    expect(tree(text)).toEqual({ kind: 'Number', text, value, span: { start: 0, end: text.length } });
  });

  it('take a sign and &H only where an operand may start', () => {
    expect(plain('"a" & &HF & -1')).toEqual({
      kind: 'Concatenation',
      operands: [
        constant('a'),
        { kind: 'Number', text: '&HF', value: '15n' },
        { kind: 'Number', text: '-1', value: '-1n' },
      ],
    });
    expect(plain('"a"&&HF')).toEqual(plain('"a" & &HF'));
    expect(parse('"a"&&HASH()').expression).toBeUndefined();
    expect(plain('"a" &HASH()')).toEqual({ kind: 'Concatenation', operands: [constant('a'), call('HASH')] });
    expect(parse('1 -1').expression).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    'vbTextCompare',
    'vbBinaryCompare',
    'Unicode',
    'ASCII',
    'UTF8',
    'IgnoreAttributeFlow',
    'IgnoreObjectFlow',
  ])('%s stands alone without a finding', (name) => {
    expect(parse(name)).toEqual({
      expression: { kind: 'Name', name, span: { start: 0, end: name.length } },
      diagnostics: [],
    });
  });

  it.each(['True', 'False', 'NULL'])('%s is accepted with a warning', (name) => {
    const { expression, diagnostics } = parse(name);
    expect(expression?.kind).toBe('Name');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['connect-constant', 'warning'],
    ]);
  });
});

describe('calls', () => {
  it.each([
    ['no place at all', 'Now( )', call('Now')],
    ['an omitted place between commas', 'F("a", ,"b")', call('F', constant('a'), omitted, constant('b'))],
    ['an omitted place after the last comma', 'F("a", )', call('F', constant('a'), omitted)],
    ['an omitted place before the first comma', 'F(,"a")', call('F', omitted, constant('a'))],
    ['nothing but omitted places', 'F(,)', call('F', omitted, omitted)],
    ['an omitted place, which differs from empty text', 'F("", )', call('F', constant(''), omitted)],
    [
      'blanks and line breaks around everything',
      ' F\r\n(\t"a" \n, "b" ) ',
      call('F', constant('a'), constant('b')),
    ],
    ['a name that is an operator elsewhere', 'AND([a])', call('AND', attribute('a'))],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it('give an omitted place the span of its blanks', () => {
    const { arguments: places } = tree('F(  , "a",,  )') as Extract<Expression, { kind: 'Function' }>;
    expect(places.map(({ span }) => [span.start, span.end])).toEqual([
      [2, 4],
      [6, 9],
      [10, 10],
      [11, 13],
    ]);
  });
});

describe('operators', () => {
  it.each(['=', '<>', '<', '<=', '>', '>='])('compares with %s', (operator) => {
    const { operatorSpan, ...comparison } = tree(`[a] ${operator} 1`) as Extract<
      Expression,
      { kind: 'Comparison' }
    >;
    expect(comparison).toMatchObject({
      kind: 'Comparison',
      operator,
      left: attribute('a'),
      right: { text: '1' },
    });
    expect(operatorSpan).toEqual({ start: 4, end: 4 + operator.length });
    expect(plain(`[a]${operator}1`)).toEqual(plain(`[a] ${operator} 1`));
  });

  it('joins tighter than it compares', () => {
    expect(plain('"a" & "b" = "c" & "d" & "e"')).toEqual({
      kind: 'Comparison',
      operator: '=',
      left: { kind: 'Concatenation', operands: [constant('a'), constant('b')] },
      right: { kind: 'Concatenation', operands: [constant('c'), constant('d'), constant('e')] },
    });
  });

  it('keeps groups', () => {
    expect(plain('"a" & ([b] = "c")')).toEqual({
      kind: 'Concatenation',
      operands: [
        constant('a'),
        {
          kind: 'Group',
          expression: { kind: 'Comparison', operator: '=', left: attribute('b'), right: constant('c') },
        },
      ],
    });
  });
});

describe('limits', () => {
  it('takes 10,000 code units and no more', () => {
    const longest = `"${'x'.repeat(9998)}"`;
    expect(parse(longest).diagnostics).toEqual([]);
    expect(parse(`${longest} `)).toMatchObject({
      expression: undefined,
      diagnostics: [{ code: 'expression-too-long', span: { start: 10_000, end: 10_001 } }],
    });
    expect(parse(`${longest} `, { maxLength: 20_000 }).diagnostics).toEqual([]);
  });

  it('takes 100 open parentheses and no more', () => {
    const nested = (depth: number) => `${'F('.repeat(depth)}[a]${')'.repeat(depth)}`;
    expect(parse(nested(100)).diagnostics).toEqual([]);
    expect(parse(nested(101), { maxDepth: 5000 })).toMatchObject({
      expression: undefined,
      diagnostics: [{ code: 'nested-too-deeply', span: { start: 201, end: 202 } }],
    });
    expect(parse(nested(3), { maxDepth: 2 }).diagnostics).toHaveLength(1);
  });

  it.each([
    ['parentheses', '('],
    ['brackets', '['],
    ['quotation marks', '"'],
    ['operators', '= '],
    ['semicolons', ';'],
    ['closing parentheses', ')'],
    ['names', 'a '],
    ['slips of every kind', "“a' %P% && $x == "],
  ])('survives very many %s', (_, scrap) => {
    const text = scrap.repeat(Math.floor(100_000 / scrap.length));
    expect(parse(text).diagnostics).toHaveLength(1);
    expect(parse(text.slice(0, 9_000)).expression).toBeUndefined();
  });
});

it('reads the kitchen sink, every kind of node of it', () => {
  const kinds = new Set<string>();
  const note = ({ kind }: { kind: string }) => void kinds.add(kind);
  walk(tree(kitchenSink), {
    Function: note,
    Attribute: note,
    Text: note,
    Number: note,
    Name: note,
    Comparison: note,
    Concatenation: note,
    Group: note,
    Omitted: note,
  });
  expect(kinds.size).toBe(9);
  expect(parse(kitchenSink).diagnostics).toEqual([]);
  expect(plain(print(tree(kitchenSink)))).toEqual(plain(kitchenSink));
});
